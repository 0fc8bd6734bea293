/** What one agent says, the others of its process have said within this time as well, in ms: they beat every minute. */
const SAME = 60_000;

/** How far the testbed is: a line that is written over on a terminal; in a pipe a line for each STF file. */
export class Progress {
  readonly #all: number;
  #done = 0;
  #line = '';
  /** When trouble of some kind was told last. */
  readonly #told = new Map<string, number>();

  /** @param all STF files that there will be */
  constructor(all: number) {
    this.#all = all;
  }

  update(calls: number, logs: number): void {
    this.#line = `STF ${this.#done}/${this.#all}, ${calls} calls, ${logs} log records`;
    this.#draw();
  }

  /** @param count of the STF files so far */
  stf(count: number): void {
    this.#done = count;
    this.#line = this.#line.replace(/^STF \d+/, `STF ${count}`);
    if (!process.stderr.isTTY) console.error(this.#line);
  }

  /** Says something on a line of its own. */
  say(line: string): void {
    this.#clear();
    console.error(line);
    this.#draw();
  }

  /** Says what agents are troubled by, once for all of them. @param line what kind of trouble, then a colon and the details */
  trouble(line: string): void {
    const [kind = ''] = line.split(':');
    const last = this.#told.get(kind);
    if (last !== undefined && performance.now() - last < SAME) return;
    this.#told.set(kind, performance.now());
    this.say(`Agents: ${line}`);
  }

  /** Leaves the line as it is. */
  end(): void {
    if (process.stderr.isTTY && this.#line) process.stderr.write('\n');
    this.#line = '';
  }

  #draw(): void {
    if (process.stderr.isTTY && this.#line) process.stderr.write(`\r${this.#line}\u001b[K`);
  }

  #clear(): void {
    if (process.stderr.isTTY && this.#line) process.stderr.write('\r\u001b[K');
  }
}
