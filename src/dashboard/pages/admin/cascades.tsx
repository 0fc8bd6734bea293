import { number } from '../../parts/format.ts';

interface CascadesProps {
  cascades: readonly { resource: string; count: number }[];
}

/** What goes with rows that are deleted. */
export function Cascades({ cascades }: CascadesProps) {
  const some = cascades.filter(({ count }) => count > 0);
  if (some.length === 0) return null;
  return (
    <p>This also deletes {some.map(({ resource, count }) => `${number(count)} ${resource}`).join(', ')}.</p>
  );
}
