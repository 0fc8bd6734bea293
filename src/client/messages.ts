import type { MonitorError } from './errors.ts';
import { type StreamAddress, type StreamOptions, watch } from './event-stream.ts';
import { objectIn } from './json.ts';

/** Which messages are watched, and from where on. All lists must match; an empty one lets everything pass. */
export interface WatchOptions extends StreamOptions {
  /** `msg_type`: `stf_gen`. */
  types?: string[] | undefined;
  /** Names of agents that sent or processed the message. */
  agents?: string[] | undefined;
  /** Run numbers, as text. */
  runIds?: string[] | undefined;
  namespaces?: string[] | undefined;
  executionIds?: string[] | undefined;
  /** Begins with what was stored from this moment on: a Date, or ISO 8601 as the monitor reads it. Default: now. */
  since?: Date | string | undefined;
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

/**
 * Watches the stream of messages: every message once, in order, whatever happens to the connection, or a gap that says
 * how many were missed; the rest is replayed.
 * @throws MonitorError where the monitor does not allow it, or takes the filters for wrong
 */
export function watchMessages(address: StreamAddress, options: WatchOptions = {}): AsyncGenerator<Watched> {
  const { types, agents, runIds, namespaces, executionIds, since } = options;
  const query = {
    msg_types: types,
    agents,
    run_ids: runIds,
    namespaces,
    execution_ids: executionIds,
    // Beside the id of a message the monitor does not look at the moment.
    since: since && [since],
  };
  const path = '/api/messages/stream/';
  // A place in the order of the messages is a number that grows.
  const isKnown = (id?: string, last?: string) => Number(id) <= Number(last);
  return watch(address, { name: 'messages', path, query, isKnown, read }, options);
}

/** @returns nothing for a heartbeat */
function read(
  { event, id = '', data }: { event?: string | undefined; id?: string | undefined; data: string },
  _last: string | undefined,
  garbage: () => MonitorError,
): Watched | undefined {
  if (event === 'heartbeat') return undefined;
  const content = objectIn(data);
  if (!content) throw garbage();
  return event === 'gap'
    ? { kind: event, id, missed: Number(content['missed']), atMost: content['at_most'] === true }
    : { kind: 'message', id, type: String(content['msg_type'] ?? event), content };
}
