import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectSame } from '../django-import/compared.ts';
import { command, djangoDatabase, emptyDatabase, urlOf } from '../django-import/databases.ts';
import { Program } from '../scripts/process.ts';

const page = readFileSync(new URL('../../docs/migrating.md', import.meta.url), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text = '']) => text,
  );

it('the steps of docs/migrating.md lead from a Django database to a monitor that has all of it', async () => {
  const [source, target] = [await djangoDatabase('rows.sql', 'slices.sql'), await emptyDatabase()];
  const directory = mkdtempSync(join(tmpdir(), 'swf-migrating-'));
  const role = `swf_import_${source.address.database}`;
  const environment = {
    SOURCE_DATABASE_URL: urlOf({ ...source.address, user: role, password: 'choose-one' }),
    SWF_DATA_DIR: directory,
    SWF_HTTP_PORT: '0',
    SWF_HTTPS_PORT: '0',
    DISPLAY_TIMEZONE: 'America/New_York',
  };
  try {
    for (const text of blocks('sql')) await source.sql(text.replaceAll('swf_import', role));
    const lines = blocks('sh').flatMap((text) => text.match(/^npm .*$/gm) ?? []);
    expect(lines.map((line) => line.replace(/ -- /, ' '))).toEqual([
      'npm run import-django --dry-run',
      'npm run import-django',
      'npm run import-django --since',
      'npm start',
    ]);
    for (const line of lines.slice(0, -1)) {
      const words = line.split(' -- ')[1]?.split(' ') ?? [];
      const refused = ['--refused', join(directory, 'refused.jsonl')];
      const { code, said } = await command('import-django', [...words, ...refused], target, environment);
      expect([code, said]).toEqual([0, expect.stringContaining('Next:')]);
      // The Django monitor goes on until it is stopped.
      if (words.length === 0)
        await source.sql('insert into swf_runs (run_number, start_time) values (100077, now())');
    }
    await expectSame(source, target);
    const keep = { SWF_LOG_RETENTION_DAYS: '0', SWF_MESSAGE_RETENTION_DAYS: '0' };
    const monitor = new Program('start', [], { DATABASE_URL: target.url, ...environment, ...keep });
    const [, address] = await monitor.prints(/ready: (http:\S+)/);
    const runs = await fetch(`${address}/api/runs/`);
    expect(await runs.text()).toContain('100077');
    monitor.child.kill('SIGTERM');
    expect(await monitor.ends()).toBe(0);
  } finally {
    await source.sql(`drop owned by "${role}"; drop role "${role}"`);
    await source.drop();
    await target.drop();
    rmSync(directory, { recursive: true, force: true });
  }
});
