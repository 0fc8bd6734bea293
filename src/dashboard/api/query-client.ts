import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './error.ts';

/** What changes is told by the feed; what others change by SQL is met by asking again, in ms. Hidden tabs do not ask. */
const FOREIGN_CHANGES = 30_000;
/** What no change is told of: how old something is, and how the monitor itself is. In ms. */
const OVERVIEW = 5_000;

const isRefusal = (error: unknown) => error instanceof ApiError && error.status < 500;

/** What was refused is refused again; anything else may be over in a moment. */
const unlessRefused = (milliseconds: number) => (query: { state: { error: unknown } }) =>
  isRefusal(query.state.error) ? false : milliseconds;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FOREIGN_CHANGES,
      refetchInterval: unlessRefused(FOREIGN_CHANGES),
      // Whoever comes back to a tab gets everything anew: live.ts.
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && !isRefusal(error),
      retryDelay: 500,
      // The monitor may be on this machine while the browser thinks that there is no network.
      networkMode: 'always',
    },
  },
});
for (const path of ['/api/overview/', '/api/health/messages/'])
  queryClient.setQueryDefaults([path], { refetchInterval: unlessRefused(OVERVIEW) });
