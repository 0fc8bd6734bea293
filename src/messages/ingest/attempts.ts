import type { Database } from '../../database/connection.ts';
import { deleteAttempts, readAttempts, recordAttempts } from '../../database/messages/delivery-attempts.ts';
import type { Frame } from '../../stomp/frame.ts';
import { identityOf } from './ingest.ts';

// A message over which the process dies comes again, to the next process, and so on for ever. So before a message is
// worked on that has come before, that is noted; the note goes when it is stored.

/**
 * How many messages are worked on together, by how often one of them was noted and not stored. What has failed as often
 * as there are numbers is not worked on any more.
 */
const TOGETHER = [500, 25, 1];

/** Messages that are to be worked on together; or one that is to be given up. */
export interface Group {
  frames: Frame[];
  /** Why it is given up. */
  reason?: string;
}

/** Knows which messages the monitor may have died over. */
export class Attempts {
  readonly #database: Database;
  /** Noted by this process, which is alive: those notes say nothing. */
  readonly #own = new Set<string>();

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * The first of some messages that can be worked on together; they are noted. The more often a message was worked on
   * and not stored, the fewer others it is worked on with, at last none: so that it is known over which one it happens.
   * @throws DatabaseUnavailable
   */
  async next(frames: Frame[]): Promise<Group> {
    const suspects = frames.filter(isRedelivered).flatMap((frame) => identityOf(frame) ?? []);
    if (suspects.length === 0) return { frames };
    const others = suspects.filter((identity) => !this.#own.has(identity));
    const attempts = await readAttempts(this.#database, others);
    const attemptsOf = (frame: Frame) =>
      isRedelivered(frame) ? (attempts.get(identityOf(frame) ?? '') ?? 0) : 0;
    const [first] = frames as [Frame];
    const before = attemptsOf(first);
    if (before >= TOGETHER.length)
      return {
        frames: [first],
        reason: `it came ${before + 2} times and was not stored: the monitor has ended each time that it worked on it, so it is not looked into`,
      };
    const end = frames.findIndex(
      (frame, index) => attemptsOf(frame) !== before || index === TOGETHER[before],
    );
    const group = frames.slice(0, end < 0 ? frames.length : end);
    await this.#note(group.filter(isRedelivered).flatMap((frame) => identityOf(frame) ?? []));
    return { frames: group };
  }

  /** Forgets messages that are stored. @throws DatabaseUnavailable */
  async forget(frames: Frame[]): Promise<void> {
    const noted = frames.flatMap((frame) => (isRedelivered(frame) ? (identityOf(frame) ?? []) : []));
    if (noted.length === 0) return;
    await deleteAttempts(this.#database, noted);
    for (const identity of noted) this.#own.delete(identity);
  }

  async #note(identities: string[]): Promise<void> {
    const fresh = [...new Set(identities)].filter((identity) => !this.#own.has(identity));
    if (fresh.length === 0) return;
    await recordAttempts(this.#database, fresh);
    for (const identity of fresh) this.#own.add(identity);
  }
}

/** Whether the broker has sent a message before. */
export function isRedelivered({ headers }: Frame): boolean {
  return headers['redelivered'] === 'true';
}
