import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tools } from '../../src/mcp/tool.ts';
import { useMonitor } from '../use-monitor.ts';
import { ask, connect } from './clients.ts';
import { questionsOf } from './questions.ts';
import { writeRecordedRuns } from './recorded-runs.ts';

const { monitor, client: api } = await useMonitor();
const at = await writeRecordedRuns(monitor.database, api);
const client = await connect(monitor);
const questions = questionsOf(at);

const MOST = { calls: 3, tokens: 4_000 };
/** JSON with ids and times has about so many characters in a token. */
const CHARACTERS = 3.5;
const PAGE = new URL('../../docs/assistants.md', import.meta.url);

/** The cells of the table, by question. */
const measured = new Map<string, { calls: string; tokens: number }>();

it('asks forty questions', () => {
  expect(new Set(questions.map(({ asked }) => asked)).size).toBe(40);
});

it.each(questions.map((question) => [question.asked, question] as const))(
  '%s',
  async (asked, { calls, answer }) => {
    let told = '';
    let found: { id?: unknown } | undefined;
    for (const [tool, given] of calls) {
      // What the call before has found.
      const filled = Object.entries(given).map(([name, value]) => [
        name,
        value === '$id' ? found?.id : value,
      ]);
      const { text, data, isError } = await ask(client, tool, Object.fromEntries(filled));
      expect(isError, text).toBe(false);
      [found] = data.results ?? [];
      told += text;
    }
    for (const words of answer) expect(told).toContain(words);
    const tokens = Math.ceil(told.length / CHARACTERS);
    measured.set(asked, { calls: calls.map(([tool]) => tool).join(', '), tokens });
    expect(calls.length).toBeLessThanOrEqual(MOST.calls);
    expect(tokens).toBeLessThanOrEqual(MOST.tokens);
  },
);

it('docs/assistants.md has tools and questions as they are', () => {
  const questionLines = questions.map(({ asked }) => {
    const { calls, tokens } = measured.get(asked) ?? { calls: '', tokens: 0 };
    return `| ${asked} | ${calls} | ${Math.ceil(tokens / 100) * 100} |`;
  });
  const toolLines = tools.map(
    ({ name, operation, description }) => `| ${name} | ${operation} | ${description} |`,
  );
  const page = readFileSync(PAGE, 'utf8');
  if (process.env['SWF_TEST_REWRITE']) {
    const withTools = withTable(
      page,
      'tools',
      ['tool', 'operation', 'what it tells, and when to call it'],
      toolLines,
    );
    writeFileSync(PAGE, withTable(withTools, 'questions', ['question', 'calls', 'tokens'], questionLines));
    return;
  }
  // Ids and times are not as long every day.
  const withoutTokens = (text: string) => text.replaceAll(/\| \d+ \|$/gm, '|');
  expect(withoutTokens(page)).toContain(withoutTokens(questionLines.join('\n')));
  expect(page).toContain(toolLines.join('\n'));
});

/** A page with a table between its marks. */
function withTable(page: string, mark: string, head: string[], lines: string[]): string {
  const [before = '', after = ''] = page.split(
    new RegExp(`(?<=<!-- ${mark} -->\n)[^]*?(?=<!-- end of the ${mark} -->)`),
  );
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return `${before}${[row(head), row(head.map(() => '---')), ...lines].join('\n')}\n${after}`;
}
