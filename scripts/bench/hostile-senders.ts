import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { HOSTILE_BODIES } from './hostile-bodies.ts';
import { hostileWork } from './hostile-process.ts';

// Sends what costs most to read.
const { what, count } = hostileWork<{ url: string; senders: number; holders: number }>();
const { url, senders, holders } = what;

/** A body with one byte left to send. */
const HELD = Buffer.alloc(2 ** 20 - 1, ' ');
/** Before one that was refused comes again, in ms: what is tried here is what a body costs, not what a network takes. */
const AGAIN = 1_000;

async function send(first: number): Promise<void> {
  for (let n = first; ; n++) {
    const hostile = HOSTILE_BODIES[n % HOSTILE_BODIES.length];
    if (!hostile) return;
    try {
      const answer = await fetch(url + hostile.path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: new Uint8Array(hostile.body),
      });
      count(answer.status);
      await answer.arrayBuffer();
    } catch (error) {
      count((error as Error).message);
    }
  }
}

async function hold(): Promise<void> {
  const { hostname, port } = new URL(url);
  for (;;) {
    const socket = createConnection({ host: hostname, port: Number(port) });
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', () => undefined);
    socket.write(
      `POST /api/logs/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${HELD.length + 1}\r\n\r\n`,
    );
    socket.write(HELD);
    // Not events.once, which rejects at the 'error' of a socket that the monitor closes while this end still writes.
    await new Promise((resolve) => socket.once('close', resolve));
    count(heard === '' ? 'cut' : heard.slice(9, 12));
    await sleep(AGAIN);
  }
}

for (let n = 0; n < senders; n++) void send(n * 5);
for (let n = 0; n < holders; n++) void hold();
