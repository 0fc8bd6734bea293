import type { Frame } from '../../stomp/frame.ts';
import { durableName } from './durable.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import type { AckMode } from './subscription.ts';
import type { Step } from './transactions.ts';

/** What of a transaction is kept beside the body of a frame, about, in bytes. */
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
    const messages = session.transactions.end(need(frame, 'transaction')).map((step) => step());
    const sent = messages.filter((message) => message !== undefined);
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
  const destination = destinationOf(frame);
  const mustBeKept = headers['receipt'] !== undefined;
  const { transaction } = headers;
  if (transaction === undefined) {
    const message = session.broker.destinations.publish(destination, headers, body, mustBeKept);
    session.confirm(headers, [message]);
    session.slowDown(destination);
    return;
  }
  // Its own receipt only says that it has come: nobody can commit it before COMMIT.
  const step: Step = () => session.broker.destinations.publish(destination, headers, body, mustBeKept);
  session.transactions.add(transaction, step, body.length + OVERHEAD);
  session.confirm(headers);
}

function subscribe(session: Session, frame: Frame): void {
  const { headers } = frame;
  const destination = destinationOf(frame);
  if (/[*>]/.test(destination)) throw new Refusal('this broker knows no wildcards in destinations');
  if (headers['selector']) throw new Refusal('this broker knows no selectors');
  const id = idOf(session, frame);
  if (session.subscriptions.has(id)) throw new Refusal(`there is a subscription ${id} already`);
  const durable = durableName(headers);
  if (durable !== undefined && session.clientId === undefined) {
    throw new Refusal('a durable subscription needs a client-id in CONNECT');
  }
  const options = { id, destination, ack: ackMode(frame), window: windowOf(frame) };
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
  const step = () => {
    acknowledgeNow(session, frame, command === 'NACK');
    return undefined;
  };
  const { transaction } = headers;
  if (transaction === undefined) step();
  else session.transactions.add(transaction, step, OVERHEAD);
  session.confirm(headers);
}

function acknowledgeNow(session: Session, frame: Frame, isNack: boolean): void {
  const { headers } = frame;
  const { messageId, isFrom } = acknowledged(frame);
  for (const [id, { subscription }] of session.subscriptions) {
    if (!isFrom(id, subscription.number)) continue;
    if (subscription.acknowledge(messageId, isNack)) return;
  }
  throw new Refusal(`${frame.command}: no message ${headers['id'] ?? messageId} waits for it`);
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

function destinationOf(frame: Frame): string {
  const destination = need(frame, 'destination');
  if (!/^\/(topic|queue)\/\S+$/.test(destination)) {
    throw new Refusal(`the destination ${destination} does not begin with /topic/ or /queue/`);
  }
  return destination;
}

/** 1.0 lets a subscription go without id; then its destination names it. */
function idOf({ connection }: Session, frame: Frame): string {
  const { id, destination } = frame.headers;
  if (id === undefined && destination !== undefined && connection.version === '1.0') return destination;
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
