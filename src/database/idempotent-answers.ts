import { setTimeout as sleep } from 'node:timers/promises';
import { deleteOld } from './batches.ts';
import type { Database } from './connection.ts';
import { OtherBody, TwinInFlight } from './errors.ts';

/** Which calls are the same piece of work. */
export interface Work {
  operation: string;
  /** The user's number; 0 for nobody in particular. */
  caller: number;
  key: string;
  /** SHA-256 of the raw body. */
  fingerprint: Buffer;
}

/** What a call is answered. */
interface KeptAnswer {
  status: number;
  /** JSON as it went over the wire; null where there was no body. */
  body: string | null;
}

/** A twin waits so long for the other, in ms, and looks so often. */
const TWIN_PATIENCE = 4_000;
const LOOK = 50;

/** How long answers are kept. */
const KEPT = '24 hours';

/**
 * Does a piece of work once. Its effect and its answer are committed together; a call that comes again gets the answer
 * of the first. An answer that is no success is not kept: its work was not done, and is rolled back.
 * @param work in whose course every statement of the database belongs to one transaction
 * @throws TwinInFlight, OtherBody, or what the work throws
 */
export async function once<Answer extends KeptAnswer>(
  database: Database,
  { operation, caller, key, fingerprint }: Work,
  work: () => Promise<Answer>,
  patience = TWIN_PATIENCE,
): Promise<{ first: Answer } | { again: KeptAnswer }> {
  const deadline = performance.now() + patience;
  for (;;) {
    const done = await database
      .unit(async () => {
        // As migration 0104 has it.
        const [kept] = await database.query<{ status: number | null; body: string | null; same: boolean }>({
          name: 'swf:once',
          text: `select status, body, fingerprint = $5 as same from swf_once($1, $2, $3, $4, interval '${KEPT}')`,
          values: [lockName({ operation, caller, key }), operation, caller, key, fingerprint],
        });
        if (!kept) return undefined;
        const { status, body, same } = kept;
        if (status !== null && !same) throw new OtherBody();
        if (status !== null) return { again: { status, body } };
        const first = await work();
        if (first.status >= 300) throw new Refused(first);
        await database.query({
          name: 'swf:keep',
          text: `insert into swf_idempotent_answer (operation, caller, key, fingerprint, status, body)
               values ($1, $2, $3, $4, $5, $6) on conflict (operation, caller, key) do update
               set fingerprint = $4, status = $5, body = $6, answered_at = now()`,
          values: [operation, caller, key, fingerprint, first.status, first.body],
        });
        return { first };
      })
      .catch((error: unknown) => {
        if (error instanceof Refused) return { first: error.answer as Answer };
        throw error;
      });
    if (done) return done;
    if (performance.now() > deadline) throw new TwinInFlight();
    await sleep(LOOK); // without a connection meanwhile
  }
}

/** The work was refused: its transaction must not be committed. */
class Refused extends Error {
  readonly answer: KeptAnswer;

  constructor(answer: KeptAnswer) {
    super('refused');
    this.answer = answer;
  }
}

/** By what the twins of a call are kept out while it is done. */
export function lockName({ operation, caller, key }: Omit<Work, 'fingerprint'>): string {
  return `swf once ${operation} ${caller} ${key}`;
}

/** Deletes answers that are a day old. Run by a timer. @returns how many */
export function deleteOldAnswers(database: Database): Promise<number> {
  const key = 'operation, caller, key';
  return deleteOld(database, { table: 'swf_idempotent_answer', key, since: 'answered_at' }, KEPT);
}
