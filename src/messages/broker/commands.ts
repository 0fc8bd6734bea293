import type { Frame } from '../../stomp/frame.ts';
import { durableName } from './durable.ts';
import { destinationNamed } from './names.ts';
import { Refusal } from './refusal.ts';
import { Selector } from './selector.ts';
import type { Session } from './session.ts';
import type { AckMode, Subscription } from './subscription.ts';

/** What an acknowledgement in a transaction takes in memory, about, in bytes. */
const OVERHEAD = 300;
/** Messages that a subscription gets before it must acknowledge some, where it does not say. */
const WINDOW = 1_000;

/**
 * What each command of STOMP does, once a client is connected.
 * @throws Refusal
 */
export const COMMANDS: Partial<Record<string, (session: Session, frame: Frame) => void>> = {
  SEND: send,
  SUBSCRIBE: subscribe,
  UNSUBSCRIBE: unsubscribe,
  ACK: acknowledge,
  NACK: acknowledge,
  BEGIN: (session, frame) => {
    session.transactions.begin(need(frame, 'transaction'));
    session.confirm(frame.headers);
  },
  COMMIT: (session, frame) => {
    const { destinations } = session.broker;
    const steps = session.transactions.end(need(frame, 'transaction'));
    const sendings = steps.filter((step) => typeof step !== 'function');
    // Before the first step: all of them are done, or none.
    destinations.checkRoom(sendings);
    for (const step of steps) {
      if (typeof step === 'function') step();
      else destinations.publish(step);
    }
    const sent = sendings.map(({ message }) => message);
    session.confirm(frame.headers, sent);
    for (const { destination } of sent) session.slowDown(destination);
  },
  ABORT: (session, frame) => {
    session.transactions.end(need(frame, 'transaction'));
    session.confirm(frame.headers);
  },
  DISCONNECT: (session, { headers }) => session.disconnect(headers),
};

function send(session: Session, frame: Frame): void {
  const { headers, body } = frame;
  const destination = destinationOf(session, frame);
  const { destinations } = session.broker;
  const message = destinations.messageOf(destination, headers, body);
  const sending = { message, mustBeKept: headers['receipt'] !== undefined };
  const { transaction } = headers;
  if (transaction === undefined) {
    destinations.publish(sending);
    session.confirm(headers, [message]);
    session.slowDown(destination);
    return;
  }
  // Its own receipt only says that it has come: nobody can commit it before COMMIT.
  session.transactions.add(transaction, sending, message.size);
  session.confirm(headers);
}

function subscribe(session: Session, frame: Frame): void {
  const { headers } = frame;
  const destination = destinationOf(session, frame);
  if (/[*>]/.test(destination)) throw new Refusal('this broker knows no wildcards in destinations');
  const id = idOf(session, frame);
  if (session.subscriptions.has(id)) throw new Refusal(`there is a subscription ${id} already`);
  const durable = durableName(headers);
  if (durable !== undefined && session.clientId === undefined) {
    throw new Refusal('a durable subscription needs a client-id in CONNECT');
  }
  const options = {
    id,
    destination,
    called: need(frame, 'destination'),
    selector: headers['selector']?.trim() ? new Selector(headers['selector']) : undefined,
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
  const { messageId, isFrom } = acknowledged(frame);
  const subscription = waitingFor(session, messageId, isFrom);
  // Said now, also of a transaction: COMMIT can then not stumble over it half-way.
  if (!subscription) throw new Refusal(`${command}: no message ${headers['id'] ?? messageId} waits for it`);
  const step = () => subscription.acknowledge(messageId, command === 'NACK');
  const { transaction } = headers;
  if (transaction === undefined) step();
  else session.transactions.add(transaction, step, OVERHEAD);
  session.confirm(headers);
}

function waitingFor(
  { subscriptions }: Session,
  messageId: string,
  isFrom: (id: string, number: number) => boolean,
): Subscription | undefined {
  for (const [id, { subscription }] of subscriptions)
    if (isFrom(id, subscription.number) && subscription.isWaiting(messageId)) return subscription;
  return undefined;
}

/** 1.2 names a delivery by the ack header of MESSAGE; before, it was the message and, from 1.1, the subscription. */
function acknowledged(frame: Frame): { messageId: string; isFrom: (id: string, number: number) => boolean } {
  const { id, subscription } = frame.headers;
  if (id === undefined) {
    const messageId = need(frame, 'message-id');
    return { messageId, isFrom: (ofClient) => subscription === undefined || subscription === ofClient };
  }
  const at = id.lastIndexOf('@');
  return { messageId: id.slice(0, at), isFrom: (_, number) => String(number) === id.slice(at + 1) };
}

function need({ command, headers }: Frame, name: string): string {
  const value = headers[name];
  if (value === undefined) throw new Refusal(`${command} lacks the header ${name}`);
  return value;
}

function destinationOf({ broker }: Session, frame: Frame): string {
  return destinationNamed(need(frame, 'destination'), (topic) => broker.destinations.hasTopic(topic));
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

function windowOf({ headers }: Frame): number {
  const text = headers['activemq.prefetchSize'] ?? '';
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : WINDOW;
}
