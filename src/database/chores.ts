import type { Database } from './connection.ts';
import { giveUpSilentAgents } from './heartbeats.ts';
import { dropOldLogPartitions, makeLogPartitions } from './log-partitions.ts';
import { deleteOldMessages } from './retention.ts';

/** Work that no request does. */
interface Chore {
  name: string;
  /** Milliseconds between two runs. */
  every: number;
  /** @returns a line for the log, or undefined where there was nothing to do */
  run: () => Promise<string | undefined>;
}

export interface ChoresOptions {
  logRetentionDays: number;
  messageRetentionDays: number;
  log: { info: (line: string) => void; warn: (facts: object, line: string) => void };
}

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/**
 * Starts the timers. Several monitors on one database run them side by side: each chore is a statement that finds
 * nothing left to do when another was faster, or takes an advisory lock.
 * @returns stops them, once the run in progress has ended
 */
export function startChores(database: Database, options: ChoresOptions): () => Promise<void> {
  const chores: Chore[] = [
    {
      name: 'giving up silent agents',
      every: 15 * SECOND,
      run: async () => {
        const count = await giveUpSilentAgents(database);
        return count > 0 ? `${count} agents were silent for three minutes and are EXITED now` : undefined;
      },
    },
    {
      name: 'making log partitions',
      every: HOUR,
      run: async () => {
        const made = await makeLogPartitions(database);
        return made.length > 0 ? `made the log partitions ${made.join(', ')}` : undefined;
      },
    },
    {
      name: 'dropping old logs',
      every: HOUR,
      run: async () => {
        const dropped = await dropOldLogPartitions(database, options.logRetentionDays);
        return dropped.length > 0 ? `dropped the log partitions ${dropped.join(', ')}` : undefined;
      },
    },
    {
      name: 'deleting old messages and events',
      every: HOUR,
      run: async () => {
        const deleted = await deleteOldMessages(database, options.messageRetentionDays);
        return deleted > 0 ? `deleted ${deleted} old messages and events` : undefined;
      },
    },
  ];
  const stops = chores.map((chore) => repeat(chore, options.log));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Runs a chore again and again, never twice at once; a failure is logged and the next run comes as planned. */
function repeat({ name, every, run }: Chore, log: ChoresOptions['log']): () => Promise<void> {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= run()
      .then((line) => line !== undefined && log.info(line))
      .catch((error: unknown) =>
        log.warn({ err: error }, `${name} failed; it is tried again in ${every / SECOND} s`),
      )
      .then(() => {
        running = undefined;
      });
  }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
