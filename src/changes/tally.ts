import type { NotedChange } from '../database/changes.ts';

/** Keys that are told; where more rows have changed, none are. */
const MOST_KEYS = 20;
/** Runs of one resource that are told apart; what is beyond counts as changes of any run. */
const MOST_RUNS = 20;

/** Changes with the keys of their rows so far; undefined once there were too many. */
interface Sum extends Omit<NotedChange, 'keys'> {
  keys: Set<string> | undefined;
}

/** Changes put together by resource and run. Its size is bounded, whatever is written. */
export class Tally {
  readonly #sums = new Map<string, Sum>();
  readonly #runs = new Map<string, number>();

  get size(): number {
    return this.#sums.size;
  }

  /** Adds changes. In the path of every write: mostly a look into a map and an addition. */
  add(change: NotedChange): void {
    const name = nameOf(change);
    const sum = this.#sums.get(name);
    if (sum) put(sum, change);
    else if (name === change.resource) this.#begin(name, change);
    else this.#addRun(name, change);
  }

  /** @returns what was added since the last time */
  take(): NotedChange[] {
    const taken = [...this.#sums.values()];
    this.#sums.clear();
    this.#runs.clear();
    return taken.map(({ keys, ...sum }) => ({ ...sum, keys: keys && [...keys] }));
  }

  #addRun(name: string, change: NotedChange): void {
    const runs = this.#runs.get(change.resource) ?? 0;
    if (runs >= MOST_RUNS) {
      const { run_number: _, run_id: __, stf_filename: ___, ...ofAny } = change;
      this.add(ofAny);
    } else {
      this.#runs.set(change.resource, runs + 1);
      this.#begin(name, change);
    }
  }

  #begin(name: string, change: NotedChange): void {
    const keys = change.keys && change.keys.length <= MOST_KEYS ? new Set(change.keys) : undefined;
    this.#sums.set(name, { ...change, keys });
  }
}

/** What tells the changes of a resource and run from others. */
function nameOf({ resource, run_number, run_id, stf_filename }: NotedChange): string {
  if (run_number !== undefined) return `${resource} ${run_number}`;
  if (run_id !== undefined) return `${resource} id ${run_id}`;
  return stf_filename === undefined ? resource : `${resource} of ${stf_filename}`;
}

function put(sum: Sum, { isDeleted, count, namespace, keys }: NotedChange): void {
  sum.isDeleted &&= isDeleted;
  sum.count += count;
  if (sum.namespace !== namespace) sum.namespace = undefined;
  if (!sum.keys) return;
  for (const key of keys ?? []) sum.keys.add(key);
  if (!keys || sum.keys.size > MOST_KEYS) sum.keys = undefined;
}
