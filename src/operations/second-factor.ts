import type { Access } from '../access/access.ts';
import type { Caller } from '../access/caller.ts';
import { recordAudit } from '../database/audit.ts';
import type { Database } from '../database/connection.ts';
import { deleteSecondFactor, hasSecondFactor } from '../database/second-factors.ts';
import { deleteOtherSessions, keyHashOf } from '../database/sessions.ts';
import { hasPassword } from '../database/users.ts';
import { InvalidRequest } from '../http/errors.ts';
import type { Context, HandlersOf } from '../http/handler.ts';
import { authorOf } from '../http/recorded.ts';
import { callerIn } from './caller-in.ts';

type Names = `${'begin' | 'confirm' | 'remove'}SecondFactor`;

/**
 * The second factor of one's own account.
 * @param provePassword has callers show that they know their password @throws InvalidRequest
 */
export function secondFactor(
  database: Database,
  { sessions, signIn, secondFactor: factors }: Pick<Access, 'sessions' | 'signIn' | 'secondFactor'>,
  provePassword: (caller: Caller, current: string | undefined) => Promise<void>,
): Pick<HandlersOf<'account'>, Names> {
  return {
    beginSecondFactor: async ({ body, context }) => {
      const caller = callerIn(context);
      if (!(await hasPassword(database, caller.id))) throw new InvalidRequest(NO_PASSWORD);
      await provePassword(caller, body.current);
      context.isRecorded = true; // once it is confirmed
      const begun = await factors.begin(caller);
      if (!begun) throw new InvalidRequest(THERE_ALREADY);
      return { status: 200, body: begun };
    },
    confirmSecondFactor: async ({ body, context }) => {
      const { id } = callerIn(context);
      context.isRecorded = true;
      const codes = await database.unit(async () => {
        const made = await factors.confirm(id, body.code);
        return made && { made, ended: await changed(context, { second_factor: 'set up' }) };
      });
      if (!codes) throw new InvalidRequest({ code: [WRONG_CODE] });
      sessions.forget(codes.ended);
      return { status: 200, body: { recovery_codes: codes.made } };
    },
    removeSecondFactor: async ({ body, context }) => {
      const { id, username } = callerIn(context);
      const author = authorOf(context);
      if (!author) throw new Error('nobody removes a second factor');
      if (!(await hasSecondFactor(database, id))) throw new InvalidRequest(NONE_THERE);
      context.isRecorded = true;
      if (!(await signIn.isPasswordOf(username, body.current)))
        throw new InvalidRequest({ current: ['This is not your password.'] });
      const outcome = await factors.use(id, body.code, author);
      if (outcome === 'wrong') throw new InvalidRequest({ code: [WRONG_CODE] });
      const ended = await database.unit(async () =>
        (await deleteSecondFactor(database, id)) ? changed(context, { second_factor: 'removed' }) : [],
      );
      sessions.forget(ended);
      return { status: 204 };
    },
  };

  /**
   * Records a change, and ends the user's other sessions: they were opened otherwise than is asked for from now on.
   * @returns the hashes of the keys of which another thing holds now: theirs, and that of this session
   */
  async function changed(context: Context, after: object): Promise<string[]> {
    const { id, sessionId } = callerIn(context);
    const author = authorOf(context);
    if (author) await recordAudit(database, author, { action: 'update', resource: 'users', key: id, after });
    const own = sessionId === undefined ? undefined : await keyHashOf(database, sessionId);
    const ended = await deleteOtherSessions(database, id, sessionId);
    return own === undefined ? ended : [...ended, own];
  }
}

const WRONG_CODE =
  'The code is wrong, or was used already. Type the one that the app shows now; the clock of its device must be right.';
const NO_PASSWORD = {
  non_field_errors: [
    'You have no password, to which it would be the second factor. Set one first. Where a provider signs you in, it asks for a second factor.',
  ],
};
const THERE_ALREADY = { non_field_errors: ['You have a second factor already. Remove it first.'] };
const NONE_THERE = { non_field_errors: ['You have no second factor.'] };
