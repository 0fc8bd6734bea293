import { useQuery } from '@tanstack/react-query';
import type { components } from '../../../generated/api.ts';
import { basePath } from './base-path.ts';
import { api } from './client.ts';
import { rememberCsrfToken } from './csrf.ts';
import { get } from './get.ts';
import { queryClient } from './query-client.ts';
import { sessionEnded, sessionSettled } from './session-end.ts';

type Session = components['schemas']['Session'];
export type User = NonNullable<Session['user']>;

const NOBODY: Session = {
  ...{ user: null, scope: null, csrf_token: null, expires_at: null },
  needs_second_factor: false,
  https_url: `https://${location.hostname}${basePath}`,
  ways: ['password'],
};
/** Until a page has drawn what it was told, in ms. */
const PAINT = 100;

const asked = get('/api/session/');
const session = {
  ...asked,
  queryFn: async (context: { signal: AbortSignal }) => {
    const response = await api.GET('/api/session/', { signal: context.signal });
    const found = response.data ?? NOBODY;
    if (found.user === null) sessionEnded();
    rememberCsrfToken(found.csrf_token);
    return found;
  },
};

/** Tells the other tabs of this browser, which have the same cookie. */
const channel = new BroadcastChannel(`swf-session ${basePath}`);
type Said = 'in' | 'out';

channel.onmessage = ({ data }: MessageEvent<Said>) => void follow(data);

async function follow(said: Said): Promise<void> {
  if (said === 'out') {
    rememberCsrfToken(null);
    // First what is for the user alone leaves the page, and what was read for it with it: nobody asks for it again.
    queryClient.setQueryData(session.queryKey, NOBODY);
    await new Promise((resolve) => setTimeout(resolve, PAINT));
    queryClient.removeQueries({ type: 'inactive' });
  }
  sessionSettled();
  await queryClient.invalidateQueries();
}

async function settle(said: Said): Promise<void> {
  channel.postMessage(said);
  await queryClient.fetchQuery({ ...session, staleTime: 0 });
  await follow(said);
}

/** A way to sign in: name and password, a token, or the key of a sign-in link. */
export type Credentials = components['schemas']['SignInInput'];

/**
 * Signs in; every tab follows.
 * @returns whether a second factor must be set up before anything else
 * @throws ApiError where the monitor knows nobody by this, or needs a code as well
 */
export async function signIn(body: Credentials): Promise<boolean> {
  const { data } = await api.POST('/api/session/', { body });
  await settle('in');
  return data?.needs_second_factor === true;
}

/** Signs out; every tab follows. */
export async function signOut(): Promise<void> {
  await api.DELETE('/api/session/');
  rememberCsrfToken(null);
  await settle('out');
}

/** Who is signed in: null where nobody is, undefined until it is known. */
export function useUser(): User | null | undefined {
  const { data, error } = useQuery(session);
  return data ? data.user : error ? null : undefined;
}

/** The ways in which one can sign in here; undefined until they are known. */
export function useWays(): Session['ways'] | undefined {
  const { data, error } = useQuery(session);
  return (data ?? (error ? NOBODY : undefined))?.ways;
}

/** The address of the monitor over HTTPS; undefined until it is known. */
export function useHttpsUrl(): string | undefined {
  return useQuery(session).data?.https_url;
}

/** Whether who is signed in must set up a second factor before anything else. */
export function useMustEnrol(): boolean {
  return useQuery(session).data?.needs_second_factor === true;
}

/** Whether staff is signed in; undefined until it is known. */
export function useIsStaff(): boolean | undefined {
  const user = useUser();
  return user === undefined ? undefined : user?.is_staff === true;
}
