import type { Server } from 'node:http';

/**
 * Serves a peer on any free port until SIGTERM; its address goes to the standard output, where the ground waits for it.
 * @param onStop ends what else the peer does
 */
export function servePeer(server: Server, onStop: () => void = () => undefined): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  });
  process.on('SIGTERM', () => {
    onStop();
    server.closeAllConnections();
    server.close();
  });
}
