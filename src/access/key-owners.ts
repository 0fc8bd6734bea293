/** How long an answer about a key is believed, in ms: what was revoked is refused everywhere after that. */
const BELIEVED_FOR = 4_000;
/** Keys remembered at once, and as many that are nobody's: far more than a testbed has agents. */
const MOST_REMEMBERED = 10_000;
/** Keys that are looked up by one statement. */
const LOOKED_UP_TOGETHER = 1_000;
/** A key's last use is written at most so often, in ms. */
const USE_WRITTEN_EVERY = 60_000;

interface Remembered<Owner> {
  owner: Owner | undefined;
  /** By the clock of the process, which nobody sets. */
  until: number;
}

interface KeyOwnersOptions<Owner> {
  /** Finds the owners of keys by their hashes; a key that is nobody's is left out. */
  find: (hashes: string[]) => Promise<Map<string, Owner>>;
  /** Writes that a key was used. */
  recordUse: (owner: Owner) => Promise<void>;
}

/**
 * Whose keys are: of tokens or of sessions. Costs one statement every few seconds, not one per request, and keys that are
 * asked for at the same time cost one together, whosever they are.
 */
export class KeyOwners<Owner> {
  readonly #options: KeyOwnersOptions<Owner>;
  /** By the hashes of their keys, the latest last. */
  readonly #remembered = new Map<string, Remembered<Owner>>();
  /** Keys that are nobody's, apart: made-up ones must not drive out the others. */
  readonly #unknown = new Map<string, Remembered<Owner>>();
  /** Keys that wait to be looked up, by their hashes, each with those who ask. */
  readonly #asked = new Map<string, PromiseWithResolvers<Owner | undefined>>();
  #isLookingUp = false;
  /** When uses were written, by the hashes of the keys. */
  readonly #useWritten = new Map<string, number>();

  constructor(options: KeyOwnersOptions<Owner>) {
    this.#options = options;
  }

  /** The owner of a key, by its hash; undefined where it is nobody's. */
  ownerOf(hash: string): Owner | undefined | Promise<Owner | undefined> {
    const remembered = this.#remembered.get(hash) ?? this.#unknown.get(hash);
    return remembered && remembered.until >= performance.now() ? remembered.owner : this.#lookUp(hash);
  }

  /** Notes that a key was used. Not awaited: that this could not be written is no reason to refuse the caller. */
  noteUse(hash: string, owner: Owner): void {
    const now = performance.now();
    if (now - (this.#useWritten.get(hash) ?? -Infinity) < USE_WRITTEN_EVERY) return;
    makeRoom(this.#useWritten);
    this.#useWritten.set(hash, now);
    this.#options.recordUse(owner).catch(() => this.#useWritten.delete(hash));
  }

  /** What is known of a key here holds no more: it was just revoked. Other processes learn it by themselves. */
  forget(hash: string): void {
    this.#remembered.delete(hash);
  }

  #lookUp(hash: string): Promise<Owner | undefined> {
    const others = this.#asked.get(hash);
    if (others) return others.promise;
    const asked = Promise.withResolvers<Owner | undefined>();
    this.#asked.set(hash, asked);
    if (!this.#isLookingUp) void this.#lookUpAll();
    return asked.promise;
  }

  /** Looks up the keys that wait, a statement at a time: those that are asked for meanwhile are in the next one. */
  async #lookUpAll(): Promise<void> {
    this.#isLookingUp = true;
    while (this.#asked.size > 0) {
      const asked = [...this.#asked].slice(0, LOOKED_UP_TOGETHER);
      for (const [hash] of asked) this.#asked.delete(hash);
      try {
        const found = await this.#options.find(asked.map(([hash]) => hash));
        for (const [hash, { resolve }] of asked) {
          this.#remember(hash, found.get(hash));
          resolve(found.get(hash));
        }
      } catch (error) {
        for (const [, { reject }] of asked) reject(error);
      }
    }
    this.#isLookingUp = false;
  }

  #remember(hash: string, owner: Owner | undefined): void {
    this.#remembered.delete(hash);
    this.#unknown.delete(hash);
    const remembered = owner === undefined ? this.#unknown : this.#remembered;
    makeRoom(remembered);
    remembered.set(hash, { owner, until: performance.now() + BELIEVED_FOR });
  }
}

/** The one that was put in first goes where there are too many: it is believed no more, or soon. */
function makeRoom(map: Map<string, unknown>): void {
  const [first] = map.keys();
  if (first !== undefined && map.size >= MOST_REMEMBERED) map.delete(first);
}
