import type { HealthCheck } from '../../src/health/check.ts';
import { CHECKS } from '../../src/health/checks/index.ts';

const INTRODUCTION = `<!-- Made by "npm run generate" from src/health/. Do not edit. -->

# What the monitor watches

The monitor looks at the testbed and at itself by the checks below. Everybody gets the same results: the home page and the
health mark on every page, \`GET /api/overview/\`, \`swf_check{id,level}\` in \`/metrics\`, and \`npm run doctor\`.

- One evaluation is made for all who ask within two seconds; nobody asks, nothing is evaluated.
- A check is \`ok\`, a \`warning\`, an \`error\`, \`unknown\` where what it looks at could not be read, or \`off\` where the settings
  leave nothing to look at. The verdict is the worst of all, or \`idle\`: nothing wrong, no run going, no agent alive.
- \`since\` comes from the rows wherever they date it, and else from when a process first saw it; it stays while the level does,
  in all processes and after a restart.
- A run is going until its end_run, its end time or a state that says so, and while anything of it was heard within 12 h.
- The limits stand in [src/health/thresholds.ts](../src/health/thresholds.ts). T: is the testbed's repository, M: the Django
  monitor, C: the agents' common library.`;

const LIVE = `## H16 The page is live

Evaluated in the browser: without an answer of the monitor for ten seconds every page says since when it is not live.`;

/** docs/health.md: every check with its limits, their source and its remedy. */
export function healthDocs(): string {
  return `${[INTRODUCTION, ...CHECKS.toSorted(byId).map(chapterOf), LIVE].join('\n\n')}\n`;
}

function chapterOf({ id, name, meaning, warning, error, source, fix }: HealthCheck): string {
  const rows = [
    ['not so', meaning],
    ...(warning ? [['warning', warning]] : []),
    ...(error ? [['error', error]] : []),
    ['source', source],
    ['what to do', fix],
  ];
  return [
    `## ${id} ${name}`,
    '',
    '| | |',
    '|---|---|',
    ...rows.map(([title, text = '']) => `| ${title} | ${text.replaceAll('|', '\\|')} |`),
  ].join('\n');
}

const byId = (a: HealthCheck, b: HealthCheck) => a.id.localeCompare(b.id, 'en', { numeric: true });
