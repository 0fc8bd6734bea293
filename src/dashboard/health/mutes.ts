import { useSyncExternalStore } from 'react';
import { useClock } from '../parts/clock.ts';

const KEY = 'swf-muted';
/** How long a finding stays quiet, in ms. */
const HOUR = 3_600_000;

/** Until when findings are quiet, in ms since 1970, by their keys. */
type Mutes = Readonly<Record<string, number>>;

const listeners = new Set<() => void>();
let mutes: Mutes = read();

function read(): Mutes {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const entries = Object.entries(stored).filter(
      ([, until]) => typeof until === 'number' && until > Date.now(),
    );
    return Object.fromEntries(entries) as Mutes;
  } catch {
    return {}; // storage may be forbidden, or hold something else
  }
}

function write(next: Mutes): void {
  mutes = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // it holds for this page
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const isAhead = (current: Mutes, key: string, now: number) => (current[key] ?? 0) > now;

/** Which findings are quiet in this browser. */
export function useMutes(): { isMuted: (key: string) => boolean } {
  const current = useSyncExternalStore(subscribe, () => mutes);
  // As text, which is another only where a finding is muted or no longer so.
  const muted = useClock((now) =>
    JSON.stringify(Object.keys(current).filter((key) => isAhead(current, key, now))),
  );
  const keys = new Set<string>(JSON.parse(muted));
  return { isMuted: (key) => keys.has(key) };
}

/** Keeps a finding quiet for an hour, in this browser. */
export const mute = (key: string) => write({ ...read(), ...mutes, [key]: Date.now() + HOUR });

export function unmute(key: string): void {
  const { [key]: _, ...others } = mutes;
  write(others);
}
