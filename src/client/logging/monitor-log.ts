import { makeReporter } from '../../process/describe.ts';
import type { MonitorClient } from '../client.ts';
import { callSite, NOWHERE } from './call-site.ts';
import type { LevelName } from './levels.ts';
import { type RecordQueue, recordQueue } from './queue.ts';
import { type Entry, recordText, type Source } from './record.ts';
import { MOST_BYTES, Shipper } from './shipper.ts';

export interface MonitorLogOptions {
  /** Who logs: the agent's name, at most 100 characters. */
  instance: string;
  /** The application. Default: base_agent, as for all Python agents. */
  app?: string;
  /** Records that may wait; later ones are dropped, and said so. Default: 20,000. */
  capacity?: number;
  /** Bytes that they may take. Default: 32 MiB. */
  capacityBytes?: number;
  /** How long a record waits for others to be sent with, in ms. Default: 100. */
  linger?: number;
  /** Told when logs cannot be sent, when they can again, and what was refused. Default: on the standard error. */
  onTrouble?: (line: string) => void;
}

/** What has become of the records; what waits may be in flight. */
export interface LogCounts {
  waiting: number;
  stored: number;
  /** There was no room for them. */
  dropped: number;
  /** The monitor did not take them. */
  refused: number;
}

/**
 * A program's log, kept by the monitor. It never blocks and never throws: records wait in a bounded queue, go in bulk,
 * and wait longer where the monitor is away. What had to be dropped or was refused is said in a record of its own.
 */
export class MonitorLog {
  readonly #source: Source;
  readonly #queue: RecordQueue;
  readonly #shipper: Shipper;
  readonly #onTrouble: (line: string) => void;
  readonly #counts = { stored: 0, dropped: 0, refused: 0 };
  /** Dropped since it was last said. */
  #unsaid = 0;

  /** @throws RangeError where a name is none that the monitor takes */
  constructor(client: Pick<MonitorClient, 'createLogs'>, options: MonitorLogOptions) {
    const { instance, app = 'base_agent', capacity = 20_000, linger = 100 } = options;
    for (const [what, name] of Object.entries({ app, instance })) {
      if (name.trim() === '' || name.length > 100)
        throw new RangeError(`${what} must have 1 to 100 characters: "${name}"`);
    }
    this.#source = { app, instance };
    this.#onTrouble = makeReporter(instance, options.onTrouble);
    this.#queue = recordQueue(capacity, options.capacityBytes ?? 32 * 1_024 * 1_024);
    this.#shipper = new Shipper(client, this.#queue, linger, {
      stored: (count) => {
        this.#counts.stored += count;
        this.#sayDropped();
      },
      refused: (records, reason) => this.#sayRefused(records.length, reason, records.every(isNotice)),
      onTrouble: this.#onTrouble,
    });
  }

  get counts(): LogCounts {
    return { waiting: this.#queue.length, ...this.#counts };
  }

  /** Logs a message. @param extra what goes with it, taken as it is now */
  log(level: LevelName, message: string, extra: object | null = null): void {
    this.write({ level, message, extra, site: callSite(this.log) });
  }

  /** Logs what another logger has put together. */
  write(entry: Entry): void {
    const text = recordText(this.#source, entry);
    const bytes = Buffer.byteLength(text);
    if (bytes > MOST_BYTES)
      this.#sayRefused(1, `a record of ${bytes} bytes; ${MOST_BYTES} can be sent`, false);
    else if (!this.#push(text, false)) {
      this.#counts.dropped++;
      this.#unsaid++;
    }
  }

  /** Sends what waits. @param deadline in ms @returns how many records still wait */
  async flush(deadline = 5_000): Promise<number> {
    await this.#shipper.flush(deadline);
    return this.#queue.length;
  }

  /** Sends what waits, and nothing more after that; says what is lost. @param deadline in ms @returns as `flush` */
  async close(deadline?: number): Promise<number> {
    const left = await this.flush(deadline);
    this.#shipper.stop();
    const lost = [
      left > 0 && `${left} log records were not sent`,
      this.#unsaid > 0 && droppedWords(this.#unsaid),
    ].filter(Boolean);
    if (lost.length > 0) this.#onTrouble(lost.join('; '));
    return left;
  }

  /** Where there is room again, the gap is said at its place. */
  #sayDropped(): void {
    const dropped = this.#unsaid;
    if (dropped > 0 && this.#notice(droppedWords(dropped), { dropped })) this.#unsaid = 0;
  }

  #sayRefused(refused: number, reason: string, isAboutNotices: boolean): void {
    this.#counts.refused += refused;
    const message = `${refused} log record${refused > 1 ? 's were' : ' was'} refused by the monitor: ${reason}`;
    this.#onTrouble(message);
    // A notice that is refused is not told of in another one, without an end.
    if (!isAboutNotices) this.#notice(message, { refused });
  }

  #notice(message: string, extra: object): boolean {
    return this.#push(recordText(this.#source, { level: 'WARNING', message, extra, site: NOWHERE }), true);
  }

  #push(text: string, isNotice: boolean): boolean {
    const isQueued = this.#queue.push(text, isNotice);
    if (isQueued) this.#shipper.wake();
    return isQueued;
  }
}

const droppedWords = (count: number) => `${count} log records were dropped: more came than could wait`;
const isNotice = (record: { isNotice: boolean }): boolean => record.isNotice;
