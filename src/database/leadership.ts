import type { Client } from 'pg';
import { sleepUntilAborted } from '../process/sleep.ts';
import type { Database } from './connection.ts';
import { askUntil, holdSession } from './held-session.ts';

/** What the leader does. @returns ends it, once what is in progress has ended */
type Task = () => () => Promise<void>;

/**
 * Between two looks, in ms: of a process that waits at whether the task is free, of the one that leads at whether its
 * session still lives.
 */
const CHECK_INTERVAL = 2_000;

interface LeaderOptions {
  /** Told once when there is no session to take part in, and again after there was one. */
  log: (line: string) => void;
  /** Between two looks, in ms. */
  every?: number;
}

/**
 * Does a task in exactly one of all processes on a database, the leader. It holds an advisory lock
 * in a session of its own: when it dies the server frees the lock, and the next that looks has it. A process whose
 * session broke ends the task and stands in line again.
 *
 * The lock is tried again and again rather than waited for: a statement that waits holds back vacuum and the
 * detaching of partitions.
 *
 * @param name of the task, the same in every process
 * @returns ends it in this process, also where it does not lead
 */
export function runOnLeader(
  database: Database,
  name: string,
  begin: Task,
  { log, every = CHECK_INTERVAL }: LeaderOptions,
): () => Promise<void> {
  const stopping = new AbortController();
  const done = (async () => {
    let isTold = false;
    const onSession = () => {
      isTold = false;
    };
    while (!stopping.signal.aborted) {
      await leadWhileConnected(database, name, begin, every, stopping.signal, onSession).catch(
        (error: Error) => {
          if (!isTold)
            log(
              `the task "${name}" needs a session of the database: ${error.message}. It is tried again and again`,
            );
          isTold = true;
        },
      );
      await sleepUntilAborted(every, stopping.signal);
    }
  })();
  return async () => {
    stopping.abort();
    await done;
  };
}

/** Waits for the lock, leads while the session lives, and leaves nothing behind. */
async function leadWhileConnected(
  database: Database,
  name: string,
  begin: Task,
  every: number,
  stopping: AbortSignal,
  onSession: () => void,
): Promise<void> {
  const session = await database.ownSession();
  try {
    onSession();
    const taken = await askUntil(session, every, stopping, () => takeLead(session, name));
    if (!taken) return;
    const end = begin();
    // Until the session breaks, which throws, or somebody stops us.
    await holdSession(session, every, stopping).finally(end);
  } finally {
    await session.end().catch(() => undefined);
  }
}

/** Makes the process of a session the leader of a task, while the session lives. @returns false where another one leads */
export async function takeLead(session: Client, name: string): Promise<boolean> {
  const { rows } = await session.query<{ taken: boolean }>({
    name: 'lead',
    text: 'select pg_try_advisory_lock(hashtext($1)) as taken',
    values: [`swf ${name}`],
  });
  return rows[0]?.taken === true;
}
