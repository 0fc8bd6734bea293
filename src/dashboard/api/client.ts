import createFetch, { type Middleware } from 'openapi-fetch';
import type { paths } from '../../../generated/api.ts';
import { basePath } from './base-path.ts';
import { ApiError } from './error.ts';

/** Every reply that is no success is thrown. */
const throwRefusals: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return;
    const body = await response.json().catch(() => undefined);
    throw new ApiError(response.status, body, response.headers.get('x-request-id'));
  },
};

/** The operations of the contract, typed. */
export const api = createFetch<paths>({ baseUrl: basePath });
api.use(throwRefusals);
