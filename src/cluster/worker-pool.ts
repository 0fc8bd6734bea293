import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { DatabaseAddress } from '../database/connection.ts';
import type { FromWorker, ToWorker } from './ipc.ts';
import { collectMetrics } from './metrics.ts';

/** Before a worker that died is started again, in ms; doubled with each attempt that fails. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8_000;
/** Workers that have not stopped by then are killed, in ms: their own grace is four seconds. */
const STOP_PATIENCE = 6_000;

/** The processes that share the listeners of a monitor; cluster.setupPrimary was called before. */
export class WorkerPool {
  readonly #address: DatabaseAddress;
  readonly #environment: Record<string, string>;
  readonly #logger: FastifyBaseLogger;
  readonly #workers = new Set<Worker>();
  readonly #listening = new Set<Worker>();
  #isStopping = false;
  #collecting: Promise<ToWorker> | undefined;

  /** @param environment of each, beside that of this process */
  constructor(address: DatabaseAddress, environment: Record<string, string>, logger: FastifyBaseLogger) {
    this.#address = address;
    this.#environment = environment;
    this.#logger = logger;
  }

  /** Starts one, and another where it dies later. @returns where it listens @throws what hinders its start */
  async startOne(): Promise<{ httpAddress: string; httpsAddress: string }> {
    const worker = cluster.fork(this.#environment);
    this.#workers.add(worker);
    worker.once('exit', (code, signal) => {
      this.#workers.delete(worker);
      if (this.#listening.delete(worker) && !this.#isStopping) void this.#startAgain(worker, signal ?? code);
    });
    const answer = await new Promise<FromWorker>((resolve) => {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'online') tell(worker, { kind: 'start', address: this.#address });
        else if (message.kind === 'metrics?')
          void this.#collect().then((collected) => tell(worker, collected));
        else resolve(message);
      });
      worker.once('exit', () => resolve({ kind: 'failed', message: 'a worker ended while it started' }));
    });
    if (answer.kind !== 'listening') {
      worker.process.kill('SIGKILL');
      throw new Error(answer.kind === 'failed' ? answer.message : '');
    }
    this.#listening.add(worker);
    return answer;
  }

  /** Ends all of them without waiting for what is in flight. */
  kill(): void {
    for (const worker of this.#workers) worker.process.kill('SIGKILL');
  }

  /** Ends all of them once they have answered what is in flight. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    const late = setTimeout(() => this.kill(), STOP_PATIENCE);
    // A client that is told that its connection closes comes back at once. Where another process, or this one, still
    // held the port then, it would get a connection that nobody answers any more, instead of a refusal.
    await Promise.all([...this.#workers].map(closeDoors));
    await Promise.all(
      [...this.#workers].map(async (worker) => {
        const ended = once(worker, 'exit');
        tell(worker, { kind: 'stop' });
        await ended;
      }),
    );
    clearTimeout(late);
  }

  /** Who asks while others are answered gets the same answer. */
  #collect(): Promise<ToWorker> {
    this.#collecting ??= collectMetrics(this.#listening, tell)
      .then(
        (text): ToWorker => ({ kind: 'metrics', text }),
        (): ToWorker => ({ kind: 'no metrics' }),
      )
      .finally(() => {
        this.#collecting = undefined;
      });
    return this.#collecting;
  }

  async #startAgain(died: Worker, how: string | number): Promise<void> {
    this.#logger.warn(`worker ${died.process.pid} ended (${how}); another is started`);
    for (let pause = FIRST_PAUSE; !this.#isStopping; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      await sleep(pause);
      if (this.#isStopping) return;
      try {
        await this.startOne();
        return this.#logger.info(`there are ${this.#workers.size} workers again`);
      } catch (error) {
        this.#logger.warn(`a worker could not be started: ${(error as Error).message}`);
      }
    }
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
