import type { Counted } from './counted.ts';
import type { Statement } from './statement.ts';

/** What messages can be counted by, as SQL of a text. */
const PROPERTIES = {
  message_type: '"message_type"',
  sender_agent: '"sender_agent"',
  namespace: '"namespace"',
  none: "''",
};

/** A property by which messages can be counted; `none` counts them together. */
export type MessageProperty = keyof typeof PROPERTIES;

/** The messages themselves. @param conditions about their table by its name */
export function messages({ text, values }: Statement, by: MessageProperty): Counted {
  return {
    text: `select ${PROPERTIES[by]} as "value", "sent_at", 1 as "count" from "swf_workflow_messages" where ${text}`,
    values,
  };
}
