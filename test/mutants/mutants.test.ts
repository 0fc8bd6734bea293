import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { MUTANTS } from './mutants.ts';

// What the mutants are put into moves on, and npm run test:long is not run each day.
it.each(MUTANTS)('$name: can be put into $file', ({ file, from }) => {
  const whole = readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');
  expect(whole.split(from)).toHaveLength(2);
});
