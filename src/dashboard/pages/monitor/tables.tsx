import { Link, type LinkProps } from '@tanstack/react-router';
import type { System } from '../../api/system.ts';
import { bytes, counted, number } from '../../parts/format.ts';
import { Panel } from '../../parts/panel.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { Moment } from '../../parts/time.tsx';
import css from './monitor.module.css';

type Row = System['database']['tables'][number];

/** The tables that people know, with the pages that list them. */
const KNOWN: Record<string, { name: string; to: NonNullable<LinkProps['to']> }> = {
  swf_applog: { name: 'Log records', to: '/logs/' },
  swf_workflow_messages: { name: 'Messages', to: '/workflow/messages/' },
  swf_tf_slices: { name: 'Slices', to: '/tf-slices/' },
  swf_fastmon_files: { name: 'Time-frame files', to: '/fastmon-files/' },
  swf_stf_files: { name: 'STF files', to: '/stf-files/' },
  swf_runs: { name: 'Runs', to: '/runs/' },
  swf_systemagent: { name: 'Agents', to: '/workflow/agents/' },
  swf_system_state_events: { name: 'Run events', to: '/events/' },
  swf_subscribers: { name: 'Subscribers', to: '/subscribers/' },
  swf_workers: { name: 'Workers', to: '/workers/' },
  swf_namespace: { name: 'Namespaces', to: '/namespaces/' },
  swf_workflow_definitions: { name: 'Workflow definitions', to: '/workflow-definitions/' },
  swf_workflow_executions: { name: 'Workflow executions', to: '/workflow-executions/' },
  swf_workflows: { name: 'STF workflows', to: '/workflow/list/' },
};

const columns: readonly Column<Row>[] = [
  {
    title: 'Table',
    isWide: true,
    cell: ({ name }) => {
      const known = KNOWN[name];
      return known ? <Link to={known.to}>{known.name}</Link> : <span className="faint">{name}</span>;
    },
  },
  { title: 'Rows (estimate)', isNumber: true, cell: ({ rows }) => number(rows) },
  { title: 'Size', isNumber: true, cell: ({ bytes: size }) => bytes(size) },
];

/** What is kept, how much it is, and until when. */
export function Tables({ database }: Pick<System, 'database'>) {
  const shown = database.tables.filter(({ name }) => KNOWN[name]);
  const others = database.tables.filter(({ name }) => !KNOWN[name]);
  const rest = others.reduce((sum, { bytes: size }) => sum + size, 0);
  const { log_retention_days: logDays, message_retention_days: messageDays } = database;
  return (
    <Panel title="Stored data">
      <p className={css['note']}>
        Log records are kept for {daysOf(logDays)}, messages and events for {daysOf(messageDays)}
        {database.next_drop_at && (
          <>
            ; the oldest day of logs is dropped <Moment at={database.next_drop_at} />
          </>
        )}
        . Everything else is kept until it is deleted.
      </p>
      <Table label="Tables" columns={columns} rows={shown} keyOf={({ name }) => name} />
      <p className={css['note']}>
        {number(others.length)} internal tables hold another {bytes(rest)}.
      </p>
    </Panel>
  );
}

const daysOf = (days: number) => (days === 0 ? 'good' : counted(days, 'day'));
