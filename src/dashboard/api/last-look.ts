import { useEffect, useRef } from 'react';
import { refreshAll } from './refresh.ts';

/** Agents log, and write what is left, for some seconds after the end of a run. In ms. */
const STRAGGLERS = 10_000;

/** Asks for everything once more when something has ended, and again when its stragglers are in. */
export function useLastLook(isOver: boolean | undefined): void {
  const was = useRef(isOver);
  useEffect(() => {
    const hasEnded = isOver && was.current === false;
    was.current = isOver;
    if (!hasEnded) return;
    refreshAll();
    const timer = setTimeout(refreshAll, STRAGGLERS);
    return () => clearTimeout(timer);
  }, [isOver]);
}
