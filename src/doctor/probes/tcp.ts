import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { NoAnswer } from './errors.ts';

/** A place to connect to. */
export interface Place {
  host: string;
  port: number;
}

/**
 * Opens a TCP connection; the caller destroys it.
 * @param patience in ms
 * @throws NoAnswer, or Node's error
 */
export async function openTcp(place: Place, patience: number): Promise<Socket> {
  const socket = connect(place);
  await inTime(socket, 'connect', patience);
  return socket;
}

/** Waits for an event of a socket, and destroys the socket where it does not come. @throws as `openTcp` */
export async function inTime(socket: Socket, event: string, patience: number): Promise<void> {
  try {
    await once(socket, event, { signal: AbortSignal.timeout(patience) });
  } catch (error) {
    socket.on('error', () => undefined);
    socket.destroy();
    throw (error as Error).name === 'AbortError' ? new NoAnswer(patience) : error;
  }
}
