import type { Readable } from 'node:stream';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { type Dispatcher, request } from 'undici';
import { sleepUntilAborted } from '../process/sleep.ts';
import { authorizationOf, callNamed, headerOf } from './attempt.ts';
import { failure, MonitorError, refusal } from './errors.ts';
import { objectIn } from './json.ts';
import { textOf } from './parameter.ts';
import { pauseOf } from './pause.ts';

// eventsource-parser stays at 3: version 4 wants Node 22.12, and agents may run on 20.

/** Which messages are watched, and from where on. All lists must match; an empty one lets everything pass. */
export interface WatchOptions {
  /** `msg_type`: `stf_gen`. */
  types?: string[] | undefined;
  /** Names of agents that sent or processed the message. */
  agents?: string[] | undefined;
  /** Run numbers, as text. */
  runIds?: string[] | undefined;
  namespaces?: string[] | undefined;
  executionIds?: string[] | undefined;
  /** Begins after the message of this id. */
  lastEventId?: string | undefined;
  /** Begins with what was stored from this moment on: a Date, or ISO 8601 as the monitor reads it. Default: now. */
  since?: Date | string | undefined;
  /** Before it comes back after a break, in ms. Default: what the monitor wishes, three seconds. */
  pause?: number | undefined;
  /** Ends it. */
  signal?: AbortSignal | undefined;
  /** Told when the stream is cut, and when it is there. */
  onTrouble?: ((line: string) => void) | undefined;
}

/** What the monitor streams. */
export type Watched =
  | {
      kind: 'message';
      /** Its place in the order in which messages were stored; `lastEventId` of whoever goes on after it. */
      id: string;
      type: string;
      /** What the agent sent, with the keys that the monitor adds. */
      content: Record<string, unknown>;
    }
  | {
      /** Messages that were missed, and are too many to be sent again; they can be listed. */
      kind: 'gap';
      id: string;
      missed: number;
      /** Whether it may have been fewer: nobody knows any more, as they have been deleted, or are too many to count. */
      atMost: boolean;
    };

/** Where the stream is and who asks for it. */
export interface StreamAddress {
  url: string;
  token: string | undefined;
  connections: Dispatcher;
}

/** For the head of the answer, in ms. */
const PATIENCE = 10_000;
/** The monitor says something every 30 s; after this without a byte the connection is dead, in ms. */
const SILENCE = 75_000;
/** Before it comes back, unless the monitor says otherwise, the least it may say, and at most while it is away, in ms. */
const PAUSE = 3_000;
const SHORTEST_PAUSE = 100;
const LONGEST_PAUSE = 15_000;

/**
 * Watches the stream of messages: every message once, in order, whatever happens to the connection, or a gap that says
 * how many were missed. It is opened again for as long as that may help. What is not read waits at the monitor, which
 * cuts off whoever falls behind; then the rest is replayed.
 * @throws MonitorError where the monitor does not allow it, or takes the filters for wrong
 */
export async function* watchMessages(
  address: StreamAddress,
  options: WatchOptions = {},
): AsyncGenerator<Watched> {
  const { signal, onTrouble = () => undefined } = options;
  const query = queryOf(options);
  const place: Place = { id: options.lastEventId, retry: PAUSE };
  for (let failures = 0; ; failures++) {
    let asked: number | undefined;
    try {
      for await (const watched of connectOnce(address, query, place, signal)) {
        if (watched === 'connected') {
          if (failures > 0) onTrouble('the stream is there again');
          failures = 0;
        } else yield watched;
      }
    } catch (error) {
      if (signal?.aborted) return;
      const mayHelp = error instanceof MonitorError && (error.canRetry || (error.status ?? 0) >= 500);
      if (!mayHelp) throw error;
      if (failures === 0) onTrouble(`${error.message}; it is tried again and again`);
      asked = error.retryAfter;
    }
    const pause = pauseOf(failures, asked, { first: options.pause ?? place.retry, longest: LONGEST_PAUSE });
    await sleepUntilAborted(pause, signal);
    if (signal?.aborted) return;
  }
}

/** Where a watcher is. */
interface Place {
  id: string | undefined;
  /** What the monitor wishes before somebody comes back, in ms. */
  retry: number;
}

/** One connection, until it ends. @throws MonitorError */
async function* connectOnce(
  { url, token, connections }: StreamAddress,
  query: string,
  place: Place,
  signal: AbortSignal | undefined,
): AsyncGenerator<Watched | 'connected'> {
  const events: EventSourceMessage[] = [];
  const parser = createParser({
    onEvent: (event) => events.push(event),
    onRetry: (retry) => {
      place.retry = Math.max(retry, SHORTEST_PAUSE);
    },
  });
  let stream: Readable | undefined;
  const where = `${url}/api/messages/stream/?${query}`;
  const call = callNamed('messages', { method: 'GET', url: where });
  try {
    const { statusCode, headers, body } = await request(where, {
      dispatcher: connections,
      headersTimeout: PATIENCE,
      bodyTimeout: SILENCE,
      signal: signal ?? null,
      headers: {
        accept: 'text/event-stream',
        ...authorizationOf(token),
        ...(place.id !== undefined && { 'last-event-id': place.id }),
      },
    });
    stream = body.on('error', () => undefined);
    if (statusCode !== 200) throw refusal(call, { status: statusCode, headers, text: await body.text() });
    if (!headerOf(headers, 'content-type').startsWith('text/event-stream')) throw noStream(call);
    const text = new TextDecoder();
    for await (const piece of stream) {
      parser.feed(text.decode(piece, { stream: true }));
      for (const { id, event, data } of events.splice(0)) {
        if (signal?.aborted) return;
        const watched = read(call, event, id ?? '', data);
        // What comes again was seen; but a greeting begins anew, perhaps with another database behind it.
        if (watched !== 'connected' && Number(id) <= Number(place.id)) continue;
        if (watched) yield watched;
        // The id of what the caller has taken: what it has not is asked for again.
        place.id = id ?? place.id;
      }
    }
  } catch (error) {
    throw error instanceof MonitorError ? error : failure(call, error);
  } finally {
    stream?.destroy();
  }
  throw new MonitorError('closed', `${call}: the monitor ended the stream`);
}

const noStream = (call: string) =>
  new MonitorError('garbage', `${call}: no stream; mind the address and its base path`);

/** The same for every connection: beside the id of a message the monitor does not look at the moment. */
function queryOf({ types, agents, runIds, namespaces, executionIds, since }: WatchOptions): string {
  const query = {
    msg_types: types,
    agents,
    run_ids: runIds,
    namespaces,
    execution_ids: executionIds,
    since: since && [since],
  };
  const given = Object.entries(query).flatMap(([name, list]: [string, unknown]): [string, string][] => {
    const texts = [list ?? []].flat().map((value) => textOf(`messages: ${name}`, value));
    return texts.length > 0 ? [[name, String(texts)]] : [];
  });
  return String(new URLSearchParams(given));
}

/** @returns nothing for a heartbeat */
function read(
  call: string,
  event: string | undefined,
  id: string,
  data: string,
): Watched | 'connected' | undefined {
  if (event === 'heartbeat') return undefined;
  if (event === 'connected') return event;
  const content = objectIn(data);
  if (!content) throw noStream(call);
  return event === 'gap'
    ? { kind: event, id, missed: Number(content['missed']), atMost: content['at_most'] === true }
    : { kind: 'message', id, type: String(content['msg_type'] ?? event), content };
}
