import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMAND_NAMES, commandLine } from '../../src/process/command-line.ts';

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  scripts: Record<string, string>;
};

it.each(COMMAND_NAMES)('in a clone %s is an npm script, which runs it', (name) => {
  const [script = ''] = commandLine(name).split(' ').slice(-1);
  const run = name === 'start' ? / scripts\/start\.mjs$/ : new RegExp(`node src/bin\\.ts ${name}$`);
  expect(scripts[script]).toMatch(run);
});

it('words follow what npm needs before them', () => {
  expect(commandLine('token create', 'alice')).toBe('npm run get-token -- alice');
  expect(commandLine('start', '--help')).toBe('npm start -- --help');
});
