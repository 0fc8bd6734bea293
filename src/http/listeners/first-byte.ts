import { createServer, type Server, type Socket } from 'node:net';
import type { Arrivals } from './arrivals.ts';
import { rawReply } from './raw-reply.ts';

/** The first byte of every TLS connection. */
const TLS_HANDSHAKE = 0x16;
/** A client that says nothing for so long is sent away, in ms. */
const SILENCE_LIMIT = 10_000;

/**
 * Stands in front of a TLS server and looks at the first byte: TLS goes on, anything else gets a readable answer
 * in plain HTTP instead of a broken connection.
 * @param arrivals has them taken in turns
 * @param onTls takes a connection over, nothing of it read yet
 * @param answer what a client that speaks plain HTTP is told
 */
export function peekFirstByte(
  arrivals: Arrivals,
  onTls: (socket: Socket) => void,
  answer: () => string,
): Server {
  const peek = (socket: Socket) => {
    socket.setTimeout(SILENCE_LIMIT, () => socket.destroy());
    socket.once('readable', () => {
      const first: Buffer | null = socket.read();
      if (first === null) return socket.destroy();
      socket.setTimeout(0);
      socket.removeAllListeners('timeout');
      if (first[0] === TLS_HANDSHAKE) {
        socket.unshift(first);
        socket.removeAllListeners('error');
        onTls(socket);
      } else {
        socket.end(rawReply('400 Bad Request', answer()));
        socket.resume();
        socket.setTimeout(1_000, () => socket.destroy());
      }
    });
  };
  return createServer({ noDelay: true, pauseOnConnect: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    arrivals.add(socket, () => peek(socket));
  });
}
