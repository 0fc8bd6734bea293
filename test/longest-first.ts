import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, the first of all first: where one of them began last, all other processes would wait for it. */
const LONGEST = [
  'scripts/build',
  'generate/',
  'django-import/',
  'scripts/commands',
  'backup/',
  'database/embedded/',
  'scripts/npm-start',
  'failures/',
  'messages/',
  'access/matrix',
  'contract/proof',
  'broker/conformance-',
  'golden/',
  'cluster',
  'scripts/',
  'contract/lint',
  'mock/',
  'docs/',
  'client/',
  'testing/',
];

/** Vitest knows how long files took where they ran before; in a fresh tree it knows their sizes alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // Those in turn come with nothing between: else their process would end. Those of the pages take longest.
    const placeOf = ({ moduleId, project }: TestSpecification) => {
      if (project.name === 'pages') return moduleId.includes('/pages/pages') ? -2 : -1;
      const place = LONGEST.findIndex((path) => moduleId.includes(`/test/${path}`));
      return (project.config.isolate ? 0 : LONGEST.length + 1) + (place < 0 ? LONGEST.length : place);
    };
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}
