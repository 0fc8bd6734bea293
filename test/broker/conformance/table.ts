import type { BrokerName, Row } from './suite.ts';

const BROKERS: BrokerName[] = ['embedded', 'Classic', 'Artemis'];

/** The cases of the suite as tables in Markdown, one a group: first where the brokers differ, then what all do. */
export function conformanceTables(rows: Row[]): string {
  return [...Map.groupBy(rows, ({ group }) => group)]
    .map(([group, cases]) => {
      const differing = cases.flatMap(({ title, seen }) =>
        seen ? [line([title, ...BROKERS.map((name) => seen[name])])] : [],
      );
      const alike = cases.flatMap(({ title, seen }) =>
        seen ? [] : [line([title, ...BROKERS.map(() => 'yes')])],
      );
      return [
        `### ${group}`,
        '',
        line(['', ...BROKERS]),
        line(['---', ...BROKERS.map(() => '---')]),
        ...differing,
        ...alike,
        '',
      ].join('\n');
    })
    .join('\n');
}

function line(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
