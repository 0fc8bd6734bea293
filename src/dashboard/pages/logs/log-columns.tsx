import { Link } from '@tanstack/react-router';
import type { Row } from '../../api/get.ts';
import { AgentLink } from '../../parts/links.tsx';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';

export type Log = Row<'/api/logs/'>;

/** Most of a message that a row has, in characters. */
const LONGEST = 300;

/** Agents may write any word for a level; its number decides. */
export function levelWord(level: number): string {
  if (level >= 50) return 'critical';
  if (level >= 40) return 'error';
  if (level >= 30) return 'warning';
  return level >= 20 ? 'info' : 'debug';
}

/** The first line of a message. */
export const firstLine = (message: string) => message.slice(0, LONGEST).split('\n', 1)[0] || '(empty)';

export const logColumns: readonly Column<Log>[] = [
  {
    title: 'Message',
    isWide: true,
    cell: ({ id, message }) => (
      <Link to="/logs/$id/" params={{ id: String(id) }} preload={false} className="mono">
        {firstLine(message)}
      </Link>
    ),
  },
  { title: 'Level', cell: ({ level }) => <State kind="level" word={levelWord(level)} /> },
  { title: 'Program', isExtra: true, cell: ({ instance_name: name }) => <AgentLink name={name} /> },
  { title: 'Time', cell: ({ timestamp: at }) => <Time at={at} /> },
];
