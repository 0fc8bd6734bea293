import type { Client } from 'pg';
import { type Digest, digest } from '../digest.ts';
import { list, transfer } from '../transfer.ts';
import { isChanged, STAGED, stage } from './catch-up.ts';
import { makeDays } from './load-logs.ts';
import { checked, type TablePlan } from './plan.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Brings the logs to the state of a later snapshot. The triggers of the table count what is stored, changed and deleted;
 * minutes that were counted already get what belongs to them.
 * @param since the oldest transaction that was not seen before
 * @returns of the rows that were read, what they are there and what they are here
 */
export async function catchUpLogs(
  snapshot: Snapshot,
  writer: Client,
  plan: TablePlan,
  since: bigint,
): Promise<{ there: Digest; here: Digest }> {
  const reader = snapshot.session;
  await stage(reader, writer, plan, isChanged(since, snapshot));
  const there = await digest(writer, `select * from "${STAGED}"`, checked(plan));
  await updateChanged(writer, plan);
  await insertNew(writer, plan);
  await deleteGone(reader, writer, plan);
  const stored = `select t.* from swf_applog t where t."id" in (select "id" from "${STAGED}")`;
  const here = await digest(writer, stored, checked(plan));
  await writer.query(`drop table "${STAGED}"`);
  return { there, here };
}

/** A row keeps its day of receipt, and so its partition. */
async function updateChanged(writer: Client, { columns }: TablePlan): Promise<void> {
  const others = columns.filter((name) => name !== 'id' && name !== 'received_at');
  await writer.query(
    `with known as (
       update swf_applog t set (${list(others)}) = row(${list(others, 'r.')}) from "${STAGED}" r where t."id" = r."id"
       returning t."id"
     )
     select count(*) from known`,
  );
}

async function insertNew(writer: Client, { columns }: TablePlan): Promise<void> {
  const isNew = `not exists (select from swf_applog t where t."id" = r."id")`;
  await writer.query(`create temp table import_new as select r.* from "${STAGED}" r where ${isNew}`);
  const { rows } = await writer.query<{ day: string }>(
    `select distinct (received_at at time zone 'UTC')::date::text as day from import_new order by 1`,
  );
  await makeDays(
    writer,
    rows.map(({ day }) => day),
  );
  await writer.query(
    `insert into swf_applog (${list(columns)}, xact_id) select ${list(columns)}, null from import_new`,
  );
  // Those that were committed late, with an id below what has been counted.
  await writer.query(
    `insert into swf_applog_minute as m (minute, app_name, instance_name, level, levelname, day, count)
     select date_trunc('minute', timestamp, 'UTC'), app_name, instance_name, level, levelname,
            (received_at at time zone 'UTC')::date, count(*)
     from import_new where id <= (select through from swf_applog_rolled) group by 1, 2, 3, 4, 5, 6
     on conflict (minute, app_name, instance_name, level, levelname, day) do update set count = m.count + excluded.count`,
  );
  await writer.query('drop table import_new');
}

/** Only where there are more than there should be: the ids of millions of rows are not read for nothing. */
async function deleteGone(reader: Client, writer: Client, { accepted }: TablePlan): Promise<void> {
  const count = async (client: Client, select: string) =>
    Number((await client.query(`select count(*) as n from (${select}) c`)).rows[0].n);
  const there = await count(reader, accepted());
  if ((await count(writer, 'select from swf_applog')) === there) return;
  await writer.query('create temp table import_ids (id bigint)');
  await transfer([reader, `select "id" from (${accepted()}) a`], [writer, 'import_ids']);
  await writer.query('create unique index on import_ids (id); analyze import_ids');
  await writer.query(
    'delete from swf_applog t where not exists (select from import_ids i where i.id = t.id)',
  );
  await writer.query('drop table import_ids');
}
