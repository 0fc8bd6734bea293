import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { connectToBroker, type StompClientOptions } from '../../stomp/client.ts';
import { post } from '../../stomp/unconfirmed.ts';
import { NoAnswer } from './errors.ts';

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

/** What became of a message that was sent to a topic by somebody who listens there. */
export type Heard = { server: string } & (
  | { outcome: 'heard' | 'unheard' }
  | { outcome: 'refused'; error: string }
);

/**
 * Subscribes to a topic as the agents do, sends a message there that says nothing to anybody, and listens for it.
 * @throws BrokerFault, or Node's error, where there is no connection
 */
export async function hearOwnMessage(options: StompClientOptions, topic: string): Promise<Heard> {
  const client = await connectToBroker(options);
  const server = client.greeting['server'] ?? 'a STOMP broker';
  const body = JSON.stringify({ swf_doctor: randomUUID() });
  const heard = new Promise<'heard'>((resolve) => {
    const subscribed = client.subscribe({ id: 'doctor', destination: topic }, (frame) => {
      if (frame.body.toString() === body) resolve('heard');
    });
    // Without a receipt: the embedded broker gives it once the monitor has stored the message. What is refused ends the
    // connection.
    subscribed.then(
      () => post(client, topic, body),
      () => undefined,
    );
  });
  const late = new Promise<'unheard'>((resolve) => setTimeout(resolve, options.patience, 'unheard').unref());
  const refused = client.closed.then((error) => ({ error }));
  const outcome = await Promise.race([heard, refused, late]);
  client.cut();
  return typeof outcome === 'string' ? { server, outcome } : { server, outcome: 'refused', ...outcome };
}
