/** What the testbed has sent, to be compared with what the monitor holds. */
export class Tally {
  calls = 0;
  readonly #created = new Map<string, number>();
  #onChange: () => void;

  constructor(onChange: () => void = () => undefined) {
    this.#onChange = onChange;
  }

  countCall(method: string, path: string, status: number): void {
    this.calls++;
    const [, resource] = /^\/api\/([\w-]+)\/$/.exec(path) ?? [];
    if (method === 'POST' && resource !== undefined && status < 300) {
      this.#created.set(resource, this.created(resource) + 1);
    }
    this.#onChange();
  }

  /** How many of a resource were created: `logs`, `stf-files`. */
  created(resource: string): number {
    return this.#created.get(resource) ?? 0;
  }
}
