import { Link, useSearch } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import { rangeOf } from '../../parts/search.ts';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import css from './change-view.module.css';
import { type AuditRecord, ChangeView, changeWords } from './change-view.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { WAYS } from './history.tsx';
import { useResources } from './resources.ts';
import { OfResource } from './staff.tsx';

const ACTIONS = ['create', 'update', 'delete'] as const;

const columns: readonly Column<AuditRecord>[] = [
  {
    title: 'Row',
    cell: (record) => <Changed record={record} />,
  },
  {
    title: 'Change',
    isWide: true,
    cell: (record) => (
      <details className={css['inRow']}>
        <summary>
          <bdi>{changeWords(record)}</bdi>
        </summary>
        <ChangeView record={record} />
      </details>
    ),
  },
  { title: 'User', cell: ({ username }) => <bdi>{username}</bdi> },
  { title: 'Via', cell: ({ via }) => WAYS[via] },
  { title: 'From', isExtra: true, cell: ({ address }) => address ?? <span className="faint">–</span> },
  { title: 'Time', cell: ({ at }) => <Time at={at} /> },
];

/** Who changed what in the monitor, the last change first. Nobody can change or delete a record. */
export function Audit() {
  const search = useSearch({ from: '__root__' });
  const { username, resource, key } = search;
  const action = ACTIONS.find((one) => one === search['action']);
  return (
    <OfResource name="audit">
      {({ list: { filters } }) => (
        <ListPage
          title="Audit"
          path={[
            <UpLink key="admin" to="/admin/">
              Administration
            </UpLink>,
          ]}
          search={search}
          query={(limit, ordering) =>
            list('/api/admin/audit/', {
              query: {
                ...{ limit, ordering, cursor: '' },
                ...rangeOf(search, 'at'),
                ...(username && { username }),
                ...(resource && { resource }),
                ...(key && { key }),
                ...(action && { action }),
              },
            })
          }
          columns={columns}
          sorts={{ Time: 'at' }}
          order="-at"
          time="at"
          keyOf={({ id }) => String(id)}
          choices={[{ name: 'action', any: 'Any action', choices: ACTIONS }]}
          adds={<FilterMenu fields={filters.filter(({ kind }) => kind === 'line')} search={search} />}
          empty={
            <Empty title="Nothing was changed yet">
              <p>Changes that people make are recorded here; what agents write with their tokens is not.</p>
            </Empty>
          }
        />
      )}
    </OfResource>
  );
}

/** The row that was changed, with a link where the administration has it. */
function Changed({ record: { resource, key } }: { record: AuditRecord }) {
  const { data: resources } = useResources();
  const words = <bdi>{key === null ? resource : `${resource} ${key}`}</bdi>;
  const known = resources?.find(({ name }) => name === resource);
  if (!known) return words;
  if (key === null || !known.item)
    return (
      <Link to="/admin/$resource/" params={{ resource }}>
        {words}
      </Link>
    );
  return (
    <Link to="/admin/$resource/$key/" params={{ resource, key }} search={{ tab: 'history' }}>
      {words}
    </Link>
  );
}
