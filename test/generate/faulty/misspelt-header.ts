import type { Handler } from '../../../src/http/handler.ts';

export const home: Handler<'redirectSwaggerUi'> = async () => ({
  status: 301,
  headers: { lokation: '/api/docs/' },
});
