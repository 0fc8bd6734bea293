import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { anyItem, type Item } from '../../api/request.ts';
import { PageLink } from '../../health/page-link.tsx';
import type { Resource } from '../../model/resource.ts';
import { Failure } from '../../parts/failure.tsx';
import { JsonView } from '../../parts/json-view.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import tabs from '../../parts/tabs.module.css';
import { UpLink } from '../../parts/up-link.tsx';
import { Actions } from './actions.tsx';
import css from './admin.module.css';
import { shortText } from './cell.tsx';
import { EditForm } from './edit-form.tsx';
import { History } from './history.tsx';
import { pageOf } from './resources.ts';
import { OfResource } from './staff.tsx';

/** One row of a resource: its properties to change, as JSON, and what happened to it. */
export function AdminItem() {
  const { resource: name, key } = useParams({ from: '/admin/$resource/$key' });
  return (
    <OfResource name={name}>
      {(resource) => <ItemPage key={`${name} ${key}`} resource={resource} rowKey={key} />}
    </OfResource>
  );
}

function ItemPage({ resource, rowKey }: { resource: Resource; rowKey: string }) {
  const { name, title, columns } = resource;
  const { tab = 'properties' } = useSearch({ from: '__root__' });
  const query = useQuery(anyItem(resource.item ?? '', rowKey));
  const { data: item, error, refetch } = query;
  const [first = ''] = columns;
  const label = item ? shortText(item.row[first]) : rowKey;
  const page = item && pageOf(resource, item.row);
  return (
    <div className="page">
      <PageHead
        title={label}
        path={[
          <UpLink key="admin" to="/admin/">
            Administration
          </UpLink>,
          <UpLink key="list" to="/admin/$resource/" params={{ resource: name }}>
            {title}
          </UpLink>,
        ]}
        state={label !== rowKey && <span className="faint">{`${titleOfKey(resource)} ${rowKey}`}</span>}
        aside={page && <PageLink to={page}>Open page</PageLink>}
      />
      {error && !item ? <Failure error={error} retry={refetch} missing="It may have been deleted." /> : null}
      {!item && !error && <Skeleton height={340} radius={10} />}
      {item && (
        <>
          <ItemTabs tab={tab} />
          {tab === 'json' && (
            <Panel title="As JSON">
              <JsonView value={item.row} label="the row" />
            </Panel>
          )}
          {tab === 'history' && <History resource={name} rowKey={rowKey} />}
          {/* Hidden behind the other tabs, since what is written in it stays. */}
          <div hidden={tab === 'json' || tab === 'history'} className={css['form']}>
            <Properties
              resource={resource}
              rowKey={rowKey}
              item={item}
              reload={async () => (await refetch()).data}
            />
          </div>
        </>
      )}
    </div>
  );
}

const titleOfKey = ({ key, properties }: Resource) =>
  properties.find(({ name }) => name === key)?.title ?? key;

const TABS = [
  { tab: undefined, label: 'Properties' },
  { tab: 'json', label: 'As JSON' },
  { tab: 'history', label: 'History' },
] as const;

/** The tabs stand in the address. */
function ItemTabs({ tab }: { tab: string }) {
  const shown = tab === 'json' || tab === 'history' ? tab : 'properties';
  return (
    <nav aria-label="Views" className={tabs['tabs']}>
      {TABS.map(({ tab: to, label }) => (
        <Link
          key={label}
          to="./"
          search={{ tab: to }}
          replace
          data-shown={(to ?? 'properties') === shown}
          activeOptions={{ includeSearch: true, explicitUndefined: true }}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

interface PropertiesProps {
  resource: Resource;
  rowKey: string;
  item: Item;
  reload: () => Promise<Item | undefined>;
}

function Properties(props: PropertiesProps) {
  const { resource, rowKey, item } = props;
  return (
    <>
      <EditForm {...props} />
      <Actions resource={resource} rowKey={rowKey} item={item} />
    </>
  );
}
