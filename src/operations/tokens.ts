import type { Access } from '../access/access.ts';
import type { Caller } from '../access/caller.ts';
import { CredentialsRefused } from '../access/errors.ts';
import { UnknownUser } from '../access/tokens.ts';
import { type AuditEntry, recordAudit } from '../database/audit.ts';
import type { Database } from '../database/connection.ts';
import { Token } from '../database/entities/token.ts';
import { reading, resource } from '../engine/crud.ts';
import { InvalidRequest, NotFound } from '../http/errors.ts';
import type { Context, HandlersOf } from '../http/handler.ts';
import { authorOf } from '../http/recorded.ts';
import { callerIn } from './caller-in.ts';

const ours = resource('Token', Token, { displayFields: { user: 'username' } });

/** The tokens of programs: one's own, for staff all. */
export function tokens(database: Database, access: Pick<Access, 'tokens'>): HandlersOf<'tokens'> {
  const { listTokens, retrieveToken } = reading(database, ours).handlers;
  return {
    listTokens: async (request) => {
      const caller = callerIn(request.context);
      const user = ownOrAny(caller, request.query.user, 'see tokens of others');
      return listTokens({ ...request, query: { ...request.query, ...(user !== undefined && { user }) } });
    },
    retrieveToken: async (request) => {
      const found = await retrieveToken(request);
      const { isStaff, username } = callerIn(request.context);
      if (found.status === 200 && !isStaff && found.body.user !== username) throw noToken();
      return found;
    },
    createToken: async ({ body, context }) => {
      const caller = callerIn(context);
      const { label = '', scope = null, expires_at: expiresAt = null } = body;
      const username = ownOrAny(caller, body.username ?? caller.username, 'make tokens for others');
      if (scope === 'staff' && !caller.isStaff) throw notForYou('make tokens of scope staff');
      if (expiresAt !== null && Date.parse(expiresAt) <= Date.now())
        throw new InvalidRequest({ expires_at: ['It must lie in the future.'] });
      context.isRecorded = true;
      const made = await database
        .unit(async () => {
          const { key, ...after } = await access.tokens.create(username ?? caller.username, label, {
            scope,
            expiresAt,
          });
          await record(context, { action: 'create', resource: 'tokens', key: after.id, after });
          return { key, ...after };
        })
        .catch((error: unknown) => {
          if (error instanceof UnknownUser)
            throw new InvalidRequest({ username: ['There is no active user of this name.'] });
          throw error;
        });
      const { id, username: user, created_at, expires_at, key } = made;
      return { status: 201, body: { id, user, label, scope, created_at, expires_at, key } };
    },
    revokeToken: async ({ path, context }) => {
      const { isStaff, username } = callerIn(context);
      context.isRecorded = true;
      await database.unit(async () => {
        if (!(await access.tokens.revoke(path.id, isStaff ? undefined : username))) throw noToken();
        await record(context, { action: 'delete', resource: 'tokens', key: path.id });
      });
      return { status: 204 };
    },
  };

  async function record(context: Context, entry: AuditEntry): Promise<void> {
    const author = authorOf(context);
    if (author) await recordAudit(database, author, entry);
  }
}

/** The user whose tokens are meant; undefined for those of all. @throws CredentialsRefused */
function ownOrAny(caller: Caller, asked: string | undefined, what: string): string | undefined {
  if (caller.isStaff) return asked;
  if (asked !== undefined && asked !== caller.username) throw notForYou(what);
  return caller.username;
}

function notForYou(what: string): CredentialsRefused {
  return new CredentialsRefused(403, `Only staff may ${what}.`);
}

function noToken(): NotFound {
  return new NotFound('No Token matches the given query.');
}
