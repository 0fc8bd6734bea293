import { useSyncExternalStore } from 'react';
import { basePath } from '../api/base-path.ts';

// A tab that is older than the monitor, which has been updated since: what the tab has not loaded yet is gone.

/** The script that a page begins with: its name changes with whatever the pages are built from. */
const ENTRY = /<script type="module"[^>]* src="([^"]+)"/;

/** Whether the monitor has other pages than this tab; not where that cannot be told. */
async function hasOtherBuild(): Promise<boolean> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  const answer = await fetch(`${basePath}/`, { cache: 'no-cache', headers: { accept: 'text/html' } }).catch(
    () => undefined,
  );
  const entry = answer?.ok ? ENTRY.exec(await answer.text())?.[1] : undefined;
  return entry !== undefined && entry !== own;
}

let isOlder = false;
const listeners = new Set<() => void>();

/** Says over the page that the tab is older than the monitor, where it is. @returns whether it is */
export async function tellOlder(): Promise<boolean> {
  if (!(await hasOtherBuild())) return false;
  isOlder = true;
  for (const listener of listeners) listener();
  return true;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a part of this tab was asked for that the monitor does not have any more. */
export const useIsOlder = (): boolean => useSyncExternalStore(subscribe, () => isOlder);
