import { isBreached } from './breached-passwords.ts';

/** Words of our own, and what people write first when they are asked for a password. */
const OBVIOUS = [
  'swfmonitor',
  'streamingworkflow',
  'password',
  'passwort',
  'motdepasse',
  'admin',
  'letmein',
  'welcome',
];
/** Rows of keys, and what else goes on by itself. */
const SEQUENCES = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
];
/** With fewer different characters a password is the same ones again and again. */
const FEWEST_DIFFERENT = 6;

/**
 * What makes a new password easy to guess: it is known from breaches, or it is the user's name or that of the monitor and
 * little else, a few characters again and again, or a row of keys.
 * @returns why it is refused, and what to do; undefined where it is not
 */
export async function weaknessOf(password: string, username: string): Promise<string | undefined> {
  if (new Set(password).size < FEWEST_DIFFERENT)
    return 'It repeats a few characters. Take more different ones.';
  if (isObvious(password, username))
    return 'It is one of those that are guessed first: a name, a usual word or a row of keys. Take another one, as four words that do not belong together.';
  return (await isBreached(password))
    ? 'It is among those that were stolen elsewhere, which are tried first. Take one that you use nowhere else, as four words that do not belong together.'
    : undefined;
}

function isObvious(password: string, username: string): boolean {
  const letters = lettersOf(password);
  const name = lettersOf(username);
  const words = [...OBVIOUS, ...SEQUENCES.flatMap(runsOf), ...(name.length > 2 ? [name] : [])];
  const left = words
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), letters);
  // Digits and signs about it are what guessing programs try next.
  return left.replace(/\p{N}/gu, '').length < 4 && left.length < 8;
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The parts of a row of keys that are four long, both ways. */
function runsOf(row: string): string[] {
  const parts = Array.from({ length: row.length - 3 }, (_, at) => row.slice(at, at + 4));
  return [...parts, ...parts.map((part) => [...part].reverse().join(''))];
}
