import type { Access } from '../access/access.ts';
import type { Caller } from '../access/caller.ts';
import { weaknessOf } from '../access/new-password.ts';
import { hashPassword } from '../access/passwords.ts';
import { recordAudit } from '../database/audit.ts';
import type { Database } from '../database/connection.ts';
import { countRecoveryCodes } from '../database/second-factors.ts';
import { sessionAge, sessionsOf } from '../database/sessions.ts';
import { findUserAccount, hasPassword, updatePassword } from '../database/users.ts';
import { InvalidRequest, NotFound } from '../http/errors.ts';
import type { HandlersOf } from '../http/handler.ts';
import { authorOf } from '../http/recorded.ts';
import { callerIn } from './caller-in.ts';
import { secondFactor } from './second-factor.ts';

/** Who signed in with a link sets a password without the one until now, for so long. In seconds. */
const AFTER_LINK = 3_600;

/** What users do with their own account. */
export function account(
  database: Database,
  access: Pick<Access, 'sessions' | 'signIn' | 'secondFactor'>,
): HandlersOf<'account'> {
  const { sessions, signIn } = access;
  return {
    ...secondFactor(database, access, provePassword),
    retrieveAccount: async ({ context }) => {
      const caller = callerIn(context);
      const found = await findUserAccount(database, caller.id);
      if (!found) throw new NotFound('No User matches the given query.');
      const { is_active: _, ...shown } = found;
      const has = await hasPassword(database, caller.id);
      return {
        status: 200,
        body: {
          ...shown,
          has_password: has,
          needs_current_password: has && !(await isByLink(caller)),
          recovery_codes_left: await countRecoveryCodes(database, caller.id),
          needs_second_factor: caller.mustEnrol === true,
        },
      };
    },
    changePassword: async ({ body, context }) => {
      const caller = callerIn(context);
      const { id, username, sessionId } = caller;
      if (await hasPassword(database, id)) await provePassword(caller, body.current);
      const weakness = await weaknessOf(body.new, username);
      if (weakness !== undefined) throw new InvalidRequest({ new: [weakness] });
      const hash = await hashPassword(body.new);
      context.isRecorded = true;
      const author = authorOf(context);
      const ended = await database.unit(async () => {
        const after = { password: 'another one' };
        if (author)
          await recordAudit(database, author, { action: 'update', resource: 'users', key: id, after });
        return updatePassword(database, id, hash, sessionId);
      });
      sessions.forget(ended);
      return { status: 204 };
    },
    listSessions: async ({ context }) => {
      const { id, sessionId } = callerIn(context);
      const found = await sessionsOf(database, id);
      return {
        status: 200,
        body: found.map((session) => ({ ...session, is_current: session.id === sessionId })),
      };
    },
    endSession: async ({ path, context }) => {
      if (!(await sessions.end(callerIn(context).id, path.id)))
        throw new NotFound('No Session matches the given query.');
      return { status: 204 };
    },
  };

  /** Unless somebody has just signed in with a link, as who forgot it does. @throws InvalidRequest, RequestError with 429 */
  async function provePassword(caller: Caller, current: string | undefined): Promise<void> {
    if (await isByLink(caller)) return;
    if (current === undefined) throw new InvalidRequest({ current: ['This field is required.'] });
    if (!(await signIn.isPasswordOf(caller.username, current)))
      throw new InvalidRequest({ current: ['This is not your password.'] });
  }

  async function isByLink({ sessionId }: Caller): Promise<boolean> {
    const opened = sessionId === undefined ? undefined : await sessionAge(database, sessionId);
    return opened?.opened_by === 'link' && opened.age < AFTER_LINK;
  }
}
