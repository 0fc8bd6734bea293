import type { Database } from '../database/connection.ts';
import { deleteOldAnswers } from '../database/idempotent-answers.ts';
import { dropOldLogPartitions } from '../database/log-partitions.ts';
import { deleteOldAudit, deleteOldMessages, deleteOldReceipts } from '../database/retention.ts';
import { deleteOldSessions } from '../database/sessions.ts';
import { clockTrouble } from '../database/trusted-clock.ts';
import { deleteOldWatchers } from '../database/watchers.ts';
import { type Changed, type Chore, type ChoresOptions, counting, HOUR } from './chore.ts';

/** What is kept for days or years, by the settings: the clock must be right for it. */
export function retention(database: Database, options: ChoresOptions, changed: Changed): Chore[] {
  const { logRetentionDays, messageRetentionDays, auditRetentionDays, note, log } = options;
  // Not by a clock that is a year ahead.
  const byAge = (chore: Chore): Chore => ({
    ...chore,
    run: async () => {
      const trouble = await clockTrouble(database);
      if (trouble === undefined) return chore.run();
      log.warn({}, `Nothing is deleted by its age: ${trouble}`);
      return undefined;
    },
  });
  return [
    byAge({
      name: 'dropping old logs',
      every: HOUR,
      run: async () => {
        const dropped = await dropOldLogPartitions(database, logRetentionDays);
        changed('logs', dropped.length, true);
        return dropped.length > 0 ? `dropped the log partitions ${dropped.join(', ')}` : undefined;
      },
    }),
    byAge(
      counting(
        'deleting old messages and events',
        HOUR,
        () => deleteOldMessages(database, messageRetentionDays, note),
        (deleted) => `deleted ${deleted} old messages and events`,
      ),
    ),
    counting(
      'deleting old records of the audit',
      HOUR,
      () => deleteOldAudit(database, auditRetentionDays),
      (deleted) =>
        `deleted ${deleted} records of the audit, older than ${auditRetentionDays} days (SWF_AUDIT_RETENTION_DAYS)`,
    ),
  ];
}

/** What is of no use any more after a day or a week. */
export function expiry(database: Database, changed: Changed): Chore[] {
  return [
    counting(
      'deleting watchers of the day before',
      HOUR,
      async () => {
        const count = await deleteOldWatchers(database);
        changed('subscribers', count, true);
        return count;
      },
      (count) => `deleted ${count} watchers who left a day ago`,
    ),
    counting(
      'deleting what is known of old messages of the broker',
      HOUR,
      () => deleteOldReceipts(database),
      (deleted) => `forgot ${deleted} messages of the broker that came or went a week ago`,
    ),
    counting(
      'deleting sessions that are over',
      HOUR,
      () => deleteOldSessions(database),
      (deleted) => `deleted ${deleted} sessions that are over`,
    ),
    counting(
      'forgetting answers to calls of the day before',
      HOUR,
      () => deleteOldAnswers(database),
      (deleted) => `forgot ${deleted} answers that are a day old`,
    ),
  ];
}
