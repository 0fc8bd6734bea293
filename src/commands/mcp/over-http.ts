import { type MonitorClient, MonitorError } from '#client';
import type { Answered, CallOperation } from '../../mcp/caller.ts';

/** The methods of a client, as they are called by the id of an operation. */
type ByTheirIds = Record<string, (input: object, options: object) => Promise<unknown>>;

/** How long a person waits for a tool, in ms. */
const DEADLINE = 30_000;

/** Calls operations of a monitor by its API. */
export function overHttp(client: MonitorClient): CallOperation {
  return async (id, { path, query, body }, signal) => {
    const isWrite = Object.keys(body).length > 0;
    const input = { path, query, ...(isWrite && { body }) };
    try {
      const answer = await (client as unknown as ByTheirIds)[id]?.(input, { signal, deadline: DEADLINE });
      return { status: 200, headers: {}, body: answer };
    } catch (error) {
      signal.throwIfAborted();
      return refused(error);
    }
  };
}

/** What the monitor has refused, or why it did not answer. */
function refused(error: unknown): Answered {
  const { status = 503, fields = {}, detail } = error instanceof MonitorError ? error : {};
  const message = error instanceof Error ? error.message : String(error);
  const body = Object.keys(fields).length > 0 ? fields : { detail: detail ?? message };
  return { status, headers: {}, body };
}
