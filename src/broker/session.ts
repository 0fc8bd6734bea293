import type { Socket } from 'node:net';
import { agreeOnHeartBeats } from '../stomp/connection.ts';
import type { Frame } from '../stomp/frame.ts';
import { type Headers, VERSIONS } from '../stomp/protocol.ts';
import { Refusal } from './errors.ts';
import { checkName, nameIn } from './headers.ts';
import type { Host } from './host.ts';
import { mayConnect } from './login.ts';
import type { Message } from './message.ts';
import { PendingReceipt } from './receipt.ts';
import { ServedConnection } from './served-connection.ts';
import type { Subscription } from './subscription.ts';
import { Transactions } from './transactions.ts';
import type { Job } from './turns.ts';

/** A client that sends faster than others can take it is not read for so long, in ms. */
const SLOWED = 1_000;

/** Work on a frame that takes several steps. */
interface Running {
  steps: Iterator<void, void>;
  receipt: string | undefined;
}

/** A subscription of a session; of a durable one, its name. */
export interface Subscribed {
  subscription: Subscription;
  durable: string | undefined;
  /** What it takes in memory, in bytes. */
  size: number;
}

/** What each command of STOMP does once a client is connected. Each may throw Refusal. */
export type Commands = Partial<Record<string, (session: Session, frame: Frame) => void>>;

/** One client of the broker, from the first byte to the last. */
export class Session implements Job {
  readonly broker: Host<Session, Subscribed>;
  readonly #commands: Commands;
  readonly connection: ServedConnection;
  readonly transactions: Transactions;
  /** By the id that the client gave them. */
  readonly subscriptions = new Map<string, Subscribed>();
  clientId: string | undefined;
  /** What the last frame asked for, while that is not done. */
  #running: Running | undefined;
  readonly #receipts = new Set<PendingReceipt>();
  #isConnected = false;
  #hasDeparted = false;
  /** Set from DISCONNECT on. Ends the connection. */
  #end: (() => void) | undefined;
  #ending: NodeJS.Timeout | undefined;

  constructor(broker: Host<Session, Subscribed>, socket: Socket, commands: Commands) {
    this.#commands = commands;
    const { limits } = broker.shared;
    this.broker = broker;
    this.transactions = new Transactions(limits.inTransactions, broker.destinations.memory);
    const late = setTimeout(
      () => this.refuse(new Refusal('there was no CONNECT in time')),
      limits.timeToConnect,
    );
    this.connection = new ServedConnection(socket, {
      shared: broker.shared,
      limits: limits.greeting,
      onData: () => {
        broker.turns.add(this);
        if (broker.turns.has(this)) this.connection.stopReading();
      },
      onFrame: (frame) => this.#onFrame(frame, late),
      onFault: (error) => this.refuse(error),
      onClose: (reason) => {
        clearTimeout(late);
        this.#depart(reason);
      },
    });
  }

  /** Goes on with what the last frame asked for, or takes the next one. */
  step(): boolean {
    const { connection } = this;
    try {
      if (this.#running) {
        if (this.#running.steps.next().done) this.#running = undefined;
        return true;
      }
      if (connection.isHeld) return false;
      if (connection.isOpen && connection.reader.next()) return true;
    } catch (error) {
      const receipt = this.#running?.receipt;
      this.#running = undefined;
      this.refuse(error as Error, receipt);
    }
    connection.goOnReading();
    return false;
  }

  /** Does what a frame asks for in steps, before the next frame. */
  work(steps: Iterator<void, void>, { headers }: Frame): void {
    this.#running = { steps, receipt: headers['receipt'] };
  }

  #onFrame(frame: Frame, late: NodeJS.Timeout): void {
    const { command, headers } = frame;
    if (this.#end) return;
    try {
      if (!this.#isConnected) {
        if (command !== 'CONNECT' && command !== 'STOMP') throw new Refusal(`${command} came before CONNECT`);
        this.#connect(frame);
        clearTimeout(late);
        return;
      }
      if (command === 'CONNECT' || command === 'STOMP') throw new Refusal('you are connected already');
      const handle = this.#commands[command];
      if (!handle) throw new Refusal(`${command} is not a command of STOMP`);
      if (headers['receipt'] !== undefined) checkName(headers['receipt']);
      handle(this, frame);
    } catch (error) {
      this.refuse(error as Error, headers['receipt']);
    }
  }

  /** @throws Refusal */
  #connect({ headers }: Frame): void {
    const { broker, connection } = this;
    const { limits } = broker.shared;
    const accepted = (headers['accept-version'] ?? '1.0').split(',').map((version) => version.trim());
    const version = VERSIONS.find((candidate) => accepted.includes(candidate));
    if (!version) throw new Refusal(`STOMP ${VERSIONS.join(', ')} are spoken here`);
    if (!mayConnect(headers, broker.login)) throw new Refusal('the user or the password is wrong');
    if (headers['client-id'] !== undefined) this.clientId = nameIn(headers['client-id']);
    broker.admit(this);
    this.#isConnected = true;
    connection.reader.limits = limits.frame;
    connection.reader.version = version;
    const { heartBeat } = limits;
    const own =
      version === '1.0' ? { outgoing: 0, incoming: 0 } : { outgoing: heartBeat, incoming: heartBeat };
    connection.send('CONNECTED', {
      version,
      server: broker.server,
      session: broker.sessionName(),
      'response-id': headers['request-id'],
      'heart-beat': version === '1.0' ? undefined : `${heartBeat},${heartBeat}`,
    });
    connection.beat(agreeOnHeartBeats(headers['heart-beat'], own));
    // What was kept from going out while it was not read.
    connection.socket.on('drain', () => {
      for (const { subscription } of this.subscriptions.values()) subscription.queue?.drain();
    });
  }

  /** @returns its subscription that has this number among all of the broker */
  subscriptionNumbered(number: number): Subscription | undefined {
    for (const { subscription } of this.subscriptions.values())
      if (subscription.number === number) return subscription;
    return undefined;
  }

  /** Confirms a frame that asked for it, once nobody has yet to commit any of the messages. */
  confirm({ receipt }: Headers, messages: Message[] = []): void {
    if (receipt === undefined) return;
    const id = nameIn(receipt);
    const send = () => {
      this.connection.send('RECEIPT', { 'receipt-id': id });
      if (this.#receipts.size === 0) this.#end?.();
    };
    new PendingReceipt(messages, send, this.#receipts);
  }

  /** Slows down a client that sends to what is crowded. One that acknowledges must be heard: it brings relief. */
  slowDown(destination: string): void {
    const crowded = this.broker.destinations.crowded(destination);
    if (!crowded || this.connection.isHeld) return;
    for (const { subscription } of this.subscriptions.values()) if (subscription.ack !== 'auto') return;
    crowded.whenRelieved(this.connection.hold(SLOWED));
  }

  /**
   * Ends in order: what it leaves behind is others' before it has the receipt, and the receipts of what it sent before come
   * first, as of ActiveMQ Artemis, if they come soon. Who left before his messages were committed would send them again.
   */
  disconnect(headers: Headers): void {
    this.#leaveBehind();
    const end = () => {
      this.#depart(undefined);
      this.#end = undefined;
      this.confirm(headers);
      this.connection.end();
    };
    if (this.#receipts.size === 0) {
      end();
      return;
    }
    this.#end = end;
    this.#ending = setTimeout(end, this.broker.shared.limits.timeToLeave);
  }

  #leaveBehind(): void {
    for (const subscribed of this.subscriptions.values()) this.broker.unsubscribe(this, subscribed);
    this.subscriptions.clear();
    this.transactions.abort();
  }

  #depart(reason: string | undefined): void {
    if (this.#hasDeparted) return;
    this.#hasDeparted = true;
    clearTimeout(this.#ending);
    this.#leaveBehind();
    for (const receipt of this.#receipts) receipt.abandon();
    this.broker.forget(this, this.#end ? undefined : reason);
  }

  /** Says why, and closes: what a client sent behind a wrong frame was sent in the belief that it was right. */
  refuse(error: Error, receipt?: string): void {
    if (!this.connection.isOpen) return;
    this.#depart(error.message);
    this.connection.send(
      'ERROR',
      {
        message: error.message,
        'receipt-id': receipt,
        server: this.broker.server,
        'content-type': 'text/plain',
      },
      Buffer.from(`${error.message}\n`),
    );
    this.connection.end(error.message);
  }
}
