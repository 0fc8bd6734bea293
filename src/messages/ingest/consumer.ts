import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NotedChange } from '../../database/changes.ts';
import type { Database } from '../../database/connection.ts';
import { type ConsumerStatus, reportConsumer } from '../../database/consumer-status.ts';
import { findInstallation, forgetOldSubscriptions, type Installation } from '../../database/installation.ts';
import { runOnLeader } from '../../database/leadership.ts';
import { commandLine } from '../../process/command-line.ts';
import { sleepUntilAborted } from '../../process/sleep.ts';
import { connectToBroker, type StompClient, type StompClientOptions } from '../../stomp/client.ts';
import type { Frame } from '../../stomp/frame.ts';
import { Publisher } from '../publish/publisher.ts';
import { type MonitorSubscription, sharedSubscriptions } from '../subscriptions.ts';
import { Attempts, isRedelivered } from './attempts.ts';
import { type BatchResult, giveUp, ingestBatch } from './ingest.ts';
import { Intake, type OnProbe, type Store } from './intake.ts';
import { drainOldSubscriptions } from './old-subscriptions.ts';
import { SelfCheck } from './self-check.ts';
import { type Connect, makeQueues, openSession, type Session, subscribeAll } from './session.ts';
import { queueOf } from './subscribe.ts';

type Address = Pick<StompClientOptions, 'host' | 'port' | 'user' | 'password' | 'tls'>;

interface ConsumerOptions {
  /** Read anew for each connection: a certificate may have changed. Throws where one cannot be read. */
  address: () => Address;
  /** Where agents may send heartbeats. */
  heartbeatTopic: string;
  /** Whether the broker is to keep messages while no monitor is connected. Default: true. */
  isDurable?: boolean;
  log: { info: (line: string) => void; warn: (line: string) => void };
  /** Told of each batch that was stored. */
  onBatch?: (result: BatchResult) => void;
  /** Told what has been committed. */
  onChange?: (change: NotedChange) => void;
  /** How long a broker may be silent, in ms: a frozen one is noticed after twice that. */
  heartBeat?: number;
}

const HEART_BEAT = 5_000;
/** A frame that is refused would come again for ever; one so large has no right to be. In bytes. */
const LARGEST = { body: 256 * 1024 * 1024 };
/** Between two attempts to connect, in ms; the first is soon, later ones are rare. */
const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;
/** Before a batch that the database did not take is tried again, in ms. */
const DATABASE_PAUSE = 500;
/** Between two reports of what this process does, in ms. */
const REPORT_EVERY = 4_000;

/**
 * Stores the messages of the broker, in one process of all on a database; when that one dies another
 * takes over. A message is acknowledged once it is committed, so what is not comes again.
 */
export class Consumer {
  #state: ConsumerStatus['state'] = 'standing by';
  /** Why there is no connection. */
  #away: string | undefined;
  /** Of this process in its present turn. */
  #id = '';
  #selfCheck: SelfCheck | undefined;
  /** What is wrong though there is a connection, and in the log already. */
  #told: string[] = [];
  /** The report that is being written, and the one that waits for its end. */
  #writing: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | undefined;
  readonly #database: Database;
  readonly #options: ConsumerOptions;
  readonly #publisher: Publisher;
  readonly #attempts: Attempts;
  readonly #leave: () => Promise<void>;

  constructor(database: Database, options: ConsumerOptions) {
    this.#database = database;
    this.#options = options;
    this.#publisher = new Publisher(database, {
      connect: (signal) => this.#connect(options.address(), signal),
      log: options.log,
    });
    this.#attempts = new Attempts(database);
    this.#leave = runOnLeader(database, 'consumer', () => this.#begin(), {
      log: (line) => options.log.warn(line),
    });
  }

  /** What this process does. */
  get state(): ConsumerStatus['state'] {
    return this.#state;
  }

  /** Ends it, once the batch in progress is stored. */
  async stop(): Promise<void> {
    await this.#leave();
  }

  #begin(): () => Promise<void> {
    const stopping = new AbortController();
    this.#id = randomUUID();
    this.#enter('connecting');
    const reporting = setInterval(() => this.#report(), REPORT_EVERY);
    const done = this.#keepConsuming(stopping.signal);
    return async () => {
      stopping.abort();
      await done;
      clearInterval(reporting);
      this.#state = 'standing by';
      await this.#report();
    };
  }

  #enter(state: ConsumerStatus['state'], away?: string): void {
    this.#state = state;
    this.#away = away;
    void this.#report();
  }

  /**
   * Tells all processes, and who asks them, what this one does. One report is written after the other: of two at a time
   * the older might be stored last.
   */
  #report(): Promise<void> {
    this.#waiting ??= this.#writing.then(() => {
      this.#waiting = undefined;
      this.#writing = this.#write();
      return this.#writing;
    });
    return this.#waiting;
  }

  /** While the database is away nobody can be told. */
  #write(): Promise<void> {
    const found = [this.#selfCheck?.trouble, this.#publisher.trouble].filter(
      (trouble) => trouble !== undefined,
    );
    for (const trouble of found) if (!this.#told.includes(trouble)) this.#options.log.warn(trouble);
    this.#told = found;
    const troubles = this.#away === undefined ? found : [this.#away, ...found];
    const status = { state: this.#state, trouble: troubles.length > 0 ? troubles.join('. ') : null };
    return reportConsumer(this.#database, this.#id, status).catch(() => undefined);
  }

  async #keepConsuming(stopping: AbortSignal): Promise<void> {
    const { log } = this.#options;
    let pause = SHORTEST_PAUSE;
    let told: string | undefined;
    while (!stopping.aborted) {
      const why = await this.#attempt(stopping, (place) => {
        log.info(`messages of ${place} are being stored`);
        this.#enter('consuming');
        pause = SHORTEST_PAUSE;
        told = undefined;
      });
      if (stopping.aborted) return;
      this.#enter('connecting', why);
      // The same trouble is told once.
      if (why !== told) log.warn(`${why}. It is tried again and again`);
      told = why;
      await sleepUntilAborted(pause * (0.5 + Math.random() / 2), stopping);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  /** @returns which broker it was, and why it has ended */
  async #attempt(stopping: AbortSignal, onConsuming: (place: string) => void): Promise<string> {
    let place = 'the message broker';
    try {
      const address = this.#options.address();
      const installation = await findInstallation(this.#database);
      place = `the broker at ${address.host}, port ${address.port}`;
      return `${place}: ${await this.#consumeOnce(address, installation, stopping, () => onConsuming(place))}`;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ECONNREFUSED')
        return `${place}: nobody listens there. ${commandLine('broker')} starts one, SWF_BROKER=embedded has one start with the monitor, SWF_BROKER=none does without`;
      return `${place}: ${message || String(error)}`;
    }
  }

  #connect(address: Address, signal: AbortSignal, clientId?: string): Promise<StompClient> {
    const { heartBeat = HEART_BEAT } = this.#options;
    const heartBeats = { outgoing: heartBeat, incoming: heartBeat };
    return connectToBroker({ ...address, clientId, heartBeats, limits: LARGEST, signal });
  }

  /** @returns why the connection has ended */
  async #consumeOnce(
    address: Address,
    installation: Installation,
    stopping: AbortSignal,
    onConsuming: () => void,
  ): Promise<string> {
    const { heartbeatTopic, isDurable = true, log } = this.#options;
    const connect: Connect = (clientId) => this.#connect(address, stopping, clientId);
    const session = await openSession(connect, heartbeatTopic, installation.id, isDurable);
    const { client, kind, subscriptions, areDurable } = session;
    const intake = this.#intake(client, stopping, (id) => void this.#selfCheck?.heard(id));
    try {
      if (areDurable && kind !== 'embedded' && installation.hasOldSubscriptions)
        await this.#leaveOldSubscriptions(session, intake, connect);
      if (!intake.ending.aborted) await subscribeAll(session, intake, address.user, connect);
      if (intake.ending.aborted) return client.closed;
      if (areDurable && kind === 'Artemis')
        this.#selfCheck = new SelfCheck(this.#database, {
          consumer: this.#id,
          queue: queueOf(subscriptions[0] as MonitorSubscription),
          connect,
        });
      if (!areDurable)
        log.warn(
          'SWF_BROKER_DURABLE=false: what is sent while no monitor is connected, as during a restart, is lost',
        );
      onConsuming();
      await Promise.all([intake.work(), this.#publisher.work(intake.ending), this.#selfCheck?.work(intake)]);
      if (!intake.gone.aborted) await Promise.race([client.disconnect(), sleep(1_000)]);
    } finally {
      this.#selfCheck = undefined;
      client.cut();
    }
    return client.closed;
  }

  /** Takes what waits under the names of former versions; what comes meanwhile waits under the new ones. */
  async #leaveOldSubscriptions(session: Session, intake: Intake, connect: Connect): Promise<void> {
    const { heartbeatTopic, log } = this.#options;
    const old = sharedSubscriptions(heartbeatTopic);
    await makeQueues(session, intake);
    if (intake.ending.aborted) return;
    const client = await connect(old[0]?.clientId);
    try {
      const take = (onProbe: OnProbe) => this.#intake(client, intake.ending, onProbe);
      if (await drainOldSubscriptions(client, session.kind, old, this.#id, take, log))
        await forgetOldSubscriptions(this.#database);
    } finally {
      client.cut();
    }
  }

  #intake(client: StompClient, stopping: AbortSignal, onProbe: OnProbe): Intake {
    const store: Store = (...batch) => this.#store(...batch);
    return new Intake(client, stopping, { store, onProbe });
  }

  /** Stores messages, however long the database is away. @returns false where it was told to end meanwhile */
  async #store(frames: Frame[], ending: AbortSignal, ahead?: Promise<boolean>): Promise<boolean> {
    if (ahead) {
      if (!frames.some(isRedelivered)) {
        try {
          this.#options.onBatch?.(await ingestBatch(this.#database, frames, this.#options.onChange, ahead));
          return true;
        } catch {
          // Once more, when its turn has come: then it is known what is wrong.
        }
      }
      if (!(await ahead)) return false;
    }
    let told: string | undefined;
    for (let left = frames; left.length > 0; ) {
      try {
        const group = await this.#attempts.next(left);
        const [first] = group.frames as [Frame];
        const result = group.reason
          ? await giveUp(this.#database, first, group.reason, this.#options.onChange)
          : await ingestBatch(this.#database, group.frames, this.#options.onChange);
        left = left.slice(group.frames.length);
        this.#options.onBatch?.(result);
        await this.#attempts.forget(group.frames);
      } catch (error) {
        // Not acknowledged: the broker sends them again, to whoever consumes then.
        if (ending.aborted) return false;
        const why = (error as Error).message;
        if (why !== told) this.#options.log.warn(`messages cannot be stored, and wait: ${why}`);
        told = why;
        await sleepUntilAborted(DATABASE_PAUSE, ending);
      }
    }
    return true;
  }
}
