import { useSyncExternalStore } from 'react';
import { hasSession, rememberCsrfToken } from './csrf.ts';

// A session that ends by itself, or is ended elsewhere, must not take with it what somebody is writing: the page stays as
// it is, and asks to sign in again.

let isOver = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  isOver = value;
  for (const listener of listeners) listener();
}

/** The monitor does not know the session of this tab any more. Says nothing where there was none. */
export function sessionEnded(): void {
  if (!hasSession()) return;
  rememberCsrfToken(null);
  set(true);
}

/** Somebody is signed in again, or goes on without. */
export const sessionSettled = () => set(false);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the session of this tab has ended in the middle of its use. */
export const useSessionOver = (): boolean => useSyncExternalStore(subscribe, () => isOver);
