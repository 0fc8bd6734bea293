import { Button } from '@mantine/core';
import { PlusIcon } from '@radix-ui/react-icons';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type AnyRow, anyList } from '../../api/request.ts';
import type { Property, Resource } from '../../model/resource.ts';
import { Empty } from '../../parts/empty.tsx';
import type { Choice } from '../../parts/filters.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import type { Column } from '../../parts/table.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import css from './admin.module.css';
import { Cell, shortText } from './cell.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { columnsOf } from './resources.ts';
import { BulkBar, ChoiceBox, type Choose, useSelection } from './selection.tsx';
import { OfResource } from './staff.tsx';

/** The list of a resource, with the filters of its operation. */
export function AdminList() {
  const { resource: name } = useParams({ from: '/admin/$resource' });
  return <OfResource name={name}>{(resource) => <Rows key={name} resource={resource} />}</OfResource>;
}

/** Times by which rows are newest first; the first that a list has. */
const TIMES = [
  'created_at',
  'sent_at',
  'timestamp',
  'received_at',
  'at',
  'start_time',
  'started_at',
  'updated_at',
];

function Rows({ resource }: { resource: Resource }) {
  const { title, list, key } = resource;
  const search = useSearch({ from: '__root__' });
  const { q } = search;
  const { chosen, choose, clear } = useSelection();
  const columns = useMemo(() => tableColumns(resource, chosen, choose), [resource, chosen, choose]);
  const time = TIMES.find((one) => list.orders.includes(one));
  const choices = list.filters.slice(0, list.usual).flatMap(choiceOf);
  const sorts = Object.fromEntries(
    columnsOf(resource)
      .filter(({ name }) => list.orders.includes(name))
      .map((property) => [property.title, property.name]),
  );
  const given = list.filters.flatMap(({ name }) => {
    const value = search[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return (
    <>
      <ListPage<AnyRow, string>
        title={title}
        path={[
          <UpLink key="admin" to="/admin/">
            Administration
          </UpLink>,
        ]}
        search={search}
        query={(limit, ordering) =>
          anyList(list.path, {
            ...Object.fromEntries(given),
            limit,
            ...(ordering && { ordering }),
            ...(list.hasCursor && { cursor: '' }),
            ...(q && list.searches && { search: q }),
          })
        }
        columns={columns}
        sorts={sorts}
        order={time ? `-${time}` : (list.orders[0] ?? '')}
        keyOf={(row) => String(row[key])}
        {...(list.searches && { searches: list.searches.map(searchWord).join(', ') })}
        choices={choices}
        adds={
          <>
            <FilterMenu fields={list.filters} search={search} />
            <New resource={resource} />
          </>
        }
        empty={<Empty title={`No ${withoutCapital(title)}`} />}
      />
      <BulkBar
        resource={resource}
        chosen={chosen}
        clear={clear}
        filter={q ? undefined : Object.fromEntries(given)}
      />
    </>
  );
}

function New({ resource: { name, create } }: { resource: Resource }) {
  const navigate = useNavigate();
  if (!create) return null;
  return (
    <Button
      size="xs"
      leftSection={<PlusIcon />}
      onClick={() => void navigate({ to: '/admin/$resource/new/', params: { resource: name } })}
    >
      {create.title}
    </Button>
  );
}

const tableColumns = (
  resource: Resource,
  chosen: ReadonlySet<string>,
  choose: Choose,
): readonly Column<AnyRow>[] => {
  const properties = columnsOf(resource);
  // A number needs no more room than it has digits.
  const wide = Math.max(
    0,
    properties.findIndex(({ kind }) => kind === 'text'),
  );
  return properties.map((property, place) => ({
    title: property.title,
    isNumber: property.kind === 'number' && place > 0,
    isWide: place === wide,
    ...(place === 0 &&
      resource.item !== undefined &&
      resource.bulk !== undefined && {
        box: (rows) => (
          <ChoiceBox
            label="Select all that are shown"
            keys={rows.map((row) => String(row[resource.key]))}
            chosen={chosen}
            choose={choose}
          />
        ),
      }),
    cell: (row) =>
      place === 0 && resource.item !== undefined ? (
        <RowLink resource={resource} property={property} row={row} chosen={chosen} choose={choose} />
      ) : (
        <Cell property={property} row={row} />
      ),
  }));
};

interface RowLinkProps {
  resource: Resource;
  property: Property;
  row: AnyRow;
  chosen: ReadonlySet<string>;
  choose: Choose;
}

/** The row's link, before it the box that chooses the row. */
function RowLink({ resource, property, row, chosen, choose }: RowLinkProps) {
  const key = String(row[resource.key]);
  const label = shortText(row[property.name]);
  return (
    <span className={css['choice']}>
      {resource.bulk && <ChoiceBox label={`Select ${label}`} keys={[key]} chosen={chosen} choose={choose} />}
      <Link to="/admin/$resource/$key/" params={{ resource: resource.name, key }}>
        <bdi>{label}</bdi>
      </Link>
    </span>
  );
}

/** A title within a sentence: `Runs` is `runs`, `TF slices` stays. */
const withoutCapital = (title: string) => title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/** A property that is looked through, as people say it; of another row's, that property alone. */
const searchWord = (path: string) => path.slice(path.lastIndexOf('.') + 1).replaceAll('_', ' ');

/** Filters with few values are chosen, not written. */
function choiceOf({ name, title, kind, choices }: Resource['list']['filters'][number]): Choice[] {
  const any = `Any ${title.toLowerCase()}`;
  if (kind === 'boolean')
    return [
      {
        name,
        any: `${title.replace(/^Is (.)/, (_is, first: string) => first.toUpperCase())} or not`,
        choices: [
          { value: 'true', label: `${title}: yes` },
          { value: 'false', label: `${title}: no` },
        ],
      },
    ];
  return kind === 'choice' ? [{ name, any, choices: (choices ?? []).map(String) }] : [];
}
