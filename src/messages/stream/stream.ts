import type { ServerResponse } from 'node:http';
import ipaddr from 'ipaddr.js';
import { Batcher } from '../../database/batcher.ts';
import type { Database } from '../../database/connection.ts';
import { sequenceBefore } from '../../database/messages/stream.ts';
import {
  type Arrival,
  type Origin,
  recordProgress,
  recordWatchers,
  type StreamStatus,
  streamStatus,
  subscriberName,
} from '../../database/watchers.ts';
import { Hub, TIMINGS, type Timings } from './hub.ts';
import { MessageWatcher } from './message-watcher.ts';
import type { View } from './view.ts';
import { WakeUp } from './wake-up.ts';

/** Between two writes of how the watchers keep up, in ms. */
const FLUSH = 5_000;

/** What somebody asks who wants to watch. */
export interface WatchRequest {
  view: View;
  /** The place of the last message seen, or a moment to begin with; without either it begins now. */
  after?: number | undefined;
  since?: string | undefined;
  address: string;
  location?: string | undefined;
  isStillAllowed: () => Promise<boolean>;
}

/** The stream of messages of one process: its watchers, and what the table of subscribers says of them. */
export class Stream {
  readonly #database: Database;
  readonly #hub: Hub;
  readonly #wakeUp: WakeUp;
  readonly #log: (line: string) => void;
  readonly #flushing: NodeJS.Timeout;
  /** Writes who comes: all who come together, as after a restart, by one statement; agents need the others. */
  readonly #arrivals: Batcher<Arrival, void>;
  /** Those who left and whose rows do not say so yet. */
  #gone: MessageWatcher[] = [];
  #closed = false;
  /** The last write of how they keep up, and the one that follows it. */
  #writing: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | undefined;

  constructor(database: Database, log: (line: string) => void, timings: Timings = TIMINGS) {
    this.#database = database;
    this.#log = log;
    this.#hub = new Hub(database, log, timings);
    this.#wakeUp = new WakeUp(
      database,
      () => this.#hub.wake(),
      () => void this.#flush(),
    );
    const record = (arrivals: Arrival[]) => recordWatchers(database, arrivals, this.#wakeUp.lease);
    this.#arrivals = new Batcher<Arrival, void>({
      together: (arrivals) => record(arrivals).then(() => arrivals.map(() => undefined)),
      alone: (arrival) => record([arrival]),
      keyOf: subscriberName,
    });
    this.#flushing = setInterval(() => void this.#flush(), FLUSH);
    this.#flushing.unref();
  }

  /**
   * Prepares a watcher: what the database must say is asked before anything is answered.
   * @returns lets it watch on a connection whose head has been sent
   */
  async watch(request: WatchRequest): Promise<(response: ServerResponse) => void> {
    const { view, since, isStillAllowed } = request;
    const after =
      request.after ?? (since === undefined ? undefined : await sequenceBefore(this.#database, since));
    return (response) => {
      const watcher = new MessageWatcher(view, {
        response,
        isStillAllowed,
        onGone: () => this.#leave(watcher),
      });
      this.#arrivals
        .add({ id: watcher.id, view, ...originOf(request) })
        // Who has left before there was a row has to be written there, too.
        .then(() => (watcher.isGone ? this.#leave(watcher) : this.#hub.welcome(watcher, after)))
        .catch((error: unknown) => {
          this.#log(`a watcher could not be served: ${String(error)}`);
          watcher.end();
        });
    };
  }

  /** Who watches, over all processes; what other processes know is a few seconds old. */
  async status(): Promise<StreamStatus> {
    await this.#flush();
    return streamStatus(this.#database);
  }

  /** How many watch in this process. */
  get watchers(): number {
    return this.#hub.watchers.size;
  }

  /** Ends every stream; clients come back elsewhere, with their last ids. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#flushing);
    await this.#hub.close();
    await this.#wakeUp.close();
    await new Promise(setImmediate); // those that were ended say that they have closed
    await this.#flush();
  }

  readonly #leave = (watcher: MessageWatcher): void => {
    this.#hub.leave(watcher);
    // Many leave together when a client or a monitor stops: one statement for all.
    if (this.#gone.push(watcher) === 1 && !this.#closed) setImmediate(() => void this.#flush());
  };

  /** Writes how watchers keep up. One after the other: what was seen first must not be written last. */
  #flush(): Promise<void> {
    this.#waiting ??= this.#writing.then(() => {
      this.#waiting = undefined;
      this.#writing = this.#write();
      return this.#writing;
    });
    return this.#waiting;
  }

  async #write(): Promise<void> {
    const gone = this.#gone;
    this.#gone = [];
    try {
      await recordProgress(this.#database, [...this.#hub.watchers, ...gone], this.#wakeUp.lease);
    } catch (error) {
      this.#gone.push(...gone);
      this.#log(`who watches could not be written: ${String(error)}`);
    }
  }
}

function originOf({ address, location }: WatchRequest): Origin {
  return { address, location: location ?? placeOf(address) };
}

/** What the Django monitor says of an address. */
function placeOf(address: string): string {
  const plain = ipaddr.isValid(address) ? ipaddr.process(address).toString() : address;
  if (plain.startsWith('192.168.')) return 'Local';
  return plain.startsWith('10.') ? 'Internal' : 'Remote';
}
