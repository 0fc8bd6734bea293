import createFetch, { type Middleware } from 'openapi-fetch';
import type { paths } from '../../../generated/api.ts';
import { basePath } from './base-path.ts';
import { ApiError } from './error.ts';

/** Every reply that is no success is thrown. */
const throwRefusals: Middleware = { onResponse: ({ response }) => throwRefusal(response) };

/** @throws ApiError where a reply is no success */
export async function throwRefusal(response: Response): Promise<void> {
  if (response.ok) return;
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
api.use(throwRefusals);
