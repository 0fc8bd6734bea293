import type { Frame } from '../stomp/frame.ts';
import type { Headers } from '../stomp/protocol.ts';
import type { Sending } from './destinations.ts';
import { durableName } from './durable.ts';
import { Refusal } from './errors.ts';
import { nameIn, need } from './headers.ts';
import { destinationNamed } from './names.ts';
import { Selector } from './selector/selector.ts';
import type { Commands, Session } from './session.ts';
import type { AckMode } from './subscription.ts';
import { refuseUnsupported } from './unsupported.ts';

/** How much a subscription gets before it must acknowledge some, where it does not say, in bytes: as of Artemis. */
const WINDOW = 10_240;

/**
 * What each command of STOMP does, once a client is connected.
 * @throws Refusal
 */
export const COMMANDS: Commands = {
  SEND: send,
  SUBSCRIBE: subscribe,
  UNSUBSCRIBE: unsubscribe,
  ACK: acknowledge,
  NACK: acknowledge,
  BEGIN: (session, frame) => {
    session.transactions.begin(nameIn(need(frame, 'transaction')));
    session.confirm(frame.headers);
  },
  COMMIT: (session, frame) => {
    const sendings = session.transactions.end(need(frame, 'transaction'));
    session.work(publish(session, frame.headers, sendings), frame);
  },
  ABORT: (session, frame) => {
    session.transactions.end(need(frame, 'transaction'));
    session.confirm(frame.headers);
  },
  DISCONNECT: (session, { headers }) => session.disconnect(headers),
};

function send(session: Session, frame: Frame): void {
  const { headers, body } = frame;
  const destination = destinationOf(session, frame, 'destination-type');
  refuseUnsupported('SEND', headers);
  const message = session.broker.destinations.messageOf(destination, headers, body);
  const sending = { message, mustBeKept: headers['receipt'] !== undefined };
  const { transaction } = headers;
  if (transaction === undefined) {
    session.work(publish(session, headers, [sending]), frame);
    return;
  }
  // Its own receipt only says that it has come: nobody can commit it before COMMIT.
  session.transactions.add(transaction, sending);
  session.confirm(headers);
}

function* publish(session: Session, headers: Headers, sendings: Sending[]): Generator<void, void> {
  yield* session.broker.destinations.publish(sendings);
  const messages = sendings.map(({ message }) => message);
  session.confirm(headers, messages);
  for (const destination of new Set(messages.map((message) => message.destination)))
    session.slowDown(destination);
}

function subscribe(session: Session, frame: Frame): void {
  const { headers } = frame;
  const destination = destinationOf(session, frame, 'subscription-type');
  refuseUnsupported('SUBSCRIBE', headers);
  const id = nameIn(idOf(session, frame));
  if (session.subscriptions.has(id)) throw new Refusal(`there is a subscription ${id} already`);
  const durable = durableName(headers);
  if (durable !== undefined && session.clientId === undefined) {
    throw new Refusal('a durable subscription needs a client-id in CONNECT');
  }
  const options = {
    id,
    destination,
    called: nameIn(need(frame, 'destination')),
    selector: headers['selector'] === undefined ? undefined : new Selector(headers['selector']),
    ack: ackMode(frame),
    window: windowOf(frame),
  };
  // The receipt goes before the first message.
  session.broker.subscribe(session, options, durable, () => session.confirm(headers));
}

function unsubscribe(session: Session, frame: Frame): void {
  const { headers } = frame;
  const durable = durableName(headers);
  if (durable !== undefined) session.broker.forgetDurable(session, durable);
  else {
    const id = idOf(session, frame);
    const subscribed = session.subscriptions.get(id);
    if (!subscribed) throw new Refusal(`there is no subscription ${id}`);
    session.subscriptions.delete(id);
    session.broker.unsubscribe(session, subscribed);
  }
  session.confirm(headers);
}

function acknowledge(session: Session, frame: Frame): void {
  const { command, headers } = frame;
  if (headers['transaction'] !== undefined)
    throw new Refusal(
      `${command} in a transaction is not supported: ActiveMQ Artemis would acknowledge at once`,
    );
  // 1.2 names a delivery by the ack header of MESSAGE, before that it was message-id. Here both are the same.
  const id = headers['id'] ?? need(frame, 'message-id');
  const comma = id.indexOf(',');
  const subscription = session.subscriptionNumbered(Number(id.slice(0, comma)));
  const messageId = id.slice(comma + 1);
  if (!subscription?.isWaiting(messageId)) throw new Refusal(`${command}: no message ${id} waits for it`);
  subscription.acknowledge(messageId, command === 'NACK');
  session.confirm(headers);
}

function destinationOf(
  { broker }: Session,
  frame: Frame,
  type: 'destination-type' | 'subscription-type',
): string {
  need(frame, 'destination');
  return destinationNamed(frame.headers, type, (name) => broker.destinations.named(name));
}

/** 1.0 lets a subscription go without id; then its destination names it. */
function idOf({ connection }: Session, frame: Frame): string {
  const { id, destination } = frame.headers;
  if (id === undefined && destination !== undefined && connection.reader.version === '1.0')
    return destination;
  return need(frame, 'id');
}

function ackMode({ headers: { ack = 'auto' } }: Frame): AckMode {
  if (ack === 'auto' || ack === 'client' || ack === 'client-individual') return ack;
  throw new Refusal(`${ack} is no ack mode: auto, client, client-individual`);
}

/** Artemis reads both headers as a number of bytes, and the second, which is of Classic, first. -1 is without end. */
function windowOf({ headers }: Frame): number {
  const text = headers['activemq.prefetchSize'] ?? headers['consumer-window-size'] ?? String(WINDOW);
  if (!/^-?\d{1,9}$/.test(text)) throw new Refusal(`consumer-window-size is not a number of bytes: ${text}`);
  return Number(text) < 0 ? Number.POSITIVE_INFINITY : Math.max(Number(text), 1);
}
