import { logRecord } from '../log-record.ts';
import { type Reachable, TestClient } from '../test-client.ts';
import type { Books } from './books.ts';

/** Records of one call of POST /api/logs/bulk/. */
export const BULK = 20;

/** Agents that do each thing at the same time. */
const LOGGING = 6;
const LOGGING_MANY = 2;
const BEATING = 2;
const COUNTING = 2;

/**
 * Agents that log one by one and in bulk, beat and draw run numbers, each as fast as it is answered. A call whose
 * answer is lost is not repeated: nobody knows whether it was done.
 * @param name of this load, so that its records can be told from those of others
 * @returns ends it; resolves when the last call has ended
 */
export function startMixedLoad(monitor: Reachable, name: string, books: Books): () => Promise<void> {
  const client = new TestClient(monitor);
  let running = true;
  /** One agent: does a thing again and again, until its monitor is gone. */
  const agent = async (act: (n: number) => Promise<void>) => {
    for (let n = 0; running; n++) {
      try {
        await act(n);
      } catch {
        return;
      }
    }
  };
  const call = async (method: 'http' | 'https', path: string, body?: unknown) => {
    const answer = await client[method]('POST', path, { body });
    books.statuses.add(answer.status);
    return { ok: answer.status < 300, body: answer.body };
  };
  const several = (count: number, make: (place: number) => (n: number) => Promise<void>) =>
    Array.from({ length: count }, (_, place) => agent(make(place)));

  const agents = [
    ...several(LOGGING, (place) => async (n) => {
      const message = `${name} log ${place} ${n}`;
      const { ok } = await call('http', '/api/logs/', logRecord(message));
      if (!ok) {
        books.refused.push(message);
        return;
      }
      books.logs.push(message);
      books.acknowledged++;
    }),
    ...several(LOGGING_MANY, (place) => async (n) => {
      const bulk = `${name} bulk ${place} ${n}`;
      const records = Array.from({ length: BULK }, (_, record) => logRecord(`${bulk}: ${record}`));
      const { ok } = await call('http', '/api/logs/bulk/', records);
      if (!ok) return;
      books.bulks.push(bulk);
      books.acknowledged += BULK;
    }),
    ...several(BEATING, (place) => async (n) => {
      const instance = `${name} agent ${place}`;
      const { ok } = await call('https', '/api/systemagents/heartbeat/', {
        instance_name: instance,
        agent_type: 'data',
        status: 'OK',
        total_stf_processed: n,
      });
      if (!ok) return;
      books.beats.set(instance, n);
      books.acknowledged++;
    }),
    ...several(COUNTING, () => async () => {
      const known = books.highestRunNumber;
      const { ok, body } = await call('https', '/api/state/next-run-number/');
      if (!ok) return;
      const drawn: number = body.run_number;
      if (drawn <= known) books.faults.push(`run number ${drawn} after ${known}`);
      books.highestRunNumber = Math.max(books.highestRunNumber, drawn);
      books.runNumbers.push(drawn);
      books.acknowledged++;
    }),
  ];
  return async () => {
    running = false;
    await Promise.all(agents);
    await client.close();
  };
}
