import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MonitorForTests, startMonitor } from '../../src/testing/index.ts';
import { someOf } from '../length.ts';
import { Program } from '../scripts/process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = ['docs/agents.md', 'docs/packages/client.md', 'docs/packages/monitor.md'];
const snippets = PAGES.flatMap((page) =>
  [...readFileSync(`${root}${page}`, 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code),
);
/** Inside the tree, so that the packages are found; what is ours comes from the sources. */
const directory = `${root}test/docs/.snippets-${process.pid}`;

let monitor: MonitorForTests;
const logged = async (message: string) =>
  (await monitor.client.listLogs({ query: { limit: 100, search: message } })).results;

/** What each program is for, by the line that tells it from the others: it has to have happened once it has ended. */
const EFFECTS: [line: string, effect: (program: Program) => Promise<void> | void][] = [
  [
    "type: 'example', namespace: 'operators'",
    async () => {
      expect(await monitor.client.listRuns()).toHaveLength(1);
      expect(await logged('is recorded')).toMatchObject([{ extra_data: { run_id: expect.any(String) } }]);
      const [agent] = await monitor.client.listSystemAgents({ query: { agent_type: 'example' } });
      expect(agent).toMatchObject({ operational_state: 'EXITED', namespace: 'operators' });
    },
  ],
  [
    'agent.background(',
    async () => expect(await logged('copied')).toMatchObject([{ extra_data: { run_id: '100010' } }]),
  ],
  [
    'pinoDestination(agent.log)',
    async (program) => {
      expect(program.output).toBe('');
      expect(await logged('beam is low')).toMatchObject([
        { levelname: 'WARNING', extra_data: { run_id: '100010' } },
      ]);
    },
  ],
  [
    'if (!(error instanceof MonitorError))',
    ({ output }) => expect(output).toContain('refused 404 No Run matches the given query.'),
  ],
  [
    "type: 'DATA', namespace: 'operators'",
    async () =>
      expect(await monitor.client.listSystemAgents({ query: { agent_type: 'DATA' } })).toHaveLength(1),
  ],
  ['of client.messages(', ({ output }) => expect(output).toMatch(/^\d+ note beam is low\n$/)],
  ['of client.changes(', ({ output }) => expect(output).toMatch(/^systemagents written \d+ /)],
  ['of client.logs(', ({ output }) => expect(output).toMatch(/WARNING beam is low\n$/)],
  ['listSystemAgents(', ({ output }) => expect(output).toContain("agent_type: 'tested'")],
  ["msg_type: 'stf_ready', filename: 'swf.", ({ output }) => expect(output).toContain("type: 'stf_ready'")],
  [
    '// by the variables that `npm run env` prints',
    async () => expect(await logged('is there')).not.toEqual([]),
  ],
  ['// without a trace', ({ output }) => expect(output).toContain('run_number: ')],
];

beforeAll(async () => {
  monitor = await startMonitor();
  mkdirSync(directory);
});
afterAll(async () => {
  await monitor.stop();
  rmSync(directory, { recursive: true, force: true });
});

describe('the pages on agents and on the packages', () => {
  it('show the agent of examples/ten-lines.ts', () => {
    const example = readFileSync(`${root}examples/ten-lines.ts`, 'utf8');
    expect(snippets[0]).toBe(example.replace('../src/client/index.ts', 'swf-monitor-client'));
  });

  it('have no program whose effect is not looked at', () => {
    const found = snippets.map((code) => EFFECTS.filter(([line]) => code.includes(line)).length);
    expect(found).toEqual(EFFECTS.map(() => 1));
  });

  it.each(someOf(EFFECTS, 6))('have a program that does what it says: %s', async (line, effect) => {
    const code = snippets.find((snippet) => snippet.includes(line)) ?? '';
    const file = `${directory}/${snippets.indexOf(code)}.ts`;
    writeFileSync(
      file,
      code
        .replaceAll("'swf-monitor-client'", `'${root}src/client/index.ts'`)
        .replaceAll("'swf-monitor/testing'", `'${root}src/testing/index.ts'`),
    );
    const program = new Program(file.slice(root.length), [], { ...monitor.environment, SWF_BROKER: '' });
    if (code.includes('untilStopped')) {
      await expect.poll(() => monitor.client.listRuns()).toHaveLength(1);
      program.child.kill('SIGTERM');
      await program.ends();
    } else expect(await program.ends(), program.errors).toBe(0);
    expect(program.errors).toBe('');
    await effect(program);
  });
});
