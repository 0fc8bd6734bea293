import { closeSync, openSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Bits of a mode that are for users who are neither the owner nor in the group. */
const OTHERS_READ = 0o004;
const OTHERS_PASS = 0o001;

/**
 * Finds what keeps the other users of this machine from reading a file.
 * @returns the topmost directory that they cannot pass, or the file; undefined where they can read it
 */
export function closedToOthers(file: string): string | undefined {
  const closed = waysTo(file).find((directory) => (statSync(directory).mode & OTHERS_PASS) === 0);
  if (closed !== undefined) return closed;
  return (statSync(file).mode & OTHERS_READ) === 0 ? file : undefined;
}

/**
 * Finds what keeps this process from reading a file.
 * @returns the topmost directory that it may not pass, or the file; undefined where rights are not the reason
 */
export function closedToMe(file: string): string | undefined {
  const closed = waysTo(file).find((directory) => isDenied(() => statSync(`${directory}/.`)));
  if (closed !== undefined) return closed;
  return isDenied(() => closeSync(openSync(file, 'r'))) ? resolve(file) : undefined;
}

/** The directories above a file, from the root down. */
function waysTo(file: string): string[] {
  const above = dirname(resolve(file));
  return above === dirname(above) ? [above] : [...waysTo(above), above];
}

function isDenied(attempt: () => void): boolean {
  try {
    attempt();
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}
