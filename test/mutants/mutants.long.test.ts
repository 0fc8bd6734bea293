import { afterAll, expect, it } from 'vitest';
import { Copy } from '../generate/copy.ts';
import { MUTANTS } from './mutants.ts';

const copy = new Copy();
afterAll(() => copy.remove());

it.each(MUTANTS)('$name: noticed', { timeout: 300_000 }, ({ file, from, to, killedBy: [test, name] }) => {
  const whole = copy.read(file);
  expect(whole.split(from), `${from} stands once in ${file}`).toHaveLength(2);
  copy.write(
    file,
    whole.replace(from, () => to),
  );
  try {
    const filter = name === undefined ? [] : ['-t', name];
    const { status, output } = copy.run('node_modules/vitest/vitest.mjs', 'run', '--bail=1', test, ...filter);
    expect(output).toMatch(/Tests .*\d+ failed/); // a run that breaks before its tests has noticed nothing
    expect(status, `it survives ${test}`).toBe(1);
  } finally {
    copy.write(file, whole);
  }
});
