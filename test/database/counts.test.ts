import { expect, it, vi } from 'vitest';
import { messageCounts } from '../../src/database/counts.ts';
import { openDatabase } from '../../src/open-database.ts';
import { cloneDatabase } from '../monitor.ts';

it('the figures of the messages are counted once a second, however many ask, and again after a failure', async () => {
  const { address, drop } = await cloneDatabase();
  const database = await openDatabase(address);
  const figures = messageCounts(database);
  const query = vi.spyOn(database, 'query');
  query.mockRejectedValueOnce(new Error('away'));
  await expect(figures()).rejects.toThrow('away');
  const all = await Promise.all(Array.from({ length: 100 }, figures));
  expect(query).toHaveBeenCalledTimes(2);
  expect(new Set(all)).toEqual(new Set([{ last_sequence: 0, dead_letters: 0, unpublished: 0 }]));
  query.mockRestore();
  await database.query({
    text: `insert into swf_outgoing_message (destination, body) values ('/topic/a', '{}')`,
    values: [],
  });
  await vi.waitFor(async () => expect((await figures()).unpublished).toBe(1), { timeout: 5_000 });
  await database.close();
  await drop();
});
