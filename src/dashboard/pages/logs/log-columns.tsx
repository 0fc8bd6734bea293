import { AgentLink } from '../../parts/links.tsx';
import { PlainLink } from '../../parts/plain-link.tsx';
import { State } from '../../parts/state.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { firstLine, levelWord } from './line-text.ts';
import type { Log } from './log-row.ts';

/** The columns of a few lines on pages about something else. */
export const logColumns: readonly Column<Log>[] = [
  {
    title: 'Message',
    isWide: true,
    cell: ({ id, message }) => (
      <PlainLink to="/logs/$id/" params={{ id: String(id) }} className="mono">
        {firstLine(message).text}
      </PlainLink>
    ),
  },
  { title: 'Level', cell: ({ level }) => <State kind="level" word={levelWord(level)} /> },
  { title: 'Agent', isExtra: true, cell: ({ instance_name: name }) => <AgentLink name={name} /> },
  { title: 'Time', cell: ({ timestamp: at }) => <Time at={at} /> },
];
