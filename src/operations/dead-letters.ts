import { recordAudit } from '../database/audit.ts';
import type { Database } from '../database/connection.ts';
import { DeadLetter } from '../database/entities/dead-letter.ts';
import { storeOutgoingText } from '../database/messages/outgoing.ts';
import { type Body, reading, resource } from '../engine/crud.ts';
import { InvalidRequest } from '../http/errors.ts';
import type { HandlersOf } from '../http/handler.ts';
import { authorOf } from '../http/recorded.ts';
import { MOST_KEPT } from '../messages/ingest/dead-letters.ts';

/** Messages of the broker that could not be stored. */
export const deadLetterRows = resource('DeadLetter', DeadLetter);

type Names = `${'list' | 'retrieve' | 'delete' | 'resend'}DeadLetter${'s' | ''}`;

/**
 * What could not be stored, for a person to look at, to send once more or to delete.
 * @param refuseDestination refuses to send somewhere @throws RequestError
 */
export function deadLetters(
  database: Database,
  refuseDestination: (destination: string) => void,
): Pick<HandlersOf<'messages'>, Names & keyof HandlersOf<'messages'>> {
  const { handlers, rows, found } = reading(database, deadLetterRows);
  return {
    ...handlers,
    deleteDeadLetter: async ({ path: { id }, context }) => {
      context.isRecorded = true;
      if (!(await rows.remove(id, { author: authorOf(context) }))) found(undefined);
      return { status: 204 };
    },
    resendDeadLetter: async ({ path: { id }, context }) => {
      context.isRecorded = true;
      const author = authorOf(context);
      const body = await database.unit(async () => {
        const letter = found(await rows.retrieve(id)).row as Body<'DeadLetter'>;
        refuseUnsendable(letter);
        refuseDestination(letter.destination);
        // Of two who send it at once the other finds nothing.
        if (!(await rows.remove(id, { author }))) found(undefined);
        const sent = await storeOutgoingText(database, letter.destination, letter.body);
        const after = { destination: sent.destination, dead_letter: id };
        if (author)
          await recordAudit(database, author, {
            action: 'create',
            resource: 'messages',
            key: sent.id,
            after,
          });
        return sent;
      });
      return { status: 201, body };
    },
  };
}

/** @throws InvalidRequest where a letter can't go out as it came in */
function refuseUnsendable({ body, encoding, destination }: Body<'DeadLetter'>): void {
  // Up to three bytes of half a character are cut off besides.
  const isCut = Buffer.byteLength(body) > MOST_KEPT - 4;
  const fault =
    encoding !== 'utf8'
      ? 'Its body is no text, and only text is sent.'
      : isCut
        ? 'Only the beginning of its body is kept.'
        : /^\/(topic|queue)\/[!-~]{1,100}$/.test(destination)
          ? undefined
          : 'It has no destination that is a topic or a queue.';
  if (fault !== undefined) throw new InvalidRequest({ non_field_errors: [`${fault} Delete the letter.`] });
}
