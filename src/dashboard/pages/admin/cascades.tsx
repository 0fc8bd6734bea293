import { counted } from '../../parts/format.ts';

interface CascadesProps {
  cascades: readonly { resource: string; count: number }[];
}

/** What goes with others, as people call one of them. */
const WORDS: Readonly<Record<string, string>> = {
  'stf-files': 'STF file',
  'fastmon-files': 'time-frame file',
  'tf-slices': 'slice',
  'workflow-executions': 'execution',
  'workflow-stages': 'stage',
  'workflow-messages': 'message',
};
const wordsOf = ({ resource, count }: CascadesProps['cascades'][number]) =>
  counted(count, WORDS[resource] ?? 'row', WORDS[resource] ? undefined : `rows of ${resource}`);

/** What goes with rows that are deleted. */
export function Cascades({ cascades }: CascadesProps) {
  const some = cascades.filter(({ count }) => count > 0);
  if (some.length === 0) return null;
  return <p>This also deletes {some.map(wordsOf).join(', ')}.</p>;
}
