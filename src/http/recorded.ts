import type { Operation } from '../../generated/operations.ts';
import { type AuditEntry, type Author, recordAudit } from '../database/audit.ts';
import type { Database } from '../database/connection.ts';
import type { Context } from './handler.ts';

/** Whoever makes a call, as the audit names them; undefined for nobody in particular. */
export function authorOf({ caller, requestId, clientAddress: address }: Context): Author | undefined {
  return caller && { username: caller.username, via: caller.via, requestId, address };
}

const ACTIONS: Record<string, AuditEntry['action']> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'update',
  DELETE: 'delete',
};

/**
 * Answers a write of somebody who has signed in. Where the handler has not recorded what it changes, the audit has the
 * operation alone: replies may hold what must not be kept, such as the key of a token.
 * @param answer in whose course every statement belongs to one transaction, that of the record
 */
export function answerRecorded<Reply extends { status: number }>(
  database: Database,
  { id, method, tag }: Operation,
  path: unknown,
  context: Context,
  answer: () => Promise<Reply>,
): Promise<Reply> {
  return database.unit(async () => {
    const given = await answer();
    const author = authorOf(context);
    const action = ACTIONS[method];
    if (author && action && given.status < 300 && !context.isRecorded) {
      const [key] = Object.values(path as Record<string, string | number>);
      await recordAudit(database, author, { action, resource: tag, key, after: { operation: id } });
    }
    return given;
  });
}
