import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { TestClient } from '../test-client.ts';
import { freshEnvironment, Program } from './process.ts';

let monitor: TestMonitor;
let client: TestClient;
const since = new Date(Date.now() - 60_000).toISOString();

beforeAll(async () => {
  monitor = await startTestMonitor();
  client = new TestClient(monitor);
  for (const type of ['run_imminent', 'start_run', 'stf_gen', 'end_run'])
    await post(type, { run_id: '100010', sender: 'daq-agent-operator-1', filename: 'swf.100010.000001.stf' });
  await post('note', {
    run_id: '100011',
    execution_id: 'stf_datataking-alice-0001',
    text: '\u001b[2Jcleared \u202ebackwards\u200b',
    words: 'and so on '.repeat(30),
  });
});
afterAll(async () => {
  await client.close();
  await monitor.stop();
});

async function post(type: string, content: object): Promise<void> {
  const run_id = (content as { run_id?: string }).run_id;
  const body = { message_type: type, message_content: content, run_id };
  expect((await client.https('POST', '/api/workflow-messages/', { body })).status).toBe(201);
}

const reach = (url = monitor.https) => ({
  SWF_MONITOR_URL: url,
  SWF_MONITOR_HTTP_URL: monitor.http,
  SWF_API_TOKEN: monitor.token,
  NODE_EXTRA_CA_CERTS: `${monitor.dataDirectory}/ssl_ca.pem`,
});
const watch = (...words: string[]) => new Program('watch', words, reach());

/** Ends it as Ctrl-C does. */
async function interrupt(program: Program): Promise<number | null> {
  program.child.kill('SIGINT');
  return program.ends();
}

describe('npm run watch', () => {
  it('shows what comes as lines of JSON in a pipe, and ends at Ctrl-C', async () => {
    const program = watch('--since', since);
    await program.prints(/"type":"note"/);
    await post('late', { run_id: '100010' });
    await program.prints(/"type":"late"/);
    expect(await interrupt(program)).toBe(0);
    const lines = program.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ type }) => type)).toEqual([
      ...['run_imminent', 'start_run', 'stf_gen', 'end_run', 'note', 'late'],
    ]);
    expect(lines[2]).toMatchObject({
      kind: 'message',
      id: expect.any(String),
      content: { filename: 'swf.100010.000001.stf' },
    });
    expect(program.errors).toMatch(/Watching https:.*Ctrl-C/);
  });

  it('filters by type and run, and begins where it is told to', async () => {
    const program = watch(
      '--since',
      '5m',
      '--run',
      '100010',
      '--type',
      'start_run,stf_gen',
      '--type',
      'end_run',
    );
    const [, id = ''] = await program.prints(/"id":"(\d+)","type":"start_run"/);
    await program.prints(/"type":"end_run"/);
    await interrupt(program);
    expect(program.output.match(/"type":"\w+"/g)).toEqual([
      '"type":"start_run"',
      '"type":"stf_gen"',
      '"type":"end_run"',
    ]);
    const rest = watch('--after', id, '--type', 'start_run,stf_gen');
    await rest.prints(/stf_gen/);
    await interrupt(rest);
    expect(rest.output).not.toContain('"type":"start_run"');
  });

  it('ends quietly where nobody reads any more', async () => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const words = `'${process.execPath}' src/bin.ts watch --since 5m | head -1; echo "$? of head"`;
    const shell = spawn('/bin/sh', ['-c', words], { cwd: root, env: freshEnvironment(reach()) });
    let [output, errors] = ['', ''];
    shell.stdout.on('data', (text) => {
      output += text;
    });
    shell.stderr.on('data', (text) => {
      errors += text;
    });
    // The next message is what it cannot write.
    shell.stdout.once('data', () => void post('late', { run_id: '100012' }));
    await once(shell, 'close');
    expect(output).toMatch(/^\{"kind":"message".*\}\n0 of head\n$/);
    expect(errors).toMatch(/^Watching \S+ Ctrl-C ends it\.\n$/);
  });

  it('shows colours and whole lines on a terminal, and lets nothing through that moves its cursor', async () => {
    const program = new Program(
      'test/scripts/on-terminal.ts',
      ['watch', '--since', '5m', '--run', '100010,100011'],
      {
        ...reach(),
        FORCE_COLOR: '1',
      },
    );
    await program.prints(/cleared/);
    await interrupt(program);
    const { output } = program;
    expect(output).toContain('\u001b[1m\u001b[32mrun_imminent');
    expect(output).toMatch(
      /\d\d:\d\d:\d\d .*stf_gen.* 100010 +daq-agent-operator-1 +.*swf\.100010\.000001\.stf/,
    );
    // What does not fit is left out, and that is seen; what would turn the line round or hide in it is not let through.
    expect(output).toMatch(/text=·\[2Jcleared ·backwards· words=(and so on )+.*…/);
    expect(output).not.toContain('execution_id');
  });

  it('says what is wrong: no monitor, no token, no time', async () => {
    const away = new Program('watch', [], reach('https://127.0.0.1:9'));
    expect(await away.ends()).toBe(1);
    expect(away.errors).toContain('npm start');
    const stranger = new Program('watch', [], { ...reach(), SWF_API_TOKEN: '0'.repeat(40) });
    expect(await stranger.ends()).toBe(1);
    expect(stranger.errors).toContain('npm run --silent env');
    for (const [option, value, fix] of [
      ['--since', 'yesterday', '10m'],
      ['--since', '99999999d', '1 to 9999'],
      ['--after', 'the-last', 'the id of a message'],
    ] as const) {
      const wrong = watch(option, value);
      expect(await wrong.ends()).toBe(2);
      expect(wrong.errors).toContain(`option '${option} `);
      expect(wrong.errors).toContain(fix);
    }
  });
});
