import { useQuery } from '@tanstack/react-query';
import { get } from './get.ts';

export interface Live {
  state: 'connecting' | 'live' | 'lost';
  /** When the monitor last answered, in ms since 1970; 0 where it never did. */
  since: number;
}

/** Whether the monitor answers. Asked for at each poll; an answer of any other query would say no more. */
export function useLive(): Live {
  const { dataUpdatedAt, isError, isPending } = useQuery({ ...get('/api/health/messages/'), retry: false });
  const state = isError ? 'lost' : isPending ? 'connecting' : 'live';
  return { state, since: dataUpdatedAt };
}
