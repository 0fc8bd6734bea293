import { parentPort, Worker } from 'node:worker_threads';
import { openEmbeddedBroker } from '../../src/broker/listen.ts';
import type { BrokerPlace } from '../messages/raw-client.ts';

/** The old generation of `npm start`, in MiB. */
const HEAP = 256;
const LOGIN = { user: 'admin', password: 'admin' };

/** What a broker in a thread of its own was seen to need since the last look. */
interface Needed {
  /** The longest time that its event loop worked without a break, in ms of the processor: other processes do not count. */
  busiest: number;
  /** Objects and buffers at most, in bytes. */
  memory: number;
}

/** A broker with the memory of `npm start`, which is watched. */
export interface WatchedBroker extends BrokerPlace {
  look(): Promise<Needed>;
  stop(): Promise<unknown>;
}

/** @throws what ends the thread, such as ERR_WORKER_OUT_OF_MEMORY, from `look`, too */
export async function startWatchedBroker(): Promise<WatchedBroker> {
  const worker = new Worker(new URL(import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: HEAP } });
  const dies = new Promise<never>((_, reject) => worker.once('error', reject));
  dies.catch(() => undefined);
  const answer = <T>() => Promise.race([dies, new Promise<T>((resolve) => worker.once('message', resolve))]);
  const port = await answer<number>();
  return {
    host: '127.0.0.1',
    port,
    ...LOGIN,
    look() {
      worker.postMessage('look');
      return answer<Needed>();
    },
    stop: () => worker.terminate(),
  };
}

if (parentPort) {
  const parent = parentPort;
  let [busiest, memory, last] = [0, 0, worked()];
  setInterval(() => {
    const now = worked();
    busiest = Math.max(busiest, now - last);
    last = now;
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    memory = Math.max(memory, heapUsed + arrayBuffers);
  }, 1);
  parent.on('message', () => {
    parent.postMessage({ busiest, memory });
    busiest = memory = 0;
  });
  const log = { info: () => undefined, warn: () => undefined, debug: () => undefined };
  openEmbeddedBroker({ port: 0, login: LOGIN, log }).then(({ port }) => parent.postMessage(port));
}

/** How long this thread has worked since it began, in ms. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
