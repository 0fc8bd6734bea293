import { createHash } from 'node:crypto';
import { type NotedChange, runNumberOf } from '../../database/changes.ts';
import type { Database } from '../../database/connection.ts';
import { DatabaseUnavailable } from '../../database/errors.ts';
import { insertMessages, recordBrokerHeartbeats, recordReceived } from '../../database/messages/received.ts';
import { applyTransition } from '../../database/messages/run-transitions.ts';
import { isRefused } from '../../database/sql-state.ts';
import type { Executor } from '../../database/statement.ts';
import { inTurns } from '../../process/event-loop.ts';
import { isWithin } from '../../process/is-within.ts';
import type { Frame } from '../../stomp/frame.ts';
import { plain, storeDeadLetters } from './dead-letters.ts';
import { classify, type Incoming } from './incoming.ts';
import { transitionOf } from './run-state.ts';

/** For how long a transaction waits for the one of the batch ahead, in ms. */
const LONGEST_BEHIND = 3_000;

/** How many messages of a batch came to what. */
export interface BatchResult {
  workflow: number;
  heartbeat: number;
  other: number;
  dead: number;
  /** Had been stored before, and came once more. */
  again: number;
}

/** Told what has been committed. */
type Note = (change: NotedChange) => void;

/** A message with what it is. */
interface Read {
  frame: Frame;
  /** What it is known by when it comes again; undefined where the broker gives no ids. */
  identity: string | undefined;
  incoming: Incoming;
}

/**
 * Stores a batch of messages in the order in which they came, in one transaction: run states, heartbeats, what cannot
 * be stored, and messages. A message that came before is recognised. Where the batch does not go in, each message has
 * a transaction of its own, and one that PostgreSQL refuses becomes a dead letter.
 * @param ahead whether the batch before this one is stored: its transaction may still be open when this one begins. Where
 * that takes long or ends otherwise nothing is stored
 * @throws DatabaseUnavailable, or what else is wrong with us and not with a message: all can be tried again, and what
 * was stored is not stored twice
 */
export async function ingestBatch(
  database: Database,
  frames: Frame[],
  note?: Note,
  ahead?: Promise<boolean>,
): Promise<BatchResult> {
  const messages = await inTurns(frames, read);
  try {
    return await storeAndNote(database, messages, note, ahead);
  } catch (error) {
    if (ahead || error instanceof DatabaseUnavailable) throw error;
  }
  const all: BatchResult = { workflow: 0, heartbeat: 0, other: 0, dead: 0, again: 0 };
  for (const message of messages) {
    const one = await ingestAlone(database, message, note);
    for (const kind of Object.keys(all) as (keyof BatchResult)[]) all[kind] += one[kind];
  }
  return all;
}

/** Makes a dead letter of a message without looking into it; one that was stored before stays what it is. */
export function giveUp(database: Database, frame: Frame, reason: string, note?: Note): Promise<BatchResult> {
  const message: Read = { frame, identity: identityOf(frame), incoming: { kind: 'dead', reason } };
  return storeAndNote(database, [message], note);
}

async function ingestAlone(database: Database, message: Read, note: Note | undefined): Promise<BatchResult> {
  try {
    return await storeAndNote(database, [message], note);
  } catch (error) {
    if (!isRefused(error)) throw error;
    const dead: Incoming = { kind: 'dead', reason: `the database refuses it: ${(error as Error).message}` };
    return storeAndNote(database, [{ ...message, incoming: dead }], note);
  }
}

function read(frame: Frame): Read {
  const { headers, body } = frame;
  return {
    frame,
    identity: identityOf(frame),
    incoming: classify(body, headers['destination'] ?? ''),
  };
}

/**
 * Artemis' `message-id` is `CONSUMER,MESSAGE`, and every SUBSCRIBE is a new consumer: only the second number stays when a
 * message is delivered again.
 */
const CONSUMER_OF_ARTEMIS = /^\d+,(?=\d+$)/;

/**
 * What a message is known by when it comes again; undefined where the broker gives no ids.
 * Ids alone are not enough: those of Artemis are numbers that every broker counts for itself, and that begin anew with
 * its journal. Another message under an id of old would pass for that one, and be lost.
 */
export function identityOf({ headers, body }: Frame): string | undefined {
  const id = headers['message-id']?.replace(CONSUMER_OF_ARTEMIS, '');
  if (!id) return undefined;
  const { destination, timestamp } = headers;
  return createHash('sha256')
    .update(JSON.stringify([id, destination, timestamp]))
    .update(body)
    .digest('base64url');
}

async function storeAndNote(
  database: Database,
  messages: Read[],
  note: Note = () => undefined,
  ahead?: Promise<boolean>,
): Promise<BatchResult> {
  const { changes, ...result } = await database.transaction((executor) => store(executor, messages, ahead));
  for (const change of changes) note(change);
  return result;
}

async function store(
  executor: Executor,
  messages: Read[],
  ahead?: Promise<boolean>,
): Promise<BatchResult & { changes: NotedChange[] }> {
  const fresh = await skipDuplicates(executor, messages);
  if (ahead) await comeBehind(ahead);
  const of = <Kind extends Incoming['kind']>(kind: Kind) =>
    fresh.filter(
      (message): message is Read & { incoming: Extract<Incoming, { kind: Kind }> } =>
        message.incoming.kind === kind,
    );
  const [workflow, heartbeat, dead] = [of('workflow'), of('heartbeat'), of('dead')];
  const changes: NotedChange[] = workflow.map(({ incoming: { row } }) => ({
    ...changed('workflow-messages', 1),
    run_number: runNumberOf(row.run_id),
    namespace: row.namespace ?? undefined,
  }));
  if (heartbeat.length > 0) changes.push(changed('systemagents', heartbeat.length));
  if (dead.length > 0) changes.push(changed('dead-letters', dead.length));
  for (const { incoming } of workflow) {
    const transition = transitionOf(incoming.row.message_type, incoming.row.message_content);
    if (!transition) continue;
    await applyTransition(executor, transition);
    changes.push({ ...changed('run-states', 1), run_number: transition.run });
  }
  await storeHeartbeats(
    executor,
    heartbeat.map(({ incoming }) => incoming),
  );
  await storeDeadLetters(
    executor,
    dead.map(({ frame, incoming }) => ({ frame, reason: incoming.reason })),
  );
  // Last: they take the lock of the order of all messages, for which every other writer of one waits until the commit.
  await insertMessages(
    executor,
    workflow.map(({ frame, incoming }) => ({
      ...incoming.row,
      broker_id: plain(frame.headers['message-id'] ?? ''),
    })),
  );
  return {
    workflow: workflow.length,
    heartbeat: heartbeat.length,
    other: of('other').length,
    dead: dead.length,
    again: messages.length - fresh.length,
    changes,
  };
}

/**
 * Waits until the batch ahead is committed: what follows is in the order in which messages came. Not for long: it may be waiting
 * itself for a row of this transaction, where a message came twice.
 */
async function comeBehind(ahead: Promise<boolean>): Promise<void> {
  if (!(await isWithin(LONGEST_BEHIND, ahead)) || !(await ahead))
    throw new Error('the messages before these are not stored yet');
}

const changed = (resource: NotedChange['resource'], count: number) => ({
  resource,
  isDeleted: false,
  count,
});

/** Those that have not been stored before; that they are now is noted in the same transaction. */
async function skipDuplicates(executor: Executor, messages: Read[]): Promise<Read[]> {
  const named = [...new Set(messages.flatMap(({ identity }) => identity ?? []))];
  const fresh = await recordReceived(executor, named);
  // Taken out as it is met: twice in one batch is once too many as well.
  return messages.filter(({ identity }) => identity === undefined || fresh.delete(identity));
}

/** Of several heartbeats of one agent the last counts; one without a status leaves that of an agent that is known. */
async function storeHeartbeats(
  executor: Executor,
  heartbeats: { agent: string; status: string }[],
): Promise<void> {
  const latest = new Map<string, string>();
  for (const { agent, status } of heartbeats) latest.set(agent, status || (latest.get(agent) ?? ''));
  await recordBrokerHeartbeats(executor, latest);
}
