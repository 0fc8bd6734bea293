import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Row } from '../../api/get.ts';
import type { HealthCheck } from '../../health/overview.ts';
import { PageLink } from '../../health/page-link.tsx';
import { AgentLink } from '../../parts/links.tsx';
import { State } from '../../parts/state.tsx';
import { type SliceRow, workerOf } from '../files/slice-columns.tsx';

type Log = Row<'/api/logs/'>;

/** The check that counts them. */
const DEAD_LETTERS = 'H3';

/** What went wrong, as one line. */
export interface Problem {
  key: string;
  at: string;
  kind: ReactNode;
  /** How many of the same kind it stands for. */
  count: number;
  what: ReactNode;
  /** The program that it happened to. */
  who: ReactNode;
}

/** Errors that programs have logged; each text of a program once, with the newest of its records. */
export const logProblems = (logs: readonly Log[]): Problem[] =>
  newestOfEach(
    logs,
    ({ instance_name, levelname, message }) => JSON.stringify([instance_name, levelname, message]),
    ({ timestamp }) => timestamp,
  ).map(({ row, at, count }) => ({
    key: `log ${row.id}`,
    at,
    kind: <State kind="level" word={row.levelname} />,
    count,
    what: (
      <Link to="/logs/$id/" params={{ id: String(row.id) }}>
        {row.message}
      </Link>
    ),
    who: <AgentLink name={row.instance_name} />,
  }));

/** Failed slices; those of one time-frame file are one line. */
export const sliceProblems = (slices: readonly SliceRow[]): Problem[] =>
  newestOfEach(
    slices,
    ({ fastmon_file }) => fastmon_file,
    ({ updated_at }) => updated_at,
  ).map(({ row, at, count }) => ({
    key: `slice ${row.id}`,
    at,
    kind: <State kind="slice" word={row.status} />,
    count,
    what:
      count === 1 ? (
        <Link to="/tf-slices/$id/" params={{ id: String(row.id) }}>
          Slice {row.slice_id} of {row.fastmon_file}
        </Link>
      ) : (
        <Link to="/tf-slices/" search={{ tf_filename: row.fastmon_file, status: 'failed' }}>
          slices of {row.fastmon_file}
        </Link>
      ),
    who: workerOf(row) ?? '–',
  }));

/** Messages that could not be stored, as their check tells of them: the letters themselves are for staff. */
export function deadLetterProblems(checks: readonly HealthCheck[]): Problem[] {
  const { id = '', title, cause, since, link } = checks.find(({ id }) => id === DEAD_LETTERS) ?? {};
  if (!since || !link) return [];
  const kind = <State kind="message" word="dead letter" />;
  const what = <PageLink to={link}>{`${title}. ${cause ?? ''}`}</PageLink>;
  return [{ key: id, at: since, kind, count: 1, what, who: '–' }];
}

/** The newest row of each group, and how many there are. */
function newestOfEach<T>(rows: readonly T[], groupOf: (row: T) => string, timeOf: (row: T) => string) {
  const groups = [...Map.groupBy(rows, groupOf).values()];
  return groups.flatMap((all) => {
    const [row] = all.toSorted((a, b) => Date.parse(timeOf(b)) - Date.parse(timeOf(a)));
    return row === undefined ? [] : [{ row, at: timeOf(row), count: all.length }];
  });
}
