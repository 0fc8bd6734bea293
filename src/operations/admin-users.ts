import type { Access } from '../access/access.ts';
import { makeSignInLink } from '../access/sign-in.ts';
import { InvalidUsername, refuseInvalidUsername } from '../access/users.ts';
import { recordAudit } from '../database/audit.ts';
import type { Database } from '../database/connection.ts';
import { User } from '../database/entities/user.ts';
import { deleteSecondFactor } from '../database/second-factors.ts';
import { endAllSessions, keepsStaff } from '../database/users.ts';
import { type Body, reading, resource } from '../engine/crud.ts';
import { etagOf, versionsIn } from '../engine/etag.ts';
import { InvalidRequest } from '../http/errors.ts';
import type { HandlersOf } from '../http/handler.ts';
import { authorOf } from '../http/recorded.ts';

const definition = resource('UserAccount', User);

/** Users, for staff. Every write is recorded, whatever the credentials were. */
export function adminUsers(
  database: Database,
  { sessions }: Pick<Access, 'sessions'>,
): HandlersOf<'admin-users'> {
  const { handlers, rows, found } = reading(database, definition);
  return {
    ...handlers,
    createUserAccount: async ({ body, context }) => {
      refuseName(body.username);
      context.isRecorded = true;
      const row = await rows.create(body, authorOf(context));
      return { status: 201, body: row as Body<'UserAccount'> };
    },
    updateUserAccount: async ({ path: { id }, body, headers, context }) => {
      context.isRecorded = true;
      const options = { versions: versionsIn(headers['if-match']), author: authorOf(context) };
      const { one, ended } = await database.unit(async () => {
        const takesRights = body.is_active === false || body.is_staff === false;
        if (takesRights && !(await keepsStaff(database, id))) throw new InvalidRequest(LAST_STAFF);
        return {
          one: found(await rows.update(id, body, options)),
          ended: body.is_active === false ? await endAllSessions(database, id) : [],
        };
      });
      sessions.forget(ended);
      const account = one.row as Body<'UserAccount'>;
      return { status: 200, headers: { etag: etagOf(rows.table, one) }, body: account };
    },
    resetSecondFactor: async ({ path: { id }, context }) => {
      found(await rows.retrieve(id));
      const author = authorOf(context);
      if (context.caller?.id === id) throw new InvalidRequest(OWN_FACTOR);
      context.isRecorded = true;
      const ended = await database.unit(async () => {
        if (!(await deleteSecondFactor(database, id))) return [];
        const after = { second_factor: 'removed' };
        if (author)
          await recordAudit(database, author, { action: 'update', resource: 'users', key: id, after });
        return endAllSessions(database, id);
      });
      sessions.forget(ended);
      return { status: 204 };
    },
    createSignInLink: async ({ path: { id }, context }) => {
      const { username } = found(await rows.retrieve(id)).row as Body<'UserAccount'>;
      context.isRecorded = true;
      const author = authorOf(context);
      const link = await database.unit(async () => {
        const made = await makeSignInLink(database, username);
        if (!made) throw new InvalidRequest({ non_field_errors: ['The user is not active.'] });
        const after = { sign_in_link_until: made.expires_at };
        if (author)
          await recordAudit(database, author, { action: 'update', resource: 'users', key: id, after });
        return made;
      });
      return { status: 200, body: link };
    },
  };
}

const OWN_FACTOR = {
  non_field_errors: ['Your own second factor is removed at /account/, with a code.'],
};

const LAST_STAFF = {
  non_field_errors: ['This is the last active user who is staff. Make another one staff first.'],
};

/** @throws InvalidRequest */
function refuseName(username: string): void {
  try {
    refuseInvalidUsername(username);
  } catch (error) {
    if (error instanceof InvalidUsername) throw new InvalidRequest({ username: [error.message] });
    throw error;
  }
}
