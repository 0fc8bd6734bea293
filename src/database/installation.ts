import type { Database } from './connection.ts';

/** What tells this database from every other one, at the message broker. */
export interface Installation {
  /** Twelve hexadecimal digits. */
  id: string;
  /** Whether its monitor has consumed under the names that all monitors had once, and may have messages there. */
  hasOldSubscriptions: boolean;
}

/** How an operator gives a copy of a database an id of its own; shown in messages, never run. */
export const NEW_ID_STATEMENT = `update swf_installation set id = left(replace(gen_random_uuid()::text, '-', ''), 12)`;

/** Finds who this database is; the first who asks decides that, for ever. */
export async function findInstallation(database: Database): Promise<Installation> {
  const find = () =>
    database.query<Installation>({
      text: 'select id, has_old_subscriptions as "hasOldSubscriptions" from swf_installation',
      values: [],
    });
  const [found] = await find();
  if (found) return found;
  await database.query({
    text: `insert into swf_installation (id, has_old_subscriptions)
           select left(replace(gen_random_uuid()::text, '-', ''), 12), exists (select from swf_received_message)
           on conflict do nothing`,
    values: [],
  });
  const [made] = await find();
  if (!made) throw new Error('the id of the database was stored and is not there');
  return made;
}

/** Notes that nothing is left under the old names. */
export async function forgetOldSubscriptions(database: Database): Promise<void> {
  await database.query({ text: 'update swf_installation set has_old_subscriptions = false', values: [] });
}
