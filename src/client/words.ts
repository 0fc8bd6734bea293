import { inspect } from 'node:util';

/** Anything in words: what is thrown need be no error, and what is logged no text. Never throws. */
export function wordsOf(value: unknown): string {
  try {
    return typeof value === 'string' || value instanceof Error ? String(value) : inspect(value);
  } catch {
    return 'something that cannot be printed';
  }
}

/** Makes of somebody's listener one that never throws; a line that it does not take goes to the standard error. */
export function safely(tell: (line: string) => void): (line: string) => void {
  return (line) => {
    try {
      tell(line);
    } catch (error) {
      console.error(`${line} (which could not be told: ${wordsOf(error)})`);
    }
  };
}
