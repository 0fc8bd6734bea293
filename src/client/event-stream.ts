import type { Readable } from 'node:stream';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { type Dispatcher, request } from 'undici';
import { sleepUntilAborted } from '../process/sleep.ts';
import { authorizationOf, callNamed, headerOf } from './attempt.ts';
import { failure, MonitorError, refusal } from './errors.ts';
import { textOf } from './parameter.ts';
import { pauseOf } from './pause.ts';

// eventsource-parser stays at 3: version 4 wants Node 22.12, and agents may run on 20.

/** How a stream is watched, whatever it tells of. */
export interface StreamOptions {
  /** Begins after the event of this id. */
  lastEventId?: string | undefined;
  /** Before it comes back after a break, in ms. Default: what the monitor wishes, three seconds. */
  pause?: number | undefined;
  /** Ends it. */
  signal?: AbortSignal | undefined;
  /** Told when the stream is cut, and when it is there. */
  onTrouble?: ((line: string) => void) | undefined;
}

/** Where the streams are and who asks for them. */
export interface StreamAddress {
  url: string;
  token: string | undefined;
  connections: Dispatcher;
}

/** A stream of the monitor. */
interface EventStream<Told> {
  /** What callers know it by: `messages`. */
  name: string;
  path: string;
  /** Parameters that are lists, and the same for every connection. */
  query: Record<string, unknown>;
  /** Whether an event was seen before. @param last the id of the last one that was taken */
  isKnown?: (id: string | undefined, last: string | undefined) => boolean;
  /**
   * @param last the id of the event before
   * @returns what an event tells, nothing for one that tells nothing
   * @throws MonitorError where it is none of the monitor's
   */
  read: (
    event: EventSourceMessage,
    last: string | undefined,
    garbage: () => MonitorError,
  ) => Told | undefined;
}

/** For the head of the answer, in ms. */
const PATIENCE = 10_000;
/** The monitor says something every 30 s at least; after this without a byte the connection is dead, in ms. */
const SILENCE = 75_000;
/** Before it comes back, unless the monitor says otherwise, the least it may say, and at most while it is away, in ms. */
const PAUSE = 3_000;
const SHORTEST_PAUSE = 100;
const LONGEST_PAUSE = 15_000;

/**
 * Watches a stream over breaks of its connection, from the id of the last event that the caller has taken. It is opened again
 * for as long as that may help. What is not read waits at the monitor, which cuts off whoever falls behind.
 * @throws MonitorError where the monitor does not allow it, or takes the parameters for wrong
 */
export async function* watch<Told>(
  address: StreamAddress,
  stream: EventStream<Told>,
  { lastEventId, pause: first, signal, onTrouble = () => undefined }: StreamOptions,
): AsyncGenerator<Told> {
  const place: Place = { id: lastEventId, retry: PAUSE };
  for (let failures = 0; ; failures++) {
    let asked: number | undefined;
    try {
      for await (const told of connectOnce(address, stream, place, signal)) {
        if (told !== CONNECTED) yield told;
        else {
          if (failures > 0) onTrouble('the stream is there again');
          failures = 0;
        }
      }
    } catch (error) {
      if (signal?.aborted) return;
      const mayHelp = error instanceof MonitorError && (error.canRetry || (error.status ?? 0) >= 500);
      if (!mayHelp) throw error;
      if (failures === 0) onTrouble(`${error.message}; it is tried again and again`);
      asked = error.retryAfter;
    }
    const pause = pauseOf(failures, asked, { first: first ?? place.retry, longest: LONGEST_PAUSE });
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

/** The greeting. */
const CONNECTED = Symbol('connected');

/** One connection, until it ends. @throws MonitorError */
async function* connectOnce<Told>(
  { url, token, connections }: StreamAddress,
  { name, path, query, isKnown, read }: EventStream<Told>,
  place: Place,
  signal: AbortSignal | undefined,
): AsyncGenerator<Told | typeof CONNECTED> {
  const events: EventSourceMessage[] = [];
  const parser = createParser({
    onEvent: (event) => events.push(event),
    onRetry: (retry) => {
      place.retry = Math.max(retry, SHORTEST_PAUSE);
    },
  });
  let stream: Readable | undefined;
  const where = `${url}${path}?${searchOf(name, query)}`;
  const call = callNamed(name, { method: 'GET', url: where });
  const garbage = () => new MonitorError('garbage', `${call}: no stream; mind the address and its base path`);
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
    if (!headerOf(headers, 'content-type').startsWith('text/event-stream')) throw garbage();
    const text = new TextDecoder();
    for await (const piece of stream) {
      parser.feed(text.decode(piece, { stream: true }));
      for (const event of events.splice(0)) {
        if (signal?.aborted) return;
        if (event.event === 'connected') yield CONNECTED;
        else {
          if (isKnown?.(event.id, place.id)) continue;
          const told = read(event, place.id, garbage);
          if (told !== undefined) yield told;
        }
        // The id of what the caller has taken: what it has not is asked for again.
        place.id = event.id ?? place.id;
      }
    }
  } catch (error) {
    throw error instanceof MonitorError ? error : failure(call, error);
  } finally {
    stream?.destroy();
  }
  throw new MonitorError('closed', `${call}: the monitor ended the stream`);
}

function searchOf(name: string, query: Record<string, unknown>): string {
  const given = Object.entries(query).flatMap(([parameter, list]): [string, string][] => {
    const texts = [list ?? []].flat().map((value) => textOf(`${name}: ${parameter}`, value));
    return texts.length > 0 ? [[parameter, String(texts)]] : [];
  });
  return String(new URLSearchParams(given));
}
