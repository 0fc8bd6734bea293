import fc from 'fast-check';
import { isLong } from './length.ts';

/**
 * The seed of whatever is generated: always the same in `npm test`, which must not fail for what no change has caused;
 * another one at each run of `npm run test:long`, which prints it. SWF_TEST_SEED repeats a run.
 */
export const seed = Number(process.env['SWF_TEST_SEED'] ?? (isLong ? Date.now() % 2 ** 31 : 1));

if (isLong) console.log(`generated with SWF_TEST_SEED=${seed}`);
fc.configureGlobal({ seed });

export { fc };
