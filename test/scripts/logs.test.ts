import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { length } from '../length.ts';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';
import { freshEnvironment, Program } from './process.ts';

const { monitor, client } = await useMonitor();
const reach = {
  SWF_MONITOR_URL: monitor.https,
  SWF_MONITOR_HTTP_URL: monitor.http,
  SWF_API_TOKEN: monitor.token,
  NODE_EXTRA_CA_CERTS: `${monitor.dataDirectory}/ssl_ca.pem`,
};
const logs = (...words: string[]) => new Program('logs', words, reach);

let seconds = 0;
const line = (message: string, changes: object = {}) =>
  logRecord(message, {
    timestamp: new Date(Date.now() - 600_000 + ++seconds * 1_000).toISOString(),
    ...changes,
  });
const post = async (...lines: object[]) =>
  expect((await client.http('POST', '/api/logs/bulk/', { body: lines })).status).toBe(201);

await post(
  line('begin', { extra_data: { run_id: '100010' } }),
  line('disk nearly full', { level: 30, levelname: 'WARNING' }),
  line('failed\n  at line 1\u001b[2J\n  at line 2 \u202eback', {
    level: 40,
    levelname: 'ERROR',
    extra_data: { run_id: '100010' },
  }),
  line('another', { instance_name: 'fastmon-agent-bob-3' }),
);

it('prints what there is as plain lines in a pipe, and as JSON where it is asked to', async () => {
  const all = logs();
  expect(await all.ends()).toBe(0);
  const lines = all.output.trimEnd().split('\n');
  expect(lines.map((text) => text.replace(/^\S+Z /, ''))).toEqual([
    'INFO data-agent-operator-7 begin',
    'WARNING data-agent-operator-7 disk nearly full',
    'ERROR data-agent-operator-7 failed ⏎   at line 1·[2J ⏎   at line 2 ·back',
    'INFO fastmon-agent-bob-3 another',
  ]);
  expect(all.errors).toBe('');
  const run = logs('--run', '100010', '--level', 'Warning', '--since', '1h', '-o', 'json');
  expect(await run.ends()).toBe(0);
  expect(
    run.output
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text)),
  ).toMatchObject([
    { levelname: 'ERROR', extra_data: { run_id: '100010' }, message: expect.stringContaining('\u001b[2J') },
  ]);
});

it('leaves out agents and texts', async () => {
  const some = logs('--without', 'FULL', '--without-agent', 'fastmon-agent-bob', '--without-agent', 'nobody');
  expect(await some.ends()).toBe(0);
  expect(some.output.match(/begin|disk|failed|another/g)).toEqual(['begin', 'failed']);
});

it('follows what comes, of an agent with any number, until Ctrl-C', async () => {
  const followed = logs('--follow', '--agent', 'fastmon-agent-bob', '-n', '1');
  await followed.prints(/another/);
  await post(
    line('of others'),
    line('late', { instance_name: 'fastmon-agent-bob-4', timestamp: '1999-01-01T00:00:00Z' }),
  );
  await followed.prints(/1999-01-01T00:00:00Z INFO fastmon-agent-bob-4 late/);
  followed.child.kill('SIGINT');
  expect(await followed.ends()).toBe(0);
  expect(followed.output).not.toContain('of others');
  expect(followed.errors).toMatch(/^Following https:\S+ Ctrl-C ends it\.\n$/);
});

it('has colours on a terminal, and lets nothing through that moves its cursor', async () => {
  const words = ['logs', '--search', 'line 1'];
  const program = new Program('test/scripts/on-terminal.ts', words, { ...reach, FORCE_COLOR: '1' });
  expect(await program.ends()).toBe(0);
  expect(program.output).toContain('\u001b[31mERROR ');
  expect(program.output).toMatch(/failed\n {6}at line 1·\[2J\n {6}at line 2 ·back\n$/);
});

it('ends quietly where nobody reads any more', async () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const words = `'${process.execPath}' src/bin.ts logs --follow | head -1; echo "$? of head"`;
  const shell = spawn('/bin/sh', ['-c', words], { cwd: root, env: freshEnvironment(reach) });
  let output = '';
  shell.stdout.on('data', (text) => {
    output += text;
  });
  // The next record is what it cannot write.
  shell.stdout.once('data', () => void post(line('not written')));
  await once(shell, 'close');
  expect(output).toMatch(/^\S+ INFO \S+ \w+\n0 of head\n$/);
});

it.each([
  [['--level', 'loud'], 2, 'debug, info, warning, error, critical'],
  [['--run', 'last'], 2, 'the number of a run'],
  [['--since', 'yesterday'], 2, '10m'],
  [['--last', '5000'], 2, 'from 0 to 1000'],
  [['-o', 'xml'], 2, 'text, json'],
  [['--search', 'nowhere to be found'], 0, '--since 7d looks further back'],
])('says what is wrong with %s', async (words, code, remedy) => {
  const program = logs(...words);
  expect(await program.ends()).toBe(code);
  expect(program.errors).toContain(remedy);
});

it('says what to do where no monitor answers', async () => {
  const away = new Program('logs', [], { ...reach, SWF_MONITOR_URL: 'https://127.0.0.1:9' });
  expect(await away.ends()).toBe(1);
  expect(away.errors).toContain('npm start');
});

/** Records that are followed while they are stored, in calls of so many, so many at a time. */
const FOLLOWED = length(6_000, 1_000_000);
const BULK = 500;
const AT_A_TIME = 4;

it(
  'misses none of those that are stored as fast as it goes, and has none twice',
  async () => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const words = ['src/bin.ts', 'logs', '--follow', '--agent', 'fast-agent-alice-1', '-n', '1'];
    const program = spawn(process.execPath, words, {
      cwd: root,
      env: freshEnvironment(reach),
      stdio: 'pipe',
    });
    const bulk = (first: number, count: number) =>
      post(
        ...Array.from({ length: count }, (_, n) =>
          line(`${first + n}`, { instance_name: 'fast-agent-alice-1' }),
        ),
      );
    const seen = new Uint8Array(FOLLOWED);
    let count = 0;
    const reading = (async () => {
      for await (const text of createInterface({ input: program.stdout })) {
        const number = Number(text.split(' ').at(-1));
        seen[number] = (seen[number] ?? 0) + 1;
        if (++count === FOLLOWED) program.kill('SIGINT');
      }
    })();
    await bulk(0, 1);
    await once(program.stderr, 'data');
    await expect.poll(() => count, { timeout: 20_000 }).toBe(1);
    let next = 1;
    const storing = Array.from({ length: AT_A_TIME }, async () => {
      while (next < FOLLOWED) {
        const first = next;
        next = Math.min(first + BULK, FOLLOWED);
        await bulk(first, next - first);
      }
    });
    await Promise.all(storing);
    await reading;
    expect(seen.every((times) => times === 1)).toBe(true);
    expect(count).toBe(FOLLOWED);
  },
  length(60_000, 3_600_000),
);
