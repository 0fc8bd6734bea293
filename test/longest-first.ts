import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, the first of all first: where one of them began last, all other processes would wait for it. */
const LONGEST = [
  'generate/',
  'scripts/build',
  'golden/',
  'failures/',
  'scripts/',
  'cluster',
  'database/embedded/',
  'contract/proof',
  'broker/conformance-',
  'messages/',
  'contract/lint',
  'testing/',
  'mock/',
  'client/',
];

/** Vitest knows how long files took where they ran before; in a fresh tree it knows their sizes alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((path) => moduleId.includes(`/test/${path}`));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}
