import { focusManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { basePath } from './base-path.ts';
import { type Heard, hearChanges } from './one-stream.ts';
import { queryClient } from './query-client.ts';
import { refresh, refreshAll, refreshFailed } from './refresh.ts';

// How the pages stay live. An event of the feed makes the queries of its resource stale, by their keys `[path, params]`,
// and those on the page are asked for again: each at most once a second, `/api/overview/` at most every 2 s while
// something changes, and every 5 s otherwise (query-client.ts). Nothing else polls, but for what others change by SQL.
// A hidden tab does nothing at all; one that is looked at again asks for everything at once.

export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'paused' | 'lost';

export interface Live {
  state: LiveState;
  /** When the monitor was last heard of, in ms since 1970; 0 where it never was. */
  since: number;
  /** When it last said that something has changed; 0 where it has not yet. */
  changedAt: number;
}

/** Without an event and without an answer for so long, what the page shows is not live. In ms. */
const LOST = 10_000;
/** Where nothing comes by itself, the monitor is asked whether it is there after so long, in ms. */
const PROBE = 6_000;
const TICK = 1_000;

let live: Live = { state: 'connecting', since: 0, changedAt: 0 };
let isConnected = false;
let isPaused = false;
/** When this tab began to listen: before that nothing was to be heard. */
let began = 0;
let probedAt = 0;
let ending: AbortController | undefined;
const listeners = new Set<() => void>();

function stateOf({ since, state }: Live, now: number): LiveState {
  if (isPaused) return 'paused';
  if (!ending) return state; // hidden: nobody sees it
  if (now - Math.max(since, began) > LOST) return 'lost';
  if (isConnected) return 'live';
  return since === 0 ? 'connecting' : 'reconnecting';
}

function update(changes: Partial<Live> = {}): void {
  const next = { ...live, ...changes };
  live = { ...next, state: stateOf(next, Date.now()) };
  for (const listener of listeners) listener();
}

function onHeard(heard: Heard): void {
  const wasAway = !isConnected && live.since > 0;
  isConnected = heard.kind !== 'cut';
  if (isConnected && wasAway) refreshFailed();
  const now = Date.now();
  update({ ...(isConnected && { since: now }), ...(heard.kind === 'event' && { changedAt: now }) });
  if (heard.kind === 'event') refresh(heard.event);
}

function begin(): void {
  if (ending || isPaused || document.hidden) return;
  ending = new AbortController();
  began = Date.now();
  hearChanges(ending.signal, onHeard);
}

function end(): void {
  ending?.abort();
  ending = undefined;
  isConnected = false;
}

/** Stops all that comes by itself, or lets it come again. */
export function togglePause(): void {
  isPaused = !isPaused;
  // Queries that ask from time to time do so while the page has the focus.
  focusManager.setFocused(isPaused ? false : undefined);
  if (isPaused) end();
  else {
    begin();
    refreshAll();
  }
  update();
}

/** Keeps the pages live from now on. */
export function stayLive(): void {
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return end();
    begin();
    if (!isPaused) refreshAll();
    update();
  });
  // A page that the browser puts away must not hold the stream.
  addEventListener('pagehide', end);
  addEventListener('pageshow', begin);
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success' && ending) update({ since: Date.now() });
  });
  setInterval(() => {
    if (!ending) return;
    const now = Date.now();
    if (now - Math.max(live.since, probedAt) > PROBE) void probe(now);
    if (stateOf(live, now) !== live.state) update();
  }, TICK);
  begin();
}

async function probe(now: number): Promise<void> {
  probedAt = now;
  const answer = await fetch(`${basePath}/api/health/live/`, { signal: AbortSignal.timeout(PROBE) }).catch(
    () => undefined,
  );
  if (answer?.ok && ending) update({ since: Date.now() });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether what the page shows is live, and since when it is not. */
export const useLive = (): Live => useSyncExternalStore(subscribe, () => live);

/** The state alone: it changes seldom. */
export const useLiveState = (): LiveState => useSyncExternalStore(subscribe, () => live.state);
