import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyBaseLogger } from 'fastify';
import { openCertificates } from '../certificates/certificates.ts';
import type { Config } from '../config.ts';
import type { DatabaseAddress } from '../database/connection.ts';
import { certificateOptions, type Running } from '../monitor.ts';
import type { FromWorker, ToWorker } from './ipc.ts';
import { collectMetrics } from './metrics.ts';

/** Beside this file, and compiled as it is. */
const WORKER = fileURLToPath(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url));

/** Before a worker that died is started again, in ms; doubled with each attempt that fails. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8_000;
/** Workers that have not stopped by then are killed, in ms: their own grace is four seconds. */
const STOP_PATIENCE = 6_000;

/**
 * Starts a monitor in each of several processes, which share the two listeners. One that dies is started again.
 * @param hurry ends them without waiting for what is in flight
 * @throws what hinders the start of a worker
 */
export async function startWorkers(
  config: Config,
  address: DatabaseAddress,
  logger: FastifyBaseLogger,
  hurry?: AbortSignal,
): Promise<Running> {
  // Made here once, before the processes that start together look for them.
  (await openCertificates(certificateOptions(config))).close();
  // Each accepts for itself. Handed out in turn, a connection on its way to a process that dies would be lost: its
  // client would wait for ever.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: WORKER });
  const state = { stopping: false };
  const workers = new Set<Worker>();
  const listening = new Set<Worker>();
  let collecting: Promise<ToWorker> | undefined;

  const startOne = async (): Promise<{ httpAddress: string; httpsAddress: string }> => {
    // Where the broker took any free port, they cannot know it.
    const worker = cluster.fork({ ACTIVEMQ_PORT: String(config.brokerPort) });
    workers.add(worker);
    worker.once('exit', (code, signal) => {
      workers.delete(worker);
      if (listening.delete(worker) && !state.stopping) void startAgain(worker, signal ?? code);
    });
    const answer = await new Promise<FromWorker>((resolve) => {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'online') tell(worker, { kind: 'start', address });
        else if (message.kind === 'metrics?') void collect().then((collected) => tell(worker, collected));
        else resolve(message);
      });
      worker.once('exit', () => resolve({ kind: 'failed', message: 'a worker ended while it started' }));
    });
    if (answer.kind !== 'listening') {
      worker.process.kill('SIGKILL');
      throw new Error(answer.kind === 'failed' ? answer.message : '');
    }
    listening.add(worker);
    return answer;
  };
  /** Who asks while others are answered gets the same answer. */
  const collect = () => {
    collecting ??= collectMetrics(listening, tell)
      .then(
        (text): ToWorker => ({ kind: 'metrics', text }),
        (): ToWorker => ({ kind: 'no metrics' }),
      )
      .finally(() => {
        collecting = undefined;
      });
    return collecting;
  };
  const startAgain = async (died: Worker, how: string | number) => {
    logger.warn(`worker ${died.process.pid} ended (${how}); another is started`);
    for (let pause = FIRST_PAUSE; !state.stopping; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      await sleep(pause);
      if (state.stopping) return;
      try {
        await startOne();
        return logger.info(`there are ${workers.size} workers again`);
      } catch (error) {
        logger.warn(`a worker could not be started: ${(error as Error).message}`);
      }
    }
  };
  const killAll = () => {
    for (const worker of workers) worker.process.kill('SIGKILL');
  };
  hurry?.addEventListener('abort', killAll);
  const stop = async () => {
    state.stopping = true;
    const late = setTimeout(killAll, STOP_PATIENCE);
    // A client that is told that its connection closes comes back at once. Where another process, or this one, still
    // held the port then, it would get a connection that nobody answers any more, instead of a refusal.
    await Promise.all([...workers].map(closeDoors));
    await Promise.all(
      [...workers].map(async (worker) => {
        const ended = once(worker, 'exit');
        tell(worker, { kind: 'stop' });
        await ended;
      }),
    );
    clearTimeout(late);
  };

  try {
    const [first] = await Promise.all(Array.from({ length: config.workers }, startOne));
    if (!first) throw new Error('there is no worker');
    return { ...first, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Resolves once neither the worker nor, on its behalf, this process takes connections, or the worker has ended. */
function closeDoors(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
    worker.on('message', ({ kind }: FromWorker) => {
      if (kind === 'doors closed') resolve();
    });
    tell(worker, { kind: 'close doors' });
  });
}

/** A worker that is just ending is told nothing. */
function tell(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message, () => undefined);
}
