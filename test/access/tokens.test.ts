import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { Tokens } from '../../src/access/tokens.ts';
import { createUser } from '../../src/access/users.ts';
import { openDatabase } from '../../src/open-database.ts';
import { cloneDatabase } from '../monitor.ts';

const { address, drop } = await cloneDatabase();
const database = await openDatabase(address);
await createUser(database, 'alice');
afterAll(async () => {
  await database.close();
  await drop();
});
afterEach(() => vi.restoreAllMocks());

const madeUp = () => randomBytes(20).toString('hex');

/** Statements that look up tokens while something is done. */
async function lookUps(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(database, 'query');
  await work();
  const count = query.mock.calls.filter(([{ name }]) => name === 'token:caller').length;
  query.mockRestore();
  return count;
}

/** Whose a key is; it is told at once where that is known. */
const callerOf = async (tokens: Tokens, key: string) => tokens.callerOf(key);

it('a thousand made-up tokens at once cost two statements, and one that is real is among them', async () => {
  const tokens = new Tokens(database);
  const real = await tokens.issue('alice');
  const keys = [...Array.from({ length: 1_000 }, madeUp), real];
  let answers: PromiseSettledResult<unknown>[] = [];
  const count = await lookUps(async () => {
    answers = await Promise.allSettled(keys.map((key) => callerOf(tokens, key)));
  });
  expect(count).toBe(2);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(answers.at(-1)).toMatchObject({ value: { username: 'alice' } });
});

it('an unknown token that comes again and again costs one statement, and what cannot be a token none', async () => {
  const tokens = new Tokens(database);
  const key = madeUp();
  const ask = async (text: string) =>
    expect(callerOf(tokens, text)).rejects.toMatchObject({ status: 401, message: 'Invalid token.' });
  expect(
    await lookUps(async () => {
      for (let call = 0; call < 20; call++) await ask(key);
      for (const text of ['x', key.toUpperCase(), `${key}0`, 'g'.repeat(40)]) await ask(text);
    }),
  ).toBe(1);
});

it('a token works as soon as it is issued, and not four seconds after it is revoked', async () => {
  const tokens = new Tokens(database);
  await callerOf(tokens, madeUp()).catch(() => undefined);
  const key = await new Tokens(database).issue('alice');
  const start = performance.now();
  expect(await callerOf(tokens, key)).toMatchObject({ username: 'alice' });
  await new Tokens(database).revokeKey(key);
  vi.spyOn(performance, 'now').mockReturnValue(start + 4_500);
  await expect(callerOf(tokens, key)).rejects.toMatchObject({ status: 401 });
});

it('made-up tokens do not drive out those that are known', async () => {
  const tokens = new Tokens(database);
  const real = await tokens.issue('alice');
  // However long a busy machine takes: what is known is believed for a while only.
  vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  await callerOf(tokens, real);
  await Promise.allSettled(Array.from({ length: 11_000 }, () => callerOf(tokens, madeUp())));
  expect(await lookUps(() => callerOf(tokens, real))).toBe(0);
});
