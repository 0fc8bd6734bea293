#!/usr/bin/env bash
# Of numbers that come as text, as node-postgres reads numeric and bigint, TanStack Table makes a sum of 0 and a right mean; the
# least, the greatest and the median are undefined, and a range finds none of them. Sorted, 10.5 stands before 10.25, and -5
# before -10. Nothing warns of it.
#
# Expectation: one of the two for all of them; its own comment on the median says that all, the mean too, leave texts out.
# https://tanstack.com/table/latest/docs/guide/grouping, https://node-postgres.com/features/types
#
# Needs bash and Node 20. Exits with 1 where they behave otherwise.
set -euo pipefail
version=9.3.1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "@tanstack/table-core@$version" pg@8.23.1 \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >table.mjs <<'JAVASCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import * as table from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import pg from 'pg';

const database = await PGlite.create();
const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0 });
const listening = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail)));
await server.start();
const { port } = await listening;
const pool = new pg.Pool({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', max: 1 });

const features = table.tableFeatures({
  ...table.stockFeatures,
  coreReactivityFeature: storeReactivityBindings(),
  aggregationFns: table.aggregationFns,
  filterFns: table.filterFns,
  sortFns: table.sortFns,
  filteredRowModel: table.createFilteredRowModel(),
  groupedRowModel: table.createGroupedRowModel(),
  sortedRowModel: table.createSortedRowModel(),
});
const construct = (data, column, initialState) =>
  table.constructTable({ features, data, columns: [{ accessorKey: 'run' }, { accessorKey: 'value', ...column }], initialState });

for (const type of ['double precision', 'numeric']) {
  const values = 'unnest(array[10.5, 10.25, -5, -10])';
  const { rows: data } = await pool.query(`select 100010 as run, value::${type} as value from ${values} as value`);
  const seen = ['sum', 'mean', 'min', 'max', 'median'].map((aggregationFn) => {
    const [group] = construct(data, { aggregationFn }, { grouping: ['run'] }).getGroupedRowModel().rows;
    return `${aggregationFn} ${group.getValue('value')}`;
  });
  const sorted = construct(data, {}, { sorting: [{ id: 'value', desc: false }] }).getSortedRowModel().rows;
  const range = { columnFilters: [{ id: 'value', value: [0, 20] }] };
  const filtered = construct(data, { filterFn: 'inNumberRange' }, range).getFilteredRowModel().rows;
  const show = (rows) => rows.map(({ original }) => original.value).join(' ');
  console.log(`${type}: ${seen.join(', ')}; sorted ${show(sorted)}; from 0 to 20: ${show(filtered) || 'none'}`);
}
process.exit();
JAVASCRIPT

echo "@tanstack/table-core $version with pg 8.23.1, from npm"
echo "Expected: the same twice"
echo "Seen:"
node table.mjs | tee seen
diff seen - <<'SEEN'
double precision: sum 5.75, mean 1.4375, min -10, max 10.5, median 2.625; sorted -10 -5 10.25 10.5; from 0 to 20: 10.5 10.25
numeric: sum 0, mean 1.4375, min undefined, max undefined, median undefined; sorted -5 -10 10.5 10.25; from 0 to 20: none
SEEN
