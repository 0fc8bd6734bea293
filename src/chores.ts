import { forgetChanges, type NotedChange, type ResourceName } from './database/changes.ts';
import type { Database } from './database/connection.ts';
import { deleteOldAnswers } from './database/idempotent-answers.ts';
import { runOnLeader } from './database/leadership.ts';
import { LogMinutes } from './database/log-minutes.ts';
import { dropOldLogPartitions, makeLogPartitions } from './database/log-partitions.ts';
import { foldLogCounts } from './database/log-summary.ts';
import { deleteOldAudit, deleteOldMessages, deleteOldReceipts } from './database/retention.ts';
import { addUpRunCounts } from './database/run-counts.ts';
import { deleteOldSessions } from './database/sessions.ts';
import { clockTrouble } from './database/trusted-clock.ts';
import { deleteOldWatchers, giveUpLostWatchers } from './database/watchers.ts';
import { giveUpSilentAgents } from './engine/heartbeats.ts';

/** Work that no request does. */
interface Chore {
  name: string;
  /** Milliseconds between two runs. */
  every: number;
  /** @returns a line for the log, or undefined where there was nothing to do */
  run: () => Promise<string | undefined>;
}

interface ChoresOptions {
  logRetentionDays: number;
  messageRetentionDays: number;
  auditRetentionDays: number;
  log: { info: (line: string) => void; warn: (facts: object, line: string) => void };
  /** Told what has been changed. */
  note: (change: NotedChange) => void;
}

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/**
 * Takes part in the work that of all monitors on a database one does by timers.
 * @returns stops it, once the run in progress has ended
 */
export function startChores(database: Database, options: ChoresOptions): () => Promise<void> {
  const log = (line: string) => options.log.warn({}, line);
  return runOnLeader(database, 'chores', () => startTimers(database, options), { log });
}

function startTimers(database: Database, options: ChoresOptions): () => Promise<void> {
  const changed = (resource: ResourceName, count: number, isDeleted = false) => {
    if (count > 0) options.note({ resource, isDeleted, count });
  };
  // What is kept for years is not deleted by a clock that is a year ahead.
  const byAge = (work: Chore['run']) => async () => {
    const trouble = await clockTrouble(database);
    if (trouble === undefined) return work();
    options.log.warn({}, `Nothing is deleted by its age: ${trouble}`);
    return undefined;
  };
  const minutes = new LogMinutes(database);
  const chores: Chore[] = [
    {
      name: 'counting logs by minute',
      every: SECOND,
      run: async () => {
        await minutes.roll();
        return undefined;
      },
    },
    {
      name: 'adding up what runs have',
      every: 2 * SECOND,
      run: async () => {
        await addUpRunCounts(database);
        return undefined;
      },
    },
    {
      name: 'giving up silent agents',
      every: 15 * SECOND,
      run: async () => {
        const count = await giveUpSilentAgents(database);
        changed('systemagents', count);
        return count > 0 ? `${count} agents were silent for three minutes and are EXITED now` : undefined;
      },
    },
    {
      name: 'giving up watchers whose process died',
      every: 10 * SECOND,
      run: async () => {
        const count = await giveUpLostWatchers(database);
        changed('subscribers', count);
        return count > 0 ? `${count} watchers of the stream were lost with their process` : undefined;
      },
    },
    {
      name: 'forgetting what changed minutes ago',
      every: 30 * SECOND,
      run: async () => {
        await forgetChanges(database);
        return undefined;
      },
    },
    {
      name: 'deleting watchers of the day before',
      every: HOUR,
      run: async () => {
        const count = await deleteOldWatchers(database);
        changed('subscribers', count, true);
        return count > 0 ? `deleted ${count} watchers who left a day ago` : undefined;
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
      run: byAge(async () => {
        const dropped = await dropOldLogPartitions(database, options.logRetentionDays);
        changed('logs', dropped.length, true);
        return dropped.length > 0 ? `dropped the log partitions ${dropped.join(', ')}` : undefined;
      }),
    },
    {
      name: 'folding the counters of logs',
      every: HOUR,
      run: async () => {
        const folded = await foldLogCounts(database);
        return folded > 0 ? `folded ${folded} counters of logs` : undefined;
      },
    },
    {
      name: 'deleting what is known of old messages of the broker',
      every: HOUR,
      run: async () => {
        const deleted = await deleteOldReceipts(database);
        return deleted > 0
          ? `forgot ${deleted} messages of the broker that came or went a week ago`
          : undefined;
      },
    },
    {
      name: 'deleting sessions that are over',
      every: HOUR,
      run: async () => {
        const deleted = await deleteOldSessions(database);
        return deleted > 0 ? `deleted ${deleted} sessions that are over` : undefined;
      },
    },
    {
      name: 'forgetting answers to calls of the day before',
      every: HOUR,
      run: async () => {
        const deleted = await deleteOldAnswers(database);
        return deleted > 0 ? `forgot ${deleted} answers that are a day old` : undefined;
      },
    },
    {
      name: 'deleting old records of the audit',
      every: HOUR,
      run: async () => {
        const deleted = await deleteOldAudit(database, options.auditRetentionDays);
        return deleted > 0
          ? `deleted ${deleted} records of the audit, older than ${options.auditRetentionDays} days (SWF_AUDIT_RETENTION_DAYS)`
          : undefined;
      },
    },
    {
      name: 'deleting old messages and events',
      every: HOUR,
      run: byAge(async () => {
        const deleted = await deleteOldMessages(database, options.messageRetentionDays, options.note);
        return deleted > 0 ? `deleted ${deleted} old messages and events` : undefined;
      }),
    },
  ];
  const stops = chores.map((chore) => repeat(chore, options.log));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** A monitor that never runs for an hour without a restart does the hourly work too. In ms. */
const LATEST_FIRST_RUN = 60 * SECOND;

/** Runs a chore again and again, never twice at once; a failure is logged and the next run comes as planned. */
function repeat({ name, every, run }: Chore, log: ChoresOptions['log']): () => Promise<void> {
  let running: Promise<void> | undefined;
  const once = () => {
    running ??= run()
      .then((line) => line !== undefined && log.info(line))
      .catch((error: unknown) =>
        log.warn({ err: error }, `${name} failed; it is tried again in ${every / SECOND} s`),
      )
      .then(() => {
        running = undefined;
      });
  };
  const timers = [setInterval(once, every)];
  if (every > LATEST_FIRST_RUN) timers.push(setTimeout(once, LATEST_FIRST_RUN));
  for (const timer of timers) timer.unref();
  return async () => {
    timers.forEach(clearTimeout);
    await running;
  };
}
