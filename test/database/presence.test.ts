import { expect, it } from 'vitest';
import { openDatabase } from '../../src/open-database.ts';
import { cloneDatabase } from '../monitor.ts';

it('a database that goes and comes back is told of once each', async () => {
  const { address, drop } = await cloneDatabase();
  const lines: string[] = [];
  const database = await openDatabase(address, { log: (line) => lines.push(line) });
  const server = await openDatabase({ ...address, database: 'postgres' }, { poolSize: 1 });
  const ask = () => database.query({ text: 'select 1', values: [] }).catch(() => undefined);
  await ask();
  const admit = async (isOpen: boolean) => {
    await server.query({
      text: `alter database "${address.database}" allow_connections ${isOpen}`,
      values: [],
    });
    await server.query({
      text: 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
      values: [address.database],
    });
  };
  await admit(false);
  for (let tried = 0; tried < 3; tried++) await ask();
  await admit(true);
  await expect.poll(ask).toBeDefined();
  await ask();
  const told = lines.filter((line) => line.startsWith('The database'));
  expect(told).toEqual([
    expect.stringMatching(
      /^The database does not answer \(.+\)\. Until it does, what needs it is answered 503\.$/,
    ),
    expect.stringMatching(/^The database answers again, after \d+ s\.$/),
  ]);
  await database.close();
  await server.close();
  await drop();
});
