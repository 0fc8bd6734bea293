import type { Socket } from 'node:net';
import { NoAnswer } from './faults.ts';

/** More is not read of an answer, in bytes. */
const LONGEST_FRAME = 64 * 1024;

/**
 * Says hello to a STOMP broker as the agents do, and leaves.
 * @returns the first frame that it answers, or what else came until it stopped talking
 * @throws NoAnswer, or Node's error
 */
export async function helloStomp(
  socket: Socket,
  { host, user, password }: { host: string; user: string; password: string },
  patience: number,
): Promise<string> {
  const timer = setTimeout(() => socket.destroy(new NoAnswer(patience)), patience);
  try {
    socket.write(`CONNECT\naccept-version:1.1\nhost:${host}\nlogin:${user}\npasscode:${password}\n\n\0`);
    let answer = '';
    for await (const chunk of socket) {
      answer += chunk;
      if (answer.includes('\0') || answer.length > LONGEST_FRAME) break; // leaving the loop destroys the socket
    }
    const [frame = ''] = answer.trimStart().split('\0', 1);
    return frame;
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}
