import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './error.ts';

/** How often what is on the page is asked for again, in ms. Hidden tabs do not ask. */
const POLL = 2_000;

const isRefusal = (error: unknown) => error instanceof ApiError && error.status < 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: POLL / 2,
      // What was refused is refused again; anything else may be over in a moment.
      refetchInterval: ({ state }) => (isRefusal(state.error) ? false : POLL),
      retry: (failures, error) => failures < 2 && !isRefusal(error),
      retryDelay: 500,
      // The monitor may be on this machine while the browser thinks that there is no network.
      networkMode: 'always',
    },
  },
});
