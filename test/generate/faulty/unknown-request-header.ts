import type { Handler } from '../../../src/http/handler.ts';

export const remove: Handler<'deleteRun'> = async ({ headers }) => {
  console.log(headers['last-event-id']);
  return { status: 204 };
};
