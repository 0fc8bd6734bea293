import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Time } from '../../parts/time.tsx';
import css from './change-view.module.css';
import { ChangeView, changeWords } from './change-view.tsx';

const SHOWN = 50;

/** Who changed a row, and what, the last change first. */
export function History({ resource, rowKey }: { resource: string; rowKey: string }) {
  const { data, error, refetch } = useQuery(
    list('/api/admin/audit/', { query: { resource, key: rowKey, cursor: '', limit: SHOWN } }),
  );
  return (
    <Panel
      title="History"
      aside={
        <Link to="/admin/audit/" search={{ resource, key: rowKey }}>
          Open in the audit
        </Link>
      }
    >
      {error && !data ? <Failure error={error} retry={refetch} /> : null}
      {!data && !error && <Skeleton height={120} />}
      {data?.rows.length === 0 && (
        <Empty title="No changes recorded">
          <p>Changes that people make are recorded here; what agents write with their tokens is not.</p>
        </Empty>
      )}
      {data?.rows.map((record, place) => (
        <details key={record.id} className={css['record']} open={place === 0}>
          <summary>
            <b>
              <bdi>{record.username}</bdi>
            </b>
            <span>
              {changeWords(record)}, {WAYS[record.via]}
            </span>
            <Time at={record.at} />
          </summary>
          <ChangeView record={record} />
        </details>
      ))}
    </Panel>
  );
}

export const WAYS = {
  session: 'signed in',
  token: 'with a token',
  command: 'by a command',
} as const;
