const ESCAPE = String.fromCharCode(27);
/** What terminals take for colours and movements: `ESC [ 31 m`. */
const FOR_TERMINALS = new RegExp(`${ESCAPE}(?:\\[[0-9;?]*[ -/]*[@-~]|[@-Z\\\\-_])`, 'g');
/** Most of a message that a row has, in characters. */
const LONGEST = 400;

/** A message without what terminals alone understand. */
export const plain = (message: string) =>
  message.includes(ESCAPE) ? message.replace(FOR_TERMINALS, '') : message;

/** The first line of a message, and how many follow. */
export function firstLine(message: string): { text: string; more: number } {
  const end = message.indexOf('\n');
  const line = end < 0 ? message : message.slice(0, end);
  const more = end < 0 ? 0 : message.slice(end).trimEnd().split('\n').length - 1;
  return { text: plain(line.slice(0, LONGEST)) || '(empty)', more };
}

/** Agents may write any word for a level; its number decides. */
export function levelWord(level: number): string {
  if (level >= 50) return 'critical';
  if (level >= 40) return 'error';
  if (level >= 30) return 'warning';
  return level >= 20 ? 'info' : 'debug';
}
