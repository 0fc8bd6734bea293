import { once } from 'node:events';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions as TlsOptions } from 'node:tls';
import { agreeOnHeartBeats, type HeartBeats, StompConnection } from './connection.ts';
import type { Frame, FrameLimits, Headers } from './frame.ts';

// A client of one connection; who wants another one opens another one. @stomp/stompjs did not serve: see frame.ts.

export interface StompClientOptions {
  host: string;
  port: number;
  user: string;
  password: string;
  /** Present where the broker speaks TLS; the certificate must be for `host`. */
  tls?: Pick<TlsOptions, 'ca' | 'cert' | 'key'> | undefined;
  /** Durable subscriptions need one; a broker lets only one connection have it. */
  clientId?: string | undefined;
  /** What this side sends and wants, in ms. */
  heartBeats?: HeartBeats;
  /** For the connection to stand, in ms. */
  patience?: number;
  /** Ends the attempt to connect, however far it has come. A connection that stands is not touched. */
  signal?: AbortSignal;
  /** Of what the broker sends. */
  limits?: Partial<FrameLimits>;
}

export interface Subscription {
  id: string;
  destination: string;
  ack?: 'auto' | 'client' | 'client-individual';
  /** Further ones, such as those that make it durable. */
  headers?: Record<string, string | undefined>;
}

/** The broker refused something, or the connection is gone. The message says why. */
export class BrokerFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BrokerFault';
  }
}

/** The broker has refused this very frame. It has closed the connection over it. */
export class RefusedByBroker extends BrokerFault {
  constructor(message: string) {
    super(message);
    this.name = 'RefusedByBroker';
  }
}

const HEART_BEATS: HeartBeats = { outgoing: 30_000, incoming: 30_000 };
const PATIENCE = 10_000;

/**
 * Connects to a broker with STOMP 1.2 or 1.1.
 * @throws BrokerFault where it refuses, does not answer in time or is not waited for any more, Node's error where it is
 * not reached
 */
export async function connectToBroker(options: StompClientOptions): Promise<StompClient> {
  const { patience = PATIENCE, heartBeats = HEART_BEATS, signal } = options;
  const socket = openSocket(options);
  const late = setTimeout(
    () => socket.destroy(new BrokerFault(`the broker does not answer within ${patience} ms`)),
    patience,
  );
  const giveUp = () => void socket.destroy(new BrokerFault('connecting was given up'));
  if (signal?.aborted) giveUp();
  signal?.addEventListener('abort', giveUp);
  try {
    await once(socket, options.tls ? 'secureConnect' : 'connect');
    return await StompClient.greet(socket, options, heartBeats);
  } finally {
    clearTimeout(late);
    signal?.removeEventListener('abort', giveUp);
  }
}

function openSocket({ host, port, tls }: StompClientOptions): Socket {
  const address = { host, port, autoSelectFamily: true };
  if (!tls) return connectTcp(address);
  return connectTls({ ...address, ...tls, ...(isIP(host) === 0 && { servername: host }) });
}

/** A client that is connected. Made by connectToBroker. */
export class StompClient {
  /** Resolves when the connection is gone, with the reason. */
  readonly closed: Promise<string>;
  /** How the broker names itself; empty where it does not. */
  server = '';
  readonly #connection: StompConnection;
  readonly #messages = new Map<string, (message: Frame) => void>();
  readonly #receipts = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  #lastReceipt = 0;
  #fault: string | undefined;
  #onConnected: ((headers: Headers) => void) | undefined;

  private constructor(socket: Socket, limits: Partial<FrameLimits> = {}) {
    // Not withResolvers: agents run on Node 20, too.
    let closed: (reason: string) => void = () => undefined;
    this.closed = new Promise((resolve) => {
      closed = resolve;
    });
    this.#connection = new StompConnection(socket, {
      limits,
      onFrame: (frame) => this.#onFrame(frame),
      onFault: (error) => this.#connection.cut(error.message),
      onClose: (reason) => {
        this.#fault ??= reason ?? 'the broker closed the connection';
        for (const { reject } of this.#receipts.values()) reject(new BrokerFault(this.#fault));
        this.#receipts.clear();
        closed(this.#fault);
      },
    });
  }

  /** Says hello over an open socket. @throws BrokerFault */
  static async greet(socket: Socket, options: StompClientOptions, own: HeartBeats): Promise<StompClient> {
    const client = new StompClient(socket, options.limits);
    const connected = new Promise<Headers>((resolve) => {
      client.#onConnected = resolve;
    });
    const connection = client.#connection;
    connection.send('CONNECT', {
      'accept-version': '1.1,1.2',
      host: options.host,
      login: options.user,
      passcode: options.password,
      'heart-beat': `${own.outgoing},${own.incoming}`,
      'client-id': options.clientId,
    });
    const headers = await Promise.race([connected, client.closed]);
    if (typeof headers === 'string') throw new BrokerFault(headers);
    connection.beat(agreeOnHeartBeats(headers['heart-beat'], own));
    return client;
  }

  get isOpen(): boolean {
    return this.#connection.isOpen;
  }

  /**
   * @param onMessage called for each MESSAGE; what it throws closes the connection
   * @returns once the broker has the subscription
   */
  subscribe(subscription: Subscription, onMessage: (message: Frame) => void): Promise<void> {
    const { id, destination, ack = 'auto', headers } = subscription;
    this.#messages.set(id, onMessage);
    return this.#request('SUBSCRIBE', { id, destination, ack, ...headers });
  }

  /**
   * Ends a subscription: its messages are not told of any more.
   * @param id that it was made with
   * @param headers further ones, such as the name of a durable subscription, which then ends for good
   * @returns once the broker has ended it. @throws BrokerFault
   */
  async unsubscribe(id: string, headers: Record<string, string> = {}): Promise<void> {
    await this.#request('UNSUBSCRIBE', { id, ...headers });
    this.#messages.delete(id);
  }

  /** Says that a message, and in mode `client` all before it, is done with. Does not wait for the broker. */
  ack(message: Frame): void {
    this.#answer('ACK', message);
  }

  /**
   * Says that a message could not be worked on. What becomes of it is the broker's affair: the embedded one lets it go.
   * Does not wait for the broker.
   */
  nack(message: Frame): void {
    this.#answer('NACK', message);
  }

  #answer(command: string, { headers }: Frame): void {
    const is12 = this.#connection.version === '1.2';
    this.#connection.send(command, {
      id: is12 ? headers['ack'] : undefined,
      'message-id': is12 ? undefined : headers['message-id'],
      subscription: is12 ? undefined : headers['subscription'],
    });
  }

  /** Sends without waiting for the broker. @param body text goes without content-length, as the agents send it */
  post(destination: string, body: string | Buffer, headers: Record<string, string> = {}): void {
    const [all, bytes] = sendParts(destination, body, headers);
    this.#connection.send('SEND', all, bytes);
  }

  /** Sends. @returns once the broker has confirmed it. @throws RefusedByBroker, BrokerFault where the connection is gone */
  send(destination: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<void> {
    const [all, bytes] = sendParts(destination, body, headers);
    return this.#request('SEND', all, bytes);
  }

  /** Leaves in order: what was sent before has reached the broker. */
  async disconnect(): Promise<void> {
    await this.#request('DISCONNECT', {}).catch(() => undefined);
    this.#connection.end('disconnected');
    await this.closed;
  }

  /** Leaves at once. */
  cut(): void {
    this.#connection.cut('disconnected');
  }

  #request(command: string, headers: Record<string, string | undefined>, body?: Buffer): Promise<void> {
    const receipt = String(++this.#lastReceipt);
    return new Promise((resolve, reject) => {
      if (!this.isOpen) return reject(new BrokerFault(this.#fault ?? 'the connection is closed'));
      this.#receipts.set(receipt, { resolve, reject });
      this.#connection.send(command, { ...headers, receipt }, body);
    });
  }

  #onFrame(frame: Frame): void {
    const { command, headers, body } = frame;
    if (command === 'MESSAGE') this.#messages.get(headers['subscription'] ?? '')?.(frame);
    else if (command === 'RECEIPT') {
      const id = headers['receipt-id'] ?? '';
      this.#receipts.get(id)?.resolve();
      this.#receipts.delete(id);
    } else if (command === 'CONNECTED') {
      this.server = headers['server'] ?? '';
      this.#connection.version = headers['version'] === '1.2' ? '1.2' : '1.1';
      this.#onConnected?.(headers);
    } else if (command === 'ERROR') {
      this.#fault ??= headers['message'] || body.toString('utf8', 0, 200) || 'the broker reports an error';
      // Where it names no frame: brokers work in order, so it is the first that is not confirmed.
      const [first] = this.#receipts.keys();
      const refused = headers['receipt-id'] ?? first ?? '';
      this.#receipts.get(refused)?.reject(new RefusedByBroker(this.#fault));
      this.#receipts.delete(refused);
      this.#connection.cut();
    }
  }
}

function sendParts(
  destination: string,
  body: string | Buffer,
  headers: Record<string, string>,
): [Record<string, string>, Buffer] {
  if (typeof body === 'string' && !body.includes('\0'))
    return [{ ...headers, destination }, Buffer.from(body)];
  const bytes = Buffer.from(body as string);
  return [{ ...headers, destination, 'content-length': String(bytes.length) }, bytes];
}
