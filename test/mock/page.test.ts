import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Copy } from '../generate/copy.ts';
import { isLong } from '../length.ts';
import { startTestMock, type TestMock } from './start.ts';

// Runs what docs/mock.md shows.

const page = readFileSync(new URL('../../docs/mock.md', import.meta.url), 'utf8');
const commands = [...page.matchAll(/```sh expect=(\S+)\n([\s\S]*?)```/g)].map(
  ([, expected = '', command = '']) => [command.trim(), expected.replaceAll('-', ' ')] as const,
);

let mock: TestMock;
beforeAll(async () => {
  mock = await startTestMock();
});
afterAll(() => mock.stop());

describe.runIf(spawnSync('curl', ['--version']).status === 0)('a call by hand', () => {
  it('is on the page', () => expect(commands.length).toBeGreaterThan(4));

  it.each(commands)('%s', async (command, expected) => {
    const shell = spawn('sh', ['-c', command.replaceAll('http://localhost:8002', mock.http)]);
    const output = await text(shell.stdout);
    expect(output.replaceAll('-', ' ').toLowerCase()).toContain(expected.toLowerCase());
  });
});

if (isLong)
  it('the mock in a test does what the comments say', () => {
    const snippet = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const said = [...snippet.matchAll(/console\.log.*\/\/ (.*)/g)].map(([, what]) => what);
    const copy = new Copy();
    try {
      copy.write('test/page.ts', snippet.replace("'swf-monitor/testing'", "'../src/testing/index.ts'"));
      const { output } = copy.run('test/page.ts');
      expect(output.trim().split('\n')).toEqual(said);
    } finally {
      copy.remove();
    }
  });
