import { sleepUntilAborted } from '../process/sleep.ts';
import type { Input, Item } from './call.ts';
import { MonitorError } from './errors.ts';
import { noPage, queryOf } from './link.ts';
import { pauseOf } from './pause.ts';

/** A log record, as the monitor has it. */
export type LogRecord = Item<'listLogs'>;

type Query = NonNullable<Input<'listLogs'>['query']>;

/** The filters and the search of the list. */
export type LogFilters = Omit<Query, 'limit' | 'offset' | 'cursor' | 'ordering' | 'format'>;

export interface ReadLogsOptions {
  /** Goes on with what the monitor receives from then on, until it is ended. */
  follow?: boolean | undefined;
  /**
   * Begins with so many of the newest, at most 1,000. Default: all that the filters let through, of the last 24 hours where
   * the list looks back no further; with `follow` and without `timestamp_after` none.
   */
  last?: number | undefined;
  /** Ends it. */
  signal?: AbortSignal | undefined;
  /** Between two looks that find nothing more, in ms. Default: 1,000. */
  pause?: number | undefined;
  /** Told when the monitor is away while it is followed, and when it is there again. */
  onTrouble?: ((line: string) => void) | undefined;
}

/** A page by cursor. */
export interface LogPage {
  results: LogRecord[];
  next: string | null;
  previous: string | null;
}

/** Records of a page. */
const PAGE = 1_000;
const PAUSE = 1_000;
/** At most while the monitor is away, in ms. */
const LONGEST_PAUSE = 15_000;

/**
 * Reads logs, the oldest first by the agents' clocks, and then those that come, in the order in which they were committed:
 * each once, whatever happens to the connection or the monitor.
 * @param ask for a page by cursor
 * @throws MonitorError where the monitor does not allow it, takes the filters for wrong, or is away before it is followed
 */
export async function* readLogs(
  ask: (query: Query) => Promise<LogPage>,
  filters: LogFilters,
  { follow = false, last, signal, pause = PAUSE, onTrouble = () => undefined }: ReadLogsOptions,
): AsyncGenerator<LogRecord> {
  const newest = last ?? (follow && filters.timestamp_after === undefined ? 0 : undefined);
  const isWhole = newest === undefined;
  let page = await ask({
    ...filters,
    cursor: '',
    // At least one row: a page is asked for because of what lies before it, too.
    ...(isWhole ? { limit: PAGE, ordering: 'timestamp' } : { limit: Math.max(newest, 1) }),
  });
  let tail = page.previous;
  if (!isWhole) yield* page.results.slice(0, newest).reverse();
  else
    for (;;) {
      yield* page.results;
      if (page.next === null) break;
      page = await ask(following(page.next));
    }
  for (let failures = 0; follow; ) {
    if (tail === null) throw new MonitorError('wrongShape', `listLogs: ${TOO_OLD}`);
    try {
      page = await ask(following(tail));
      if (failures > 0) onTrouble('the monitor is there again');
      failures = 0;
    } catch (error) {
      const mayHelp = error instanceof MonitorError && (error.canRetry || (error.status ?? 0) >= 500);
      if (!mayHelp || signal?.aborted) throw error;
      if (failures === 0) onTrouble(`${error.message}; it is tried again and again`);
      await sleepUntilAborted(
        pauseOf(failures++, error.retryAfter, { first: pause, longest: LONGEST_PAUSE }),
        signal,
      );
      continue;
    }
    yield* page.results;
    tail = page.previous;
    if (page.next === null) await sleepUntilAborted(pause, signal);
    if (signal?.aborted) return;
  }
}

const TOO_OLD = 'the first page has no previous: the monitor is too old';

/** The parameters of a link. */
function following(link: string): Query {
  const { cursor } = queryOf(link);
  if (!cursor) throw noPage('listLogs', link);
  return { cursor, limit: PAGE };
}
