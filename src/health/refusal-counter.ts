import type { Database } from '../database/connection.ts';
import { addRefusals, type RefusalCount } from '../database/health/refusals.ts';

/** How often what was counted is written, in ms. */
const EVERY = 2_000;
/** Kinds that are told apart within that time: whatever comes, the counts stay small. */
const MOST_KINDS = 100;
/** Characters that are kept of the words of a refusal. */
const LONGEST = 200;

/** A request that was answered with an error of the caller's. */
export interface Refusal {
  operation: string;
  method: string;
  status: number;
  /** The words of the reply. */
  text: string;
}

/**
 * Counts the refused requests of this process, and adds them to those of all processes: one statement in two seconds where
 * there are any, however many come.
 */
export class RefusalCounter {
  readonly #database: Database;
  readonly #timer: NodeJS.Timeout;
  #counts = new Map<string, RefusalCount>();

  constructor(database: Database) {
    this.#database = database;
    this.#timer = setInterval(() => void this.flush(), EVERY);
    this.#timer.unref();
  }

  /** Notes a refusal, where it is one that somebody has to look at. */
  note(refusal: Refusal): void {
    if (!isAlarming(refusal)) return;
    const { operation, status, text } = refusal;
    const shown = text.replace(/\p{Cc}/gu, ' ').slice(0, LONGEST);
    const key = JSON.stringify([operation, status, shown]);
    const known = this.#counts.get(key);
    if (known) known.count++;
    else if (this.#counts.size < MOST_KINDS)
      this.#counts.set(key, { operation, status, text: shown, count: 1 });
  }

  /** Writes what was counted; while the database is away it is forgotten. */
  async flush(): Promise<void> {
    if (this.#counts.size === 0) return;
    const counts = [...this.#counts.values()];
    this.#counts = new Map();
    await addRefusals(this.#database, counts).catch(() => undefined);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}

/** Operations of people at a page, who mistype passwords and codes; who guesses them is kept off elsewhere. */
const TYPED_BY_PEOPLE = new Set([
  'signIn',
  'changePassword',
  'beginSecondFactor',
  'confirmSecondFactor',
  'removeSecondFactor',
]);

/** People mistype, and look at pages before they have signed in: neither is a program that loses its data. */
function isAlarming({ operation, method, status, text }: Refusal): boolean {
  if (TYPED_BY_PEOPLE.has(operation) && status !== 403) return false;
  const isRead = method === 'GET' || method === 'HEAD';
  if (status === 400) return !isRead;
  if (status === 401) return !isRead || !text.startsWith('Authentication credentials were not provided.');
  return status === 403;
}
