import { inspect } from 'node:util';

/** Anything in words: what is thrown need be no error, and what is logged no text. Never throws. */
export function describeValue(value: unknown): string {
  try {
    return typeof value === 'string' || value instanceof Error ? String(value) : inspect(value);
  } catch {
    return 'something that cannot be printed';
  }
}

/**
 * Tells lines to somebody's listener, or to the standard error under a name. Never throws: a line that the listener does
 * not take goes to the standard error, too.
 */
export function makeReporter(
  name: string,
  tell = (line: string): void => console.error(`${name}: ${line}`),
): (line: string) => void {
  return (line) => {
    try {
      tell(line);
    } catch (error) {
      console.error(`${line} (which could not be told: ${describeValue(error)})`);
    }
  };
}
