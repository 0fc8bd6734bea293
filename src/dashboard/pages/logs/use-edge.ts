import { type RefObject, useCallback, useEffect, useState } from 'react';

/** So near to where new lines come, somebody is there. In pixels. */
const EDGE = 40;

/** Whether a pane is scrolled to where new lines come. */
function isNearEdge(pane: HTMLElement | null, order: 'new' | 'old'): boolean {
  if (!pane) return true;
  const { scrollTop, scrollHeight, clientHeight } = pane;
  return (order === 'new' ? scrollTop : scrollHeight - scrollTop - clientHeight) < EDGE;
}

/** Whether somebody is where new lines come: `edge` changes as the pane is scrolled, `isAtEdge` looks now. */
export function useEdge(
  pane: RefObject<HTMLElement | null>,
  order: 'new' | 'old',
): { edge: boolean; isAtEdge: () => boolean } {
  const isAtEdge = useCallback(() => isNearEdge(pane.current, order), [pane, order]);
  const [edge, setEdge] = useState(true);
  useEffect(() => {
    const look = () => setEdge(isAtEdge());
    const { current } = pane;
    look();
    current?.addEventListener('scroll', look, { passive: true });
    return () => current?.removeEventListener('scroll', look);
  }, [pane, isAtEdge]);
  return { edge, isAtEdge };
}
