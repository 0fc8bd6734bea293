import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { weaknessOf } from '../../access/new-password.ts';

const [SHORTEST, LONGEST] = [12, 256];

/**
 * Reads a new password: from a terminal twice, without showing it; else the first line of the standard input.
 * @throws where it is too short, too long, easily guessed, or known from a breach
 */
export async function readNewPassword(username: string): Promise<string> {
  const password = process.stdin.isTTY ? await askTwice() : firstLine(await text(process.stdin));
  const { length } = [...password];
  if (length < SHORTEST || length > LONGEST)
    throw new Error(`A password has ${SHORTEST} to ${LONGEST} characters; this one has ${length}.`);
  const weakness = await weaknessOf(password, username);
  if (weakness !== undefined) throw new Error(weakness);
  return password;
}

const firstLine = (all: string) => all.split(/\r?\n/, 1)[0] ?? '';

async function askTwice(): Promise<string> {
  // readline writes what is typed to its output, which is nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const ask = async (question: string) => {
    process.stderr.write(question);
    const answer = await lines.question('');
    process.stderr.write('\n');
    return answer;
  };
  try {
    const password = await ask(`New password (${SHORTEST} characters or more): `);
    if ((await ask('The same again: ')) !== password) throw new Error('These are two different passwords.');
    return password;
  } finally {
    lines.close();
  }
}
