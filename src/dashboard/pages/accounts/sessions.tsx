import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../../../generated/api.ts';
import { api } from '../../api/client.ts';
import { get } from '../../api/get.ts';
import { Failure } from '../../parts/failure.tsx';
import { Panel } from '../../parts/panel.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { browserName } from './browser-name.ts';

type AccountSession = components['schemas']['AccountSession'];

const WAYS = {
  password: 'password',
  token: 'token',
  link: 'link',
  provider: 'single sign-on',
  proxy: 'proxy',
} as const;

/** The browsers in which one is signed in. */
export function Sessions() {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(get('/api/account/sessions/'));
  const end = async (id: number) => {
    await api.DELETE('/api/account/sessions/{id}/', { params: { path: { id } } }).catch(() => undefined);
    await queries.invalidateQueries({ queryKey: ['/api/account/sessions/'] });
  };
  const columns: readonly Column<AccountSession>[] = [
    {
      title: 'Browser',
      isWide: true,
      cell: ({ agent, is_current: isCurrent }) => (
        <span title={agent}>
          {browserName(agent)}
          {isCurrent && <span className="faint"> · this one</span>}
        </span>
      ),
    },
    { title: 'From', cell: ({ address }) => address },
    { title: 'Signed in', cell: ({ created_at: at }) => <Time at={at} /> },
    { title: 'Method', isExtra: true, cell: ({ opened_by: by }) => WAYS[by] },
    { title: 'Last used', cell: ({ last_seen_at: at }) => <Time at={at} /> },
    {
      title: 'End',
      isAct: true,
      cell: ({ id, is_current: isCurrent }) =>
        !isCurrent && (
          <Button size="compact-xs" variant="default" onClick={() => void end(id)}>
            End
          </Button>
        ),
    },
  ];
  return (
    <Panel title="Sessions">
      {error && !data ? <Failure error={error} retry={refetch} /> : null}
      <Table label="Sessions" columns={columns} rows={data} keyOf={({ id }) => String(id)} />
    </Panel>
  );
}
