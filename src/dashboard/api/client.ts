import createFetch, { type Middleware } from 'openapi-fetch';
import type { paths } from '../../../generated/api.ts';
import { basePath } from './base-path.ts';
import { csrfHeaders } from './csrf.ts';
import { ApiError } from './error.ts';
import { sessionEnded } from './session-end.ts';

/** What changes something says that it comes from these pages. Every reply that is no success is thrown. */
const ofPages: Middleware = {
  onRequest: ({ request }) => {
    for (const [name, value] of Object.entries(csrfHeaders(request.method))) request.headers.set(name, value);
  },
  onResponse: ({ response }) => throwRefusal(response),
};

/** @throws ApiError where a reply is no success */
export async function throwRefusal(response: Response): Promise<void> {
  if (response.ok) return;
  if (response.status === 401) sessionEnded();
  const body = await response.json().catch(() => undefined);
  throw new ApiError(response.status, body, response.headers.get('x-request-id'));
}

/** What stands at an address that the monitor has given in a reply. */
export async function textAt(address: string, signal: AbortSignal): Promise<string> {
  // Its origin may be the one by which a proxy reaches the monitor.
  const { pathname, search } = new URL(address);
  const response = await fetch(pathname + search, { signal });
  await throwRefusal(response);
  return response.text();
}

/** The operations of the contract, typed. */
export const api = createFetch<paths>({ baseUrl: basePath });
api.use(ofPages);
