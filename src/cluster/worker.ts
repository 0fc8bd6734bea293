import type { Registry } from 'prom-client';
import { readConfig } from '../config.ts';
import { Overloaded } from '../http/errors.ts';
import { type Monitor, startMonitor } from '../monitor.ts';
import { collectSeldom } from '../process/heap-growth.ts';
import { shrinkWhileIdle } from '../process/idle-heap.ts';
import { createLogger } from '../process/logger.ts';
import { putPoolBehind } from '../process/pool-priority.ts';
import type { FromWorker, ToWorker } from './ipc.ts';

// One of several processes of a monitor (SWF_WORKERS). Where the database is and when to stop it is told by the
// process that started it; without that one it ends.

let monitor: Promise<Monitor | undefined> | undefined;
let stopping = false;
let ownMetrics: Registry | undefined;
/** The metrics of all processes, while they are asked for. */
let metrics: PromiseWithResolvers<string> | undefined;

const tell = (message: FromWorker) => process.send?.(message, () => undefined);

process.on('message', (message: ToWorker) => {
  if (message.kind === 'start') monitor = start(message.address);
  else if (message.kind === 'close doors') void closeDoors();
  else if (message.kind === 'stop') void stop();
  else if (message.kind === 'own metrics?') void tellMetrics();
  else if (message.kind === 'metrics' || message.kind === 'no metrics') {
    const asked = metrics;
    metrics = undefined;
    if (message.kind === 'metrics') asked?.resolve(message.text);
    else asked?.reject(new Overloaded('Not every process of the monitor told its metrics.'));
  }
});
process.on('disconnect', () => void stop());
process.on('SIGTERM', () => void stop());
// Ctrl-C on a terminal reaches every process; the one that started us says when.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
tell({ kind: 'online' });

async function start(address: Extract<ToWorker, { kind: 'start' }>['address']): Promise<Monitor | undefined> {
  try {
    const config = readConfig();
    const started = await startMonitor(config, address, await createLogger(config.logLevel), {
      collectMetrics: (registry) => {
        ownMetrics = registry;
        return askFigures;
      },
    });
    await putPoolBehind();
    collectSeldom();
    shrinkWhileIdle();
    tell({ kind: 'listening', httpAddress: started.httpAddress, httpsAddress: started.httpsAddress });
    return started;
  } catch (error) {
    tell({ kind: 'failed', message: (error as Error).message });
    return undefined;
  }
}

async function tellMetrics(): Promise<void> {
  tell({ kind: 'own metrics', metrics: (await ownMetrics?.getMetricsAsJSON()) ?? [] });
}

function askFigures(): Promise<string> {
  if (!metrics) {
    metrics = Promise.withResolvers();
    tell({ kind: 'metrics?' });
  }
  return metrics.promise;
}

async function closeDoors(): Promise<void> {
  (await monitor)?.closeDoors();
  tell({ kind: 'doors closed' });
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await (await monitor)?.stop();
  process.exit(0);
}
