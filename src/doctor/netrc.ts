import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Patient, variable } from './patient.ts';

/** What requests sends to a host instead of the token: the entry of a netrc file. */
export interface NetrcEntry {
  path: string;
  /** As the file has it: `machine localhost` or `default`. */
  entry: string;
}

/**
 * Finds the entry that Python's requests uses for a host, and puts in the place of an Authorization header that the
 * program has set: it looks in `NETRC`, or else in the first that is there of `~/.netrc` and `~/_netrc`.
 */
export function netrcEntry(patient: Patient, host: string): NetrcEntry | undefined {
  const named = variable(patient, 'NETRC');
  const paths = named ? [named] : ['.netrc', '_netrc'].map((name) => join(patient.home, name));
  for (const path of paths) {
    const text = read(path);
    if (text === undefined) continue;
    const machines = machinesOf(text);
    if (machines.includes(host)) return { path, entry: `machine ${host}` };
    return machines.includes(undefined) ? { path, entry: 'default' } : undefined;
  }
  return undefined;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // requests goes on without one that it cannot read, too
  }
}

/**
 * The hosts with an entry, undefined standing for `default`. No package of npm reads these files as Python does: they
 * take one host's entry alone, or leave `default` out.
 */
function machinesOf(text: string): (string | undefined)[] {
  const withoutMacros = text
    .replace(/^\s*macdef[^\n]*\n(?:[^\n]*\S[^\n]*\n)*/gm, '')
    .replace(/(^|\s)#[^\n]*/g, '$1');
  const words = withoutMacros.split(/\s+/)[Symbol.iterator]();
  const machines: (string | undefined)[] = [];
  for (const word of words) {
    if (word === 'default') machines.push(undefined);
    else if (word === 'machine') machines.push(words.next().value);
    else if (['login', 'user', 'account', 'password'].includes(word)) words.next();
  }
  return machines;
}
