import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

it('the systemd unit does what npm start does', () => {
  const page = read('docs/production.md');
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const before = [...page.matchAll(/^ExecStartPre=\/usr\/bin\/(.*)$/gm)].map(([, command]) => command);
  const [, start] = /^ExecStart=\/opt\/swf-monitor\/node_modules\/\.bin\/(.*)$/m.exec(page) ?? [];
  const [, environment] = /^Environment=(MALLOC.+)$/m.exec(page) ?? [];
  expect([before.join(' && '), `${environment} exec ${start}`]).toEqual([
    scripts['prestart'],
    scripts['start'],
  ]);
});
