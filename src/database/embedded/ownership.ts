import type { Client } from 'pg';

/** A monitor that runs on a data directory, as it tells others. */
export interface Owner {
  pid: number;
  ports: { http: number; https: number };
}

/** Held by the one monitor of a data directory. */
const OWNER_LOCK = 7_301;
/** Held by everybody who uses the server, together; alone by whoever stops it. */
const USE_LOCK = 7_302;

/** Another monitor runs on this data directory. */
export class EmbeddedInUse extends Error {
  constructor(owner: Owner | undefined, dataDirectory: string) {
    const who = owner
      ? `process ${owner.pid}, ports ${owner.ports.http} and ${owner.ports.https}`
      : 'its process did not say which';
    super(`A monitor already runs on ${dataDirectory} (${who}). Stop that one first.`);
    this.name = 'EmbeddedInUse';
  }
}

/** Declares that this session uses the server. Waits while another one is stopping it. */
export async function declareUse(session: Client): Promise<void> {
  await session.query('select pg_advisory_lock_shared($1)', [USE_LOCK]);
}

/**
 * Gives the use up.
 * @returns whether nobody else uses the server: then the caller, who now keeps everybody out, may stop it
 */
export async function giveUpUse(session: Client): Promise<boolean> {
  await session.query('select pg_advisory_unlock_shared($1)', [USE_LOCK]);
  const { rows } = await session.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
    USE_LOCK,
  ]);
  return rows[0]?.alone === true;
}

/**
 * Takes the ownership, which lasts as long as the session: when its process is killed, the lock is gone with it.
 * @throws EmbeddedInUse naming the owner, whose session bears his name
 */
export async function takeOwnership(session: Client, owner: Owner, dataDirectory: string): Promise<void> {
  const { rows } = await session.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
    OWNER_LOCK,
  ]);
  if (rows[0]?.mine !== true) throw new EmbeddedInUse(await currentOwner(session), dataDirectory);
  const name = `swf-monitor ${owner.pid} ${owner.ports.http} ${owner.ports.https}`;
  await session.query("select set_config('application_name', $1, false)", [name]);
}

async function currentOwner(session: Client): Promise<Owner | undefined> {
  const { rows } = await session.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.objid = $1 and l.granted and l.mode = 'ExclusiveLock'`,
    [OWNER_LOCK],
  );
  const [, pid, http, https] = /^swf-monitor (\d+) (\d+) (\d+)$/.exec(rows[0]?.name ?? '') ?? [];
  return pid === undefined
    ? undefined
    : { pid: Number(pid), ports: { http: Number(http), https: Number(https) } };
}
