import type { Socket } from 'node:net';
import { agreeOnHeartBeats } from '../../stomp/connection.ts';
import { type Frame, type Headers, VERSIONS } from '../../stomp/frame.ts';
import type { Broker } from './broker.ts';
import { COMMANDS } from './commands.ts';
import { mayConnect } from './login.ts';
import type { Message } from './message.ts';
import { Refusal } from './refusal.ts';
import { ServedConnection } from './served-connection.ts';
import type { Subscription } from './subscription.ts';
import { Transactions } from './transactions.ts';

/** How the broker names itself. Doctor and a second monitor know it by this. */
export const SERVER = 'swf-monitor-broker/1';

/** A client that sends faster than others can take it is not read for so long, in ms. */
const SLOWED = 1_000;

/** A subscription of a session; of a durable one, its name. */
export interface Subscribed {
  subscription: Subscription;
  durable: string | undefined;
}

/** One client of the broker, from the first byte to the last. */
export class Session {
  readonly broker: Broker;
  readonly connection: ServedConnection;
  readonly transactions: Transactions;
  /** By the id that the client gave them. */
  readonly subscriptions = new Map<string, Subscribed>();
  clientId: string | undefined;
  #isConnected = false;
  #hasDeparted = false;

  constructor(broker: Broker, socket: Socket) {
    const { limits } = broker;
    this.broker = broker;
    this.transactions = new Transactions(limits.inTransactions);
    const late = setTimeout(
      () => this.refuse(new Refusal('there was no CONNECT in time')),
      limits.timeToConnect,
    );
    this.connection = new ServedConnection(
      socket,
      {
        limits: limits.greeting,
        onFrame: (frame) => this.#onFrame(frame, late),
        onFault: (error) => this.refuse(error),
        onClose: (reason) => {
          clearTimeout(late);
          this.#depart(reason);
        },
      },
      limits.unread,
    );
  }

  #onFrame(frame: Frame, late: NodeJS.Timeout): void {
    if (!this.connection.isOpen) return; // behind DISCONNECT, or behind what was refused
    const { command, headers } = frame;
    try {
      if (!this.#isConnected) {
        if (command !== 'CONNECT' && command !== 'STOMP') throw new Refusal(`${command} came before CONNECT`);
        this.#connect(headers);
        clearTimeout(late);
        return;
      }
      if (command === 'CONNECT' || command === 'STOMP') throw new Refusal('you are connected already');
      const handle = COMMANDS[command];
      if (!handle) throw new Refusal(`${command} is not a command of STOMP`);
      handle(this, frame);
    } catch (error) {
      this.refuse(error as Error, headers['receipt']);
    }
  }

  /** @throws Refusal */
  #connect(headers: Headers): void {
    const { broker, connection } = this;
    const accepted = (headers['accept-version'] ?? '1.0').split(',').map((version) => version.trim());
    const version = VERSIONS.find((candidate) => accepted.includes(candidate));
    if (!version) throw new Refusal(`STOMP ${VERSIONS.join(', ')} are spoken here`);
    if (!mayConnect(headers, broker.login)) throw new Refusal('the user or the password is wrong');
    this.clientId = headers['client-id'];
    broker.admit(this);
    this.#isConnected = true;
    connection.reader.limits = broker.limits.frame;
    connection.reader.version = version;
    const { heartBeat } = broker.limits;
    const own =
      version === '1.0' ? { outgoing: 0, incoming: 0 } : { outgoing: heartBeat, incoming: heartBeat };
    connection.send('CONNECTED', {
      version,
      server: SERVER,
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

  /** Confirms a frame that asked for it, once nobody holds any of the messages any more. */
  confirm({ receipt }: Headers, messages: Message[] = []): void {
    if (receipt === undefined) return;
    let left = messages.length;
    const one = () => {
      if (--left <= 0) this.connection.send('RECEIPT', { 'receipt-id': receipt });
    };
    if (left === 0) one();
    for (const message of messages) message.whenCommitted(one);
  }

  /** Slows down a client that sends to what is crowded. One that acknowledges must be heard: it brings relief. */
  slowDown(destination: string): void {
    const crowded = this.broker.destinations.crowded(destination);
    if (!crowded || this.connection.socket.isPaused()) return;
    for (const { subscription } of this.subscriptions.values()) if (subscription.ack !== 'auto') return;
    crowded.whenRelieved(this.connection.pause(SLOWED));
  }

  /** Ends in order: what it leaves behind is others' before it has the receipt. */
  disconnect(headers: Headers): void {
    this.#depart(undefined);
    this.confirm(headers);
    this.connection.end();
  }

  #depart(reason: string | undefined): void {
    if (this.#hasDeparted) return;
    this.#hasDeparted = true;
    for (const subscribed of this.subscriptions.values()) this.broker.unsubscribe(this, subscribed);
    this.subscriptions.clear();
    this.broker.forget(this, reason);
  }

  /** Says why, and closes: what a client sent behind a wrong frame was sent in the belief that it was right. */
  refuse(error: Error, receipt?: string): void {
    if (!this.connection.isOpen) return;
    this.#depart(error.message);
    this.connection.send(
      'ERROR',
      { message: error.message, 'receipt-id': receipt, server: SERVER, 'content-type': 'text/plain' },
      Buffer.from(`${error.message}\n`),
    );
    this.connection.end(error.message);
  }
}
