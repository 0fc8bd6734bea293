import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { command, emptyDatabase, urlOf } from '../django-import/databases.ts';
import { length } from '../length.ts';
import { startTestMonitor } from '../monitor.ts';
import { Books } from './books.ts';
import { BULK, startMixedLoad } from './mixed-load.ts';

/** Of backups that are made while the load goes on. */
const BACKUPS = length(2, 10);
/** Records that are acknowledged before each of them. */
const BETWEEN = length(500, 20_000);

const PATIENCE = { timeout: 300_000, interval: 20 };

it('a backup under load has everything that was acknowledged before it began, and whole calls only', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'swf-backup-'));
  const monitor = await startTestMonitor();
  const address = monitor.address as Exclude<typeof monitor.address, { url: string }>;
  const books = new Books();
  const end = startMixedLoad(monitor, 'load', books);
  let ending: Promise<void> | undefined;
  const stop = () => (ending ??= end());
  const made: { file: string; logs: string[]; bulks: string[]; numbers: number[] }[] = [];
  try {
    for (let n = 0; n < BACKUPS; n++) {
      const before = books.acknowledged;
      await expect.poll(() => books.acknowledged, PATIENCE).toBeGreaterThan(before + BETWEEN);
      const file = join(directory, `${n}.tar`);
      made.push({ file, logs: [...books.logs], bulks: [...books.bulks], numbers: [...books.runNumbers] });
      expect(await command('backup', [file], { url: urlOf(address) })).toMatchObject({ code: 0 });
    }
    await stop();
    for (const { file, logs, bulks, numbers } of made) {
      const target = await emptyDatabase();
      expect(await command('restore', [file], target)).toMatchObject({ code: 0 });
      const messages = new Set(
        (await target.sql('select message from swf_applog')).map(({ message }) => message),
      );
      expect(logs.length).toBeGreaterThan(0);
      expect(logs.filter((message) => !messages.has(message))).toEqual([]);
      expect(bulks.filter((bulk) => !messages.has(`${bulk}: 0`))).toEqual([]);
      // A call is in it as a whole, or not at all.
      const parts = await target.sql(
        `select split_part(message, ': ', 1) as bulk, count(*)::int as n from swf_applog where message like '%bulk%' group by 1`,
      );
      expect(parts.filter(({ n }) => n !== BULK)).toEqual([]);
      const [state] = await target.sql(
        `select (state_data ->> 'last_run_number')::int as last from swf_persistent_state`,
      );
      expect(state?.['last']).toBeGreaterThanOrEqual(Math.max(...numbers));
      // What is counted of the logs is counted to the record.
      const [counted] = await target.sql(
        'select (select count(*) from swf_applog) = (select sum(count) from swf_applog_count) as same',
      );
      expect(counted).toEqual({ same: true });
      await target.drop();
    }
  } finally {
    await stop();
    await monitor.stop();
    rmSync(directory, { recursive: true, force: true });
  }
});
