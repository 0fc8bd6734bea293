import type { System } from '../../api/system.ts';
import { Facts } from '../../parts/facts.tsx';
import { number } from '../../parts/format.ts';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { Folded, Panel } from '../../parts/panel.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import css from './monitor.module.css';

type Known = NonNullable<System['internals']>;
type Process = Known['processes'][number];
type Setting = Known['settings'][number];

const processColumns: readonly Column<Process>[] = [
  { title: 'Process', isWide: true, cell: ({ name }) => name },
  { title: 'Connections', isNumber: true, cell: ({ connections }) => number(connections) },
  { title: 'Active', isNumber: true, cell: ({ active }) => number(active) },
  { title: 'Since', cell: ({ oldest_at: at }) => <Time at={at} /> },
];

const settingColumns: readonly Column<Setting>[] = [
  {
    title: 'Setting',
    cell: ({ variable, meaning }) => (
      <span className="mono" title={meaning}>
        {variable}
      </span>
    ),
  },
  { title: 'In use', isWide: true, cell: ({ value }) => value ?? <span className="faint">–</span> },
  {
    title: 'Default',
    isExtra: true,
    cell: ({ default: unset }) => <span className="faint">{unset}</span>,
  },
];

/** Settings, processes and versions, which only staff are told; others are told how to see them. */
export function Internals({ internals }: Pick<System, 'internals'>) {
  if (internals === null)
    return (
      <Panel title="Settings and processes">
        <NeedsSignIn
          title="Only staff see these"
          what="The settings in use, the database connections, and the versions of Node.js and PostgreSQL."
          isStaff
        />
      </Panel>
    );
  const { node_version: node, postgresql_version: postgresql, ca_bundle: bundle } = internals;
  return (
    <>
      <Panel title="Database connections">
        <Table
          label="Processes"
          columns={processColumns}
          rows={internals.processes}
          keyOf={({ name }) => name}
        />
        <Facts
          facts={[
            ['Node.js', node],
            ['PostgreSQL', postgresql],
            ['Certificates to trust', bundle && <span className="mono">{bundle}</span>],
          ]}
        />
      </Panel>
      <Folded title={`Settings (${internals.settings.length})`}>
        <Table
          label="Settings"
          columns={settingColumns}
          rows={internals.settings}
          keyOf={({ variable }) => variable}
        />
        <p className={css['note']}>Passwords and DATABASE_URL are never shown.</p>
      </Folded>
    </>
  );
}
