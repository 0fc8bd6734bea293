import { catalogue } from '../../src/doctor/catalogue.ts';
import type { Check, Diagnosis } from '../../src/doctor/check.ts';

const INTRODUCTION = `<!-- Made by "npm run generate" from src/doctor/. Do not edit. -->

# When agents and monitor do not find each other

\`\`\`sh
npm run doctor                       # where the agent runs, with the environment that the agent has
npm run --silent doctor -- --json    # the same for programs
\`\`\`

It makes the checks below in their order, as an agent would be met by the same things: one line each, ✓ well, ✗ not, –
skipped because of an earlier one; under a ✗ the cause and the fix. It ends with 1 where one failed. It writes nothing
to the monitor, and prints no token and no password. Of a variable that stands in \`~/.env\` it takes that value, as the
Python agents do.`;

/** docs/troubleshooting.md: what can be wrong, chapter by chapter, as the checks of the doctor have it. */
export function troubleshooting(): string {
  const chapters = Map.groupBy(catalogue, ({ chapter }) => chapter);
  return `${[INTRODUCTION, ...[...chapters].map(([title, checks]) => chapterOf(title, checks))].join('\n\n')}\n`;
}

function chapterOf(title: string, checks: Check[]): string {
  const rows = new Set(checks.flatMap(({ diagnoses }) => Object.values(diagnoses).map(rowOf)));
  return [`## ${title}`, '', '| what you see | what it is | what to do |', '|---|---|---|', ...rows].join(
    '\n',
  );
}

function rowOf({ sign, cause, fix }: Diagnosis): string {
  return `| ${[sign, cause, fix].map((text) => text.replace(/\{(\w+)\}/g, '*$1*').replaceAll('|', '\\|')).join(' | ')} |`;
}
