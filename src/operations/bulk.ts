import type { components } from '../../generated/api.ts';
import type { Bodies } from '../../generated/bodies.ts';
import type { BulkFailure, CascadeCount } from '../database/bulk-jobs.ts';
import { cancelBulkJob, readBulkJob } from '../database/bulk-jobs.ts';
import type { Database } from '../database/connection.ts';
import { currentTransaction } from '../database/transaction-context.ts';
import { type BulkChange, cascadesStatement, keysThatAre } from '../engine/bulk-writes.ts';
import type { Row } from '../engine/row.ts';
import { RequestError } from '../errors.ts';
import { InvalidRequest, NotFound } from '../http/errors.ts';
import type { Context, HandlersOf } from '../http/handler.ts';
import { authorOf } from '../http/recorded.ts';
import { sleepUntilAborted } from '../process/sleep.ts';
import { resourceDefinitions } from '../resources/index.ts';
import { type Companion, endingOf } from './bulk/ending.ts';
import { type BulkRunner, notFound, sumOf } from './bulk/runner.ts';
import { type BulkTable, bulkTable } from './bulk/tables.ts';
import { deadLetterRows } from './dead-letters.ts';

type Input = Bodies['runBulk'];

/** Keys that are named. */
const MOST_KEYS = 1_000;
/** Rows that a filter finds. */
const MOST_ROWS = 500_000;
/** Rows at a time of which it is counted what hangs on them. */
const COUNTED = 5_000;
/** How long a call waits for what is soon done, in ms. */
const PATIENCE = 1_000;

/** Changes of many rows, for staff. */
export function bulk(database: Database, runner: BulkRunner, timeZone: string): HandlersOf<'bulk'> {
  const tables = new Map(
    [...resourceDefinitions, deadLetterRows].map((definition) => [
      definition.path,
      bulkTable(database, definition, timeZone),
    ]),
  );
  return {
    runBulk: async ({ body, context }) => {
      const author = authorOf(context);
      const table = tables.get(body.resource);
      if (!author || !table) throw new Error(`nobody, or nothing is known of ${body.resource}`);
      context.isRecorded = true; // each batch is
      const { action, resource, dry_run, expected, filter } = body;
      const { change, companion } = planOf(body, table);
      if ((body.keys === undefined) === (filter === undefined))
        throw new InvalidRequest({ non_field_errors: ['Give either keys or filter.'] });
      const { keys, failed } =
        filter === undefined
          ? await named(database, table, body.keys)
          : { keys: await found(table, filter as Row, context), failed: [] };
      if (dry_run) {
        const cascades = action === 'delete' ? await counted(table, keys, context) : [];
        const counts: components['schemas']['Bulk'] = {
          ...{
            id: null,
            resource,
            action,
            state: 'counted',
            matched: keys.length,
            done: 0,
            cascades,
            failed,
          },
          ...{ error: null, username: author.username, started_at: null, ended_at: null },
        };
        return { status: 200, body: counts };
      }
      if (filter !== undefined && expected === undefined)
        throw new InvalidRequest({ expected: ['Ask with dry_run first, and send matched of its answer.'] });
      if (filter !== undefined && expected !== keys.length)
        throw new OtherRows(keys.length, Number(expected));
      const others = companion && tables.get(companion.resource)?.rows;
      const { id, ended } = await runner.start({
        ...{ rows: table.rows, action, change, keys, failed, author },
        ...(companion && others && { companion: { ...companion, rows: others } }),
      });
      // Within a unit it begins with the answer.
      if (!currentTransaction()) await Promise.race([ended, sleepUntilAborted(PATIENCE, context.signal)]);
      return { status: 202, body: await jobOf(database, id) };
    },
    retrieveBulk: async ({ path: { id } }) => ({ status: 200, body: await jobOf(database, id) }),
    cancelBulk: async ({ path: { id } }) => {
      if (!(await cancelBulkJob(database, id))) throw new NotFound(notFound('BulkJob'));
      return { status: 204 };
    },
  };
}

async function jobOf(database: Database, id: string) {
  const job = await readBulkJob(database, id);
  if (!job) throw new NotFound(notFound('BulkJob'));
  return job;
}

/** @throws InvalidRequest */
function planOf(
  { action, resource, values }: Input,
  { readValues }: BulkTable,
): { change: BulkChange; companion?: Companion } {
  if (action !== 'update' && values !== undefined)
    throw new InvalidRequest({ values: ['They belong to the action update.'] });
  if (action === 'delete') return { change: { action } };
  if (action === 'end') {
    const ending = endingOf(resource, new Date().toISOString());
    if (!ending) throw new InvalidRequest({ action: [`Nothing ends of ${resource}.`] });
    return ending;
  }
  if (action === 'requeue') {
    if (resource !== 'tf-slices') throw new InvalidRequest({ action: ['Only tf-slices are queued.'] });
    const nobody = { assigned_worker: null, assigned_at: null, completed_at: null };
    return { change: { action: 'update', values: { status: 'queued', ...nobody }, increment: 'retries' } };
  }
  if (!readValues) throw new InvalidRequest({ action: [`Of ${resource} rows are only deleted.`] });
  return { change: { action, values: readValues((values ?? {}) as Row) } };
}

/** The rows that keys name, and those that name nothing. @throws InvalidRequest */
async function named(
  database: Database,
  { rows: { table }, readKey }: BulkTable,
  given: unknown,
): Promise<{ keys: unknown[]; failed: BulkFailure[] }> {
  const isKey = (key: unknown) => typeof key === 'string' || typeof key === 'number';
  if (!Array.isArray(given) || given.length === 0 || given.length > MOST_KEYS || !given.every(isKey))
    throw new InvalidRequest({ keys: [`They must be an array of 1 to ${MOST_KEYS} keys.`] });
  const read = new Map(given.map((key) => [String(key), readKey(String(key))]));
  const asked = [...read.values()].filter((value) => value !== undefined);
  const keys = await keysThatAre(database, table, asked);
  const known = new Set(keys);
  const failed = [...read].filter(([, value]) => !known.has(value));
  return { keys, failed: failed.map(([text]) => ({ key: text, detail: notFound(table.model) })) };
}

/** The rows that a filter finds. @throws InvalidRequest */
async function found({ list, readFilter }: BulkTable, filter: Row, context: Context): Promise<unknown[]> {
  const keys = await list.allKeys(list.listing(readFilter(filter)), MOST_ROWS, context);
  if (keys.length > MOST_ROWS)
    throw new InvalidRequest({ filter: [`It finds more than ${MOST_ROWS} rows. Narrow it.`] });
  return keys;
}

/** What hangs on rows, counted behind all else. */
async function counted(
  { rows, list }: BulkTable,
  keys: unknown[],
  context: Context,
): Promise<CascadeCount[]> {
  if (rows.cascades('').length === 0) return [];
  let sum: CascadeCount[] = [];
  for (let at = 0; at < keys.length; at += COUNTED) {
    const [row] = await list.aggregate(cascadesStatement(rows, keys.slice(at, at + COUNTED)), true, context);
    sum = sumOf(sum, (row?.[0] ?? []) as CascadeCount[]);
  }
  return sum;
}

/** A filter finds other rows than whoever sent it has seen. */
class OtherRows extends RequestError {
  constructor(matched: number, expected: number) {
    super({
      status: 409,
      code: 'OTHER_ROWS',
      message: `The filter finds ${matched} rows, and not the ${expected} that are expected.`,
      remedy: 'Look at them with dry_run, and send their number.',
    });
  }
}
