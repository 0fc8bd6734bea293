import { number } from '../../parts/format.ts';

interface CascadesProps {
  cascades: readonly { resource: string; count: number }[];
  /** Whether it is one row that they hang on. */
  isOfOne?: boolean;
}

/** What goes with rows that are deleted. */
export function Cascades({ cascades, isOfOne = false }: CascadesProps) {
  const some = cascades.filter(({ count }) => count > 0);
  if (some.length === 0) return null;
  return (
    <p>
      With {isOfOne ? 'it' : 'them'} go{' '}
      {some.map(({ resource, count }) => `${number(count)} ${resource}`).join(', ')}.
    </p>
  );
}
