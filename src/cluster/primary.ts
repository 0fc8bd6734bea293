import cluster from 'node:cluster';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyBaseLogger } from 'fastify';
import { openCertificates } from '../certificates/certificates.ts';
import type { Config } from '../config.ts';
import type { DatabaseAddress } from '../database/connection.ts';
import type { Running } from '../monitor.ts';
import { certificateOptions } from '../monitor-parts.ts';
import { WorkerPool } from './worker-pool.ts';

/** Beside this file, and compiled as it is. */
const WORKER = fileURLToPath(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url));

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
  // Where the broker took any free port, they cannot know it.
  const pool = new WorkerPool(address, { ACTIVEMQ_PORT: String(config.brokerPort) }, logger);
  hurry?.addEventListener('abort', () => pool.kill());
  try {
    const [first] = await Promise.all(Array.from({ length: config.workers }, () => pool.startOne()));
    if (!first) throw new Error('there is no worker');
    return { ...first, stop: () => pool.stop() };
  } catch (error) {
    await pool.stop();
    throw error;
  }
}
