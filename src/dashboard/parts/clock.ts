import { useSyncExternalStore } from 'react';
import { dayOf, type Zone } from './format.ts';

const TICK = 1_000;
const KEY = 'swf-zone';

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
let zone: Zone = readZone();
let today = dayOf(now, zone);

function readZone(): Zone {
  try {
    return localStorage.getItem(KEY) === 'UTC' ? 'UTC' : 'local';
  } catch {
    return 'local'; // storage may be forbidden
  }
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    if (document.hidden) return;
    now = Date.now();
    today = dayOf(now, zone);
    tell();
  }, TICK);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * Something that is worked out of the time, in ms since 1970: once a second, by one timer for all of a page. What shows it is
 * drawn anew only where it has become another.
 */
export const useClock = <T extends string | number | boolean>(read: (now: number) => T): T =>
  useSyncExternalStore(subscribe, () => read(now));

/** The time in ms since 1970, once a second. */
export const useNow = () => useClock((time) => time);

/** The day in the zone, as `2026-03-01`: formatted once a second, and not by each of a thousand times. */
export const useToday = () => useSyncExternalStore(subscribe, () => today);

export const useZone = () => useSyncExternalStore(subscribe, () => zone);

/** Changes the zone, for this browser. */
export function switchZone(): void {
  zone = zone === 'UTC' ? 'local' : 'UTC';
  today = dayOf(now, zone);
  try {
    localStorage.setItem(KEY, zone);
  } catch {
    // it holds for this page
  }
  tell();
}

/** The name of a zone: `UTC`, `CET`, `GMT-5`. */
export function zoneName(of: Zone): string {
  if (of === 'UTC') return 'UTC';
  const parts = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'local';
}
