import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** One environment variable: what it means, what it is when unset, and how its text is read. */
interface Setting<Value> {
  meaning: string;
  /** As the table of settings shows it. */
  default: string;
  /** What is allowed, in words. */
  allowed: string;
  /** @returns the value, or undefined where the text is not one */
  read: (text: string | undefined) => Value | undefined;
  /** Whether unset is a value of its own. */
  optional?: boolean;
  /** Whether the value may hold a password, which must not be printed. */
  secret?: boolean;
}

/** A setting by the name of its variable. */
export interface NamedSetting<V> extends Setting<V> {
  variable: string;
}

/** What none of the kinds below is. */
export function setting<V>(variable: string, rest: Setting<V>): NamedSetting<V> {
  return { variable, ...rest };
}

/** A whole number, from the least to the most that it may be. @param unset what it is when unset */
export function number(
  variable: string,
  unset: number,
  [least, most]: [number, number],
  meaning: string,
): NamedSetting<number> {
  return setting(variable, {
    meaning,
    default: String(unset),
    allowed: `a whole number from ${least} to ${most}`,
    read: (text = String(unset)) => {
      const value = Number(text);
      return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined;
    },
  });
}

/** A port of this machine, 0 for any free one, or of another one. */
export function port(variable: string, unset: number, meaning: string): NamedSetting<number> {
  return {
    ...number(variable, unset, [0, 65_535], meaning),
    allowed: 'a port, 1 to 65535, or 0 for any free one',
  };
}

/** One of some words, of which the first is what it is when unset. */
export function choice<const Choice extends string>(
  variable: string,
  choices: readonly [Choice, ...Choice[]],
  meaning: string,
): NamedSetting<Choice> {
  return setting<Choice>(variable, {
    meaning: `${meaning}: ${choices.join(', ')}`,
    default: choices[0],
    allowed: choices.join(', '),
    read: (text) => choices.find((candidate) => candidate === (text ?? choices[0])),
  });
}

/** Any text. @param unset what it is when unset */
export function text(variable: string, unset: string, meaning: string): NamedSetting<string> {
  return setting(variable, {
    meaning,
    default: unset || '–',
    allowed: 'any text',
    read: (given = unset) => given,
  });
}

/** True or false, also written as 1 and 0. */
export function flag(variable: string, unset: boolean, meaning: string): NamedSetting<boolean> {
  return setting(variable, {
    meaning,
    default: String(unset),
    allowed: 'true or false',
    read: (text = String(unset)) => ({ true: true, '1': true, false: false, '0': false })[text.toLowerCase()],
  });
}

/** A file that exists, by its path. @param unset what is used without one, in words */
export function file(
  variable: string,
  meaning: string,
  unset = '– (made at the first start)',
): NamedSetting<string | undefined> {
  return setting<string | undefined>(variable, {
    meaning,
    default: unset,
    allowed: 'the path of a file that exists',
    read: (text) => (text !== undefined && existsSync(text) ? resolve(text) : undefined),
    optional: true,
  });
}
