import { type MessageProperty, messages } from '../database/message-counts.ts';
import { lengthOf, PARTS, type Question, type Source } from './count.ts';

/** The messages of a question about them: they are few beside the logs, and are looked at each time. */
export function messageRows({ range, by }: Question<MessageProperty>): Source {
  return {
    column: 'sent_at',
    first: lengthOf(range) / PARTS,
    rows: (conditions) => ({ counted: messages(conditions, by), isLong: true }),
  };
}
