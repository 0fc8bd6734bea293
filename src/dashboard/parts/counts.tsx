import type { LinkProps } from '@tanstack/react-router';
import css from './counts.module.css';
import { number } from './format.ts';
import { PlainLink } from './plain-link.tsx';
import type { Search } from './search.ts';

interface CountProps {
  /** Undefined where it was not asked for. */
  of: number | undefined;
  /** The list that it counts, with its filters. */
  to: NonNullable<LinkProps['to']>;
  search: Search;
  /** Whether it is bad news. */
  isBad?: boolean;
  /** So many are counted, and no more. */
  most?: number;
}

/** A number that leads to the list that it counts. */
export function Count({ of, to, search, isBad, most = Number.POSITIVE_INFINITY }: CountProps) {
  if (of === undefined) return <span className="faint">–</span>;
  if (of === 0) return <span className="faint">0</span>;
  return (
    <PlainLink to={to} search={search} className={css['count']} data-bad={isBad}>
      {number(of)}
      {of >= most && '+'}
    </PlainLink>
  );
}

interface SliceCounts {
  slices: number;
  slices_done: number;
  slices_failed: number;
}

/** Slices as a bar and in numbers: how many of them are done, and how many failed. @param search finds them in the list of slices */
export function Slices({ counts, search }: { counts: SliceCounts | undefined; search: Search }) {
  if (!counts) return <span className="faint">–</span>;
  const { slices, slices_done: done, slices_failed: failed } = counts;
  if (slices === 0) return <span className="faint">none</span>;
  const share = (count: number) => ({ width: `${(count / slices) * 100}%` });
  return (
    <span className={css['slices']}>
      <span className={css['bar']} aria-hidden="true">
        <span style={share(done)} data-tone="good" />
        <span style={share(failed)} data-tone="bad" />
      </span>
      <span className="num">
        <PlainLink to="/tf-slices/" search={{ ...search, status: 'completed,done' }} title="done">
          {number(done)}
        </PlainLink>
        {' of '}
        <PlainLink to="/tf-slices/" search={search}>
          {number(slices)}
        </PlainLink>
        {failed > 0 && (
          <>
            {', '}
            <PlainLink to="/tf-slices/" search={{ ...search, status: 'failed' }} data-bad={true}>
              {number(failed)} failed
            </PlainLink>
          </>
        )}
      </span>
    </span>
  );
}
