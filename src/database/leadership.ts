import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Database } from './connection.ts';

/** What the process that leads does. @returns ends it, once what is in progress has ended */
type Duty = () => () => Promise<void>;

/**
 * Between two looks, in ms: of a process that waits at whether the duty is free, of the one that leads at whether its
 * session still lives.
 */
const LOOK = 2_000;

interface DutyOptions {
  /** Told once when there is no session to take part in, and again after there was one. */
  log: (line: string) => void;
  /** Between two looks, in ms. */
  every?: number;
}

/**
 * Takes part in a duty that of all processes on a database exactly one does. The one that leads holds an advisory lock
 * in a session of its own: when it dies the server frees the lock, and the next that looks has it. A process whose
 * session broke ends the duty and stands in line again.
 *
 * The lock is tried again and again rather than waited for: a statement that waits holds back vacuum and the
 * detaching of partitions.
 *
 * @param duty a name, the same in every process
 * @returns ends taking part, and the duty where this process does it
 */
export function takePart(
  database: Database,
  duty: string,
  begin: Duty,
  { log, every = LOOK }: DutyOptions,
): () => Promise<void> {
  const stopping = new AbortController();
  const done = (async () => {
    let isTold = false;
    const onSession = () => {
      isTold = false;
    };
    while (!stopping.signal.aborted) {
      await leadOnce(database, duty, begin, every, stopping.signal, onSession).catch((error: Error) => {
        if (!isTold)
          log(
            `the duty "${duty}" needs a session of the database: ${error.message}. It is tried again and again`,
          );
        isTold = true;
      });
      await pause(every, stopping.signal);
    }
  })();
  return async () => {
    stopping.abort();
    await done;
  };
}

/** Waits for the lock, leads while the session lives, and leaves nothing behind. */
async function leadOnce(
  database: Database,
  duty: string,
  begin: Duty,
  every: number,
  stopping: AbortSignal,
  onSession: () => void,
): Promise<void> {
  const session = await database.ownSession();
  try {
    onSession();
    const taken = await look(session, every, stopping, async () => {
      const { rows } = await session.query({
        name: 'lead',
        text: 'select pg_try_advisory_lock(hashtext($1)) as taken',
        values: [`swf ${duty}`],
      });
      return rows[0].taken;
    });
    if (!taken) return;
    const end = begin();
    // Until the session breaks, which throws, or somebody stops us.
    await look(session, every, stopping, async () => {
      await session.query('select 1');
      return false;
    }).finally(end);
  } finally {
    await session.end().catch(() => undefined);
  }
}

/** Asks again and again. @returns whether the answer was yes before the end; throws where the session broke */
async function look(
  session: Client,
  every: number,
  stopping: AbortSignal,
  ask: () => Promise<boolean>,
): Promise<boolean> {
  const broken = new AbortController();
  session.once('end', () => broken.abort());
  const either = AbortSignal.any([stopping, broken.signal]);
  for (;;) {
    if (stopping.aborted) return false;
    if (await ask()) return true;
    await pause(every, either);
    if (broken.signal.aborted) throw new Error('the session ended');
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
