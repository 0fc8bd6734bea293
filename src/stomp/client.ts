import { once } from 'node:events';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions as TlsOptions } from 'node:tls';
import { ClientSession } from './client-session.ts';
import { agreeOnHeartBeats, type HeartBeats, type StompConnection } from './connection.ts';
import { BrokerFault, LoginRefused } from './errors.ts';
import type { Frame, FrameLimits } from './frame.ts';
import type { Headers } from './protocol.ts';

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

interface Subscription {
  id: string;
  destination: string;
  ack?: 'auto' | 'client' | 'client-individual';
  /** Further ones, such as those that make it durable. */
  headers?: Record<string, string | undefined>;
}

const HEART_BEATS: HeartBeats = { outgoing: 30_000, incoming: 30_000 };
/** More often than this the client sends no heart-beat, whatever the broker asks for, in ms. */
const SHORTEST_BEAT = 500;
const PATIENCE = 10_000;

/**
 * Connects to a broker with STOMP 1.2 or 1.1.
 * @throws LoginRefused, or BrokerFault where it refuses something else, does not answer in time or is not waited for any
 * more, Node's error where it is not reached
 */
export async function connectToBroker(options: StompClientOptions): Promise<StompClient> {
  const { host, port, tls, patience = PATIENCE, signal } = options;
  const address = { host, port };
  const socket = tls
    ? connectTls({ ...address, ...tls, ...(isIP(host) === 0 && { servername: host }) })
    : connectTcp(address);
  const giveUp = (fault: BrokerFault) => void socket.destroy(fault);
  let silence: [string, BrokerFault['kind']] = ['the broker does not answer', 'timeout'];
  const late = setTimeout(() => {
    const [words, kind] = silence;
    giveUp(new BrokerFault(`${words} within ${patience} ms`, kind));
  }, patience);
  const leave = () => giveUp(new BrokerFault('connecting was given up'));
  if (signal?.aborted) leave();
  signal?.addEventListener('abort', leave);
  try {
    await once(socket, 'connect');
    if (tls) {
      const usual = silence;
      silence = ['no answer to TLS, which the port may not speak (ACTIVEMQ_USE_SSL),', 'garbage'];
      await once(socket, 'secureConnect');
      silence = usual;
    }
    return await greet(socket, options);
  } catch (error) {
    if (/WRONG_VERSION|PACKET_LENGTH/.test(String((error as NodeJS.ErrnoException).code)))
      throw new BrokerFault('its port does not speak TLS (ACTIVEMQ_USE_SSL)', 'garbage');
    throw error;
  } finally {
    clearTimeout(late);
    signal?.removeEventListener('abort', leave);
  }
}

/** A client that is connected. */
export interface StompClient {
  readonly connection: StompConnection;
  /** The headers of the broker's greeting, which says how it names itself. */
  readonly greeting: Headers;
  /** Resolves when the connection is gone, with the reason. */
  readonly closed: Promise<string>;
  /**
   * @param onMessage called for each MESSAGE; what it throws closes the connection
   * @returns once the broker has the subscription
   */
  subscribe(subscription: Subscription, onMessage: (message: Frame) => void): Promise<void>;
  /** Sends. @returns once the broker has confirmed it. @throws RefusedByBroker, BrokerFault where the connection is gone */
  send(...message: Parameters<typeof sendParts>): Promise<void>;
  /** Sends a frame. @returns once the broker has confirmed it. @throws as `send` */
  request(command: string, headers: Record<string, string | undefined>, body?: Buffer): Promise<void>;
  /** Leaves in order: what was sent before has reached the broker. */
  disconnect(): Promise<void>;
  /** Leaves at once. */
  cut(): void;
}

/** How brokers say it: `User name [x] or password is invalid`, `the user or the password is wrong`. */
const REFUSED_LOGIN = /password|authenticat|security/i;

/** Says hello over an open socket. @throws BrokerFault */
async function greet(
  socket: Socket,
  { host, user, password, clientId, limits, heartBeats = HEART_BEATS }: StompClientOptions,
): Promise<StompClient> {
  const session = new ClientSession(socket, limits);
  const { connection, closed } = session;
  connection.send('CONNECT', {
    'accept-version': '1.1,1.2',
    host,
    login: user,
    passcode: password,
    'heart-beat': `${heartBeats.outgoing},${heartBeats.incoming}`,
    'client-id': clientId,
  });
  const greeting = await Promise.race([session.connected, closed]);
  if (typeof greeting === 'string')
    throw REFUSED_LOGIN.test(greeting)
      ? new LoginRefused(greeting)
      : new BrokerFault(greeting, session.isOdd ? 'garbage' : 'closed');
  // As often as the broker wants, though not oftener than this side can: Artemis takes its own word for what was agreed.
  const outgoing = heartBeats.outgoing && SHORTEST_BEAT;
  connection.beat(agreeOnHeartBeats(greeting['heart-beat'], { ...heartBeats, outgoing }));
  return {
    connection,
    greeting,
    closed,
    subscribe({ headers, ...own }, onMessage) {
      session.onMessage(own.id, onMessage);
      return session.request('SUBSCRIBE', { ...own, ...headers });
    },
    send: (...message) => session.request('SEND', ...sendParts(...message)),
    request: (...frame) => session.request(...frame),
    async disconnect() {
      await session.request('DISCONNECT', {}).catch(() => undefined);
      connection.end('disconnected');
      await closed;
    },
    cut: () => connection.cut('disconnected'),
  };
}

/**
 * The headers and the body of a SEND. The message is persistent unless the headers say otherwise: without that header
 * ActiveMQ keeps a message in memory only, confirms it all the same, and loses it when it restarts.
 * @param body text, without NUL, goes without content-length, as the agents send it
 */
export function sendParts(
  destination: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): [Record<string, string>, Buffer] {
  const all = { persistent: 'true', ...headers, destination };
  return typeof body === 'string'
    ? [all, Buffer.from(body)]
    : [{ ...all, 'content-length': String(body.length) }, body];
}
