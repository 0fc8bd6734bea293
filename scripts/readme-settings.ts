import { settingsTable } from '../src/config.ts';

const START = '<!-- settings -->';
const END = '<!-- /settings -->';

/** The README with its table of settings as config.ts has it. */
export function withSettings(readme: string): string {
  const rows = settingsTable().map(
    ({ variable, default: unset, meaning }) => `| ${variable} | ${unset} | ${meaning} |`,
  );
  const table = ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
  return readme.replace(new RegExp(`${START}[\\s\\S]*?${END}`), `${START}\n${table}\n${END}`);
}
