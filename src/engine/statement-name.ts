import { createHash } from 'node:crypto';
import type { Statement } from '../database/statement.ts';

/** Statements of one owner that get a name, hence a plan on every connection: callers choose among their shapes. */
export const MOST_NAMED = 16;

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

/** Names for the first few statements of an owner; later ones are prepared anew each time. */
export function firstNamed(): (text: string) => Pick<Statement, 'name' | 'text'> {
  let count = 0;
  return (text) => (count++ < MOST_NAMED ? { name: statementName(text), text } : { text });
}
