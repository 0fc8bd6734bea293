import type { System } from '../../api/system.ts';
import { number } from '../../parts/format.ts';
import { Panel } from '../../parts/panel.tsx';
import { type Column, Table } from '../../parts/table.tsx';

type Refusal = System['refusals'][number];

const columns: readonly Column<Refusal>[] = [
  { title: 'Operation', cell: ({ operation }) => operation },
  { title: 'Status', isNumber: true, cell: ({ status }) => status },
  { title: 'Answer', isWide: true, cell: ({ text }) => text },
  { title: 'Times', isNumber: true, cell: ({ count }) => number(count) },
];

/** What programs were refused of late: a wrong token, a wrong address. Absent where nothing was. */
export function Refusals({ refusals }: Pick<System, 'refusals'>) {
  if (refusals.length === 0) return null;
  return (
    <Panel title="Refused in the last 5 minutes">
      <Table
        label="Refused requests"
        columns={columns}
        rows={refusals}
        keyOf={({ operation, status, text }) => `${operation} ${status} ${text}`}
      />
    </Panel>
  );
}
