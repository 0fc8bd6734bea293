import { expect, it } from 'vitest';
import { openDatabase } from '../../src/open-database.ts';
import { cloneDatabase } from '../monitor.ts';

const PATIENCE = 100;

it('a session has no limit of time, where a request has', async () => {
  const { address, drop } = await cloneDatabase();
  const database = await openDatabase(address, { patience: PATIENCE });
  const statement = { text: 'select pg_sleep(1) is null as slept', values: [] }; // both limits of pg are over by then
  await expect(database.query(statement)).rejects.toThrow();
  expect(await database.session((session) => session.query(statement))).toHaveLength(1);
  await database.close();
  await drop();
});
