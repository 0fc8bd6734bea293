import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

// Reads one list again and again, on a thread of its own: what is measured beside it has the other's event loop.
const { url, readers, hasToken } = workerData as { url: string; readers: number; hasToken: boolean };
const statuses: Record<string, number> = {};

async function read(): Promise<void> {
  for (;;) {
    const authorization = `Token ${randomBytes(20).toString('hex')}`;
    try {
      const answer = await fetch(url, hasToken ? { headers: { authorization } } : {});
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      for await (const _ of answer.body ?? []);
    } catch (error) {
      const name = (error as Error).message;
      statuses[name] = (statuses[name] ?? 0) + 1;
    }
  }
}
for (let reader = 0; reader < readers; reader++) void read();
parentPort?.on('message', () => parentPort?.postMessage(statuses));
