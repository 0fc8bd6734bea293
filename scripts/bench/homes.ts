import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** As many may watch from one address. */
export const PER_ADDRESS = 20;

/** Open home pages, as the monitor notices them: each has a stream of changes and asks for the overview now and then. */
export class Homes {
  readonly #process: ChildProcess;
  readonly #count: number;

  private constructor(process: ChildProcess, count: number) {
    this.#process = process;
    this.#count = count;
  }

  /** @param askEvery how often each asks for the overview, in ms */
  static async open(url: string, count: number, askEvery: number): Promise<Homes> {
    const words = [url, String(count), String(askEvery)];
    const child = fork(new URL('./homes-process.ts', import.meta.url), words);
    await once(child, 'message');
    return new Homes(child, count);
  }

  /** @returns how often the overview was answered @throws where a page was turned away */
  async close(): Promise<number> {
    this.#process.send('close');
    const [{ answered, there }] = (await once(this.#process, 'message')) as [
      { answered: number; there: number },
    ];
    if (there < this.#count)
      throw new Error(`${this.#count - there} of ${this.#count} pages lost their stream`);
    return answered;
  }

  /** Ends them where something else went wrong: they would keep this process. */
  kill(): void {
    this.#process.kill();
  }
}
