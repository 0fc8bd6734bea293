import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MonitorForTests, startMonitor } from '../../src/testing/index.ts';
import { Program } from '../scripts/process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/agents.md`, 'utf8');
const snippets = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
/** Inside the tree, so that the packages are found; what is ours comes from the sources. */
const directory = `${root}test/docs/.snippets-${process.pid}`;

let monitor: MonitorForTests;
beforeAll(async () => {
  monitor = await startMonitor();
  mkdirSync(directory);
});
afterAll(async () => {
  await monitor.stop();
  rmSync(directory, { recursive: true, force: true });
});

describe('the page on agents', () => {
  it('shows the agent of examples/ten-lines.ts', () => {
    const example = readFileSync(`${root}examples/ten-lines.ts`, 'utf8');
    expect(snippets[0]).toBe(example.replace('../src/client/index.ts', 'swf-monitor-client'));
  });

  it.each(snippets.map((code) => [code.split('\n').find((line) => line.startsWith('const')) ?? '', code]))(
    'has code that runs: %s',
    async (_, code) => {
      const file = `${directory}/${snippets.indexOf(code)}.ts`;
      writeFileSync(
        file,
        code
          .replaceAll("'swf-monitor-client'", `'${root}src/client/index.ts'`)
          .replaceAll("'swf-monitor/testing'", `'${root}src/testing/index.ts'`),
      );
      // With the default of agents: they look for a broker, and it may be away.
      const program = new Program(file.slice(root.length), [], { ...monitor.environment, SWF_BROKER: '' });
      if (code.includes('untilStopped')) {
        await expect.poll(() => monitor.client.listRuns()).toHaveLength(1);
        program.child.kill('SIGTERM');
        await program.ends();
      } else expect(await program.ends(), program.errors).toBe(0);
      expect(program.errors).toBe('');
      if (code.includes('No Run matches'))
        expect(program.output).toContain('refused 404 No Run matches the given query.');
    },
  );
});
