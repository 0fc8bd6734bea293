import { Client } from 'pg';
import { DatabaseFailure, explain } from './failures.ts';
import { urlsOf } from './hosts.ts';
import { sqlState } from './sql-state.ts';
import { type Endpoint, endpointsOf, shownUrl } from './url.ts';

/** PostgreSQL's `server_version_num` of the oldest version that works. */
const OLDEST_VERSION = 150_000;

/**
 * Connects to the database of a URL once, and sees whether it is fit for a monitor. Of several servers it is the first one
 * that takes writes, as libpq has it with `target_session_attrs=read-write`.
 * @param patience for each server and each way that its sslmode allows, in ms
 * @param needsCreate whether tables are going to be made there
 * @returns the way that worked
 * @throws DatabaseFailure of the last server where none is
 */
export async function reachDatabase(
  url: string,
  patience: number,
  options: { needsCreate?: boolean } = {},
): Promise<Endpoint> {
  const urls = urlsOf(url);
  for (const [index, one] of urls.entries()) {
    try {
      return await reachServer(one, patience, options);
    } catch (error) {
      if (index + 1 === urls.length) throw error;
    }
  }
  throw new DatabaseFailure('other', shownUrl(url), { error: 'it names no server' });
}

async function reachServer(url: string, patience: number, { needsCreate = false }): Promise<Endpoint> {
  const ways = endpointsOf(url);
  const shown = shownUrl(url);
  for (const [index, endpoint] of ways.entries()) {
    const client = new Client({ ...endpoint, connectionTimeoutMillis: patience, query_timeout: patience });
    client.on('error', () => undefined); // its end is an event of its own
    try {
      await client.connect();
      await refuseUnfit(client, shown, needsCreate);
      return endpoint;
    } catch (error) {
      if (index + 1 < ways.length && mayBeTls(error)) continue;
      throw explain(error, shown);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new DatabaseFailure('other', shown, { error: 'there is no way to it' });
}

/** Whether the other way of `allow` and `prefer` may do: the rules of the server, or TLS, stood in the way. */
function mayBeTls(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return state === '28000';
  const { code = '', message } = error as NodeJS.ErrnoException;
  return message.includes('SSL') || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS');
}

async function refuseUnfit(client: Client, shown: string, needsCreate: boolean): Promise<void> {
  const { rows } = await client.query<
    Record<'encoding' | 'version' | 'number' | 'schema' | 'create' | 'read_only', string>
  >(
    `select current_setting('server_encoding') as encoding, current_setting('server_version') as version,
            current_setting('server_version_num') as number, current_schema() as schema,
            has_schema_privilege(current_schema(), 'create')::text as create,
            current_setting('transaction_read_only') as read_only`,
  );
  const [found] = rows;
  if (!found) return;
  if (Number(found.number) < OLDEST_VERSION)
    throw new DatabaseFailure('version', shown, { version: found.version });
  if (found.read_only === 'on') throw new DatabaseFailure('readOnly', shown);
  if (found.encoding !== 'UTF8') throw new DatabaseFailure('encoding', shown, { encoding: found.encoding });
  if (found.schema === null) throw new DatabaseFailure('schema', shown);
  if (needsCreate && found.create !== 'true')
    throw new DatabaseFailure('rights', shown, { error: `permission denied for schema ${found.schema}` });
}
