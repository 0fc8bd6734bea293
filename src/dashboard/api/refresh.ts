import type { Query } from '@tanstack/react-query';
import type { FeedEvent } from './feed.ts';
import { concerns } from './made-of.ts';
import { queryClient } from './query-client.ts';

/** Between two refetches of what is on the page, in ms. */
const PACE = 1_000;
/** Of answers that the monitor keeps for a moment, or that cost it much: to ask sooner would bring the same, or too much. */
const PACES: readonly [string, number][] = [
  ['/api/overview/', 2_000],
  ['/api/timelines/', 2_000],
  ['/api/diagnoses/', 5_000],
  ['/api/logs/histogram/', 5_000],
  ['/api/logs/values/', 5_000],
  ['/api/logs/summary/', 5_000],
];
/** Between two looks at what waits for its turn, in ms. */
const LOOK = 250;

/** What is on the page and stale. */
const due = new Set<Query>();
const fetchedAt = new WeakMap<Query, number>();
const changedAt = new WeakMap<Query, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

const paceOf = ({ queryKey: [path] }: Query) => PACES.find(([start]) => String(path).startsWith(start))?.[1];

/** Makes stale what an event concerns; what of it is on the page is asked for again, each at its pace. */
export function refresh(event: FeedEvent): void {
  const queries = queryClient.getQueryCache().findAll({
    predicate: ({ queryKey }) => event.kind === 'reset' || concerns(queryKey, event),
  });
  for (const query of queries) {
    if (query.isActive()) {
      due.add(query);
      changedAt.set(query, Date.now());
    } else query.invalidate(); // asked for when it is shown
  }
  fetchDue();
}

/** Asks for all that is on the page, at once. */
export function refreshAll(): void {
  void queryClient.invalidateQueries({}, { cancelRefetch: false });
}

/** Asks once more for what has failed: the monitor is there again. */
export function refreshFailed(): void {
  const predicate = ({ state }: Query) => state.error !== null;
  void queryClient.refetchQueries({ type: 'active', predicate }, { cancelRefetch: false });
}

function fetchDue(): void {
  clearTimeout(timer);
  const now = Date.now();
  for (const query of due) {
    const pace = paceOf(query);
    // An answer that is on its way may be older than the change: once more when it is here.
    if (query.state.fetchStatus !== 'idle' || now - (fetchedAt.get(query) ?? 0) < (pace ?? PACE)) continue;
    fetchedAt.set(query, now);
    // What comes may have been kept since before the change: once more.
    const isFresh = pace === undefined || now - (changedAt.get(query) ?? 0) >= pace;
    if (isFresh || !query.isActive()) due.delete(query);
    void queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true }, { cancelRefetch: false });
  }
  if (due.size > 0) timer = setTimeout(fetchDue, LOOK);
}
