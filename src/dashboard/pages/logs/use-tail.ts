import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { Filters } from './asked.ts';
import type { LineWindow } from './line-window.ts';

/** What new lines are asked for where they are followed and nothing tells of them, in ms. */
const FOLLOWING = 5_000;

interface Tail {
  /** Whether new lines are followed, and whether somebody is where they come; the latter as it is now, too. */
  isLive: boolean;
  edge: boolean;
  isAtEdge: () => boolean;
  /** Whether there can be new lines. */
  isAsked: boolean;
}

/** Reads new lines, and shows them to who follows them. @returns whether they cannot be read */
export function useTail(
  window: LineWindow,
  filters: Filters,
  { isLive, edge, isAtEdge, isAsked }: Tail,
): boolean {
  const follows = useCallback(() => isLive && isAtEdge(), [isLive, isAtEdge]);
  const tail = useQuery({
    // By its path: the feed says when there is something new, once a second at most, and never to a hidden page.
    queryKey: ['/api/logs/', { query: filters }, 'tail', window.key],
    queryFn: ({ signal }) => window.tail(signal, follows),
    enabled: window.hasTail && isAsked,
    ...(isLive && { refetchInterval: FOLLOWING }),
    gcTime: 0,
  });
  useEffect(() => {
    if (isLive && edge) window.show();
  }, [isLive, edge, window]);
  return tail.isError;
}
