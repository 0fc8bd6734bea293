import { useSearch } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { Empty } from '../../parts/empty.tsx';
import { ListPage } from '../../parts/list-page.tsx';
import { rangeOf } from '../../parts/search.ts';
import { logColumns } from './log-columns.tsx';

const LEVELS = [
  { value: '50', label: 'Critical' },
  { value: '40', label: 'Error' },
  { value: '30', label: 'Warning' },
  { value: '20', label: 'Info' },
  { value: '10', label: 'Debug' },
];
const NUMBERS = [50, 40, 30, 20, 10] as const;

/** The log records of all programs, the newest first. */
export function Logs() {
  const search = useSearch({ from: '__root__' });
  const { q, app_name: app, instance_name: instance, levelname, module } = search;
  const level = NUMBERS.find((one) => String(one) === search['level']);
  return (
    <ListPage
      title="Logs"
      search={search}
      query={(limit) =>
        list('/api/logs/', {
          query: {
            limit,
            cursor: '',
            ...rangeOf(search, 'timestamp'),
            ...(q && { search: q }),
            ...(app && { app_name: app }),
            ...(instance && { instance_name: instance }),
            ...(levelname && { levelname }),
            ...(module && { module }),
            ...(level !== undefined && { level }),
          },
        })
      }
      columns={logColumns}
      keyOf={({ id }) => String(id)}
      searches="messages of the last 24 h"
      choices={[{ name: 'level', any: 'Any level', choices: LEVELS }]}
      empty={
        <Empty title="No log record yet">
          <p>Programs send them to /api/logs/, without credentials.</p>
        </Empty>
      }
    />
  );
}
