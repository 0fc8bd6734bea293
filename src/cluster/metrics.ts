import type { Worker } from 'node:cluster';
import { on } from 'node:events';
import { AggregatorRegistry } from 'prom-client';
import type { FromWorker, ToWorker } from './ipc.ts';

/** A worker may take so long to tell its metrics, in ms. */
const PATIENCE = 5_000;

/**
 * The metrics of several workers in one text, added up. One that dies meanwhile is left out; prom-client's own way of
 * asking would wait for it in vain.
 * @throws where one does not answer
 */
export async function collectMetrics(
  workers: Iterable<Worker>,
  tell: (worker: Worker, message: ToWorker) => void,
): Promise<string> {
  const all = await Promise.all([...workers].map((worker) => metricsOf(worker, tell)));
  return AggregatorRegistry.aggregate(all.filter((metrics) => metrics !== undefined)).metrics();
}

async function metricsOf(
  worker: Worker,
  tell: (worker: Worker, message: ToWorker) => void,
): Promise<object | undefined> {
  const messages = on(worker, 'message', { signal: AbortSignal.timeout(PATIENCE), close: ['exit'] });
  tell(worker, { kind: 'own metrics?' });
  for await (const [message] of messages as AsyncIterable<[FromWorker]>)
    if (message.kind === 'own metrics') return message.metrics;
  return undefined;
}
