import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/**
 * The name under which a connection keeps the plan of a statement: the same for the same text, whoever prepares it.
 * Names are remembered for ever, and plans as long as their connection; callers see to it that texts are few.
 */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `swf:${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`;
  names.set(text, name);
  return name;
}
