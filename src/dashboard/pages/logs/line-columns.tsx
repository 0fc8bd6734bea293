import type { ReactNode } from 'react';
import { clockTime, moment, type Zone } from '../../parts/format.ts';
import type { Search } from '../../parts/search.ts';
import { State } from '../../parts/state.tsx';
import { levelWord } from './line-text.ts';
import type { Log } from './log-row.ts';

export interface LineColumn {
  /** In the address, where columns are chosen. */
  key: string;
  title: string;
  /** Its track in the grid of the table. */
  width: string;
  cell: (log: Log, zone: Zone) => ReactNode;
}

/** All columns but the message, which each row has. */
export const LINE_COLUMNS: readonly LineColumn[] = [
  {
    key: 'time',
    title: 'Time',
    width: '142px',
    cell: (log, zone) => <LineTime at={log.timestamp} zone={zone} />,
  },
  {
    key: 'level',
    title: 'Level',
    width: '92px',
    cell: ({ level }) => <State kind="level" word={levelWord(level)} />,
  },
  {
    key: 'agent',
    title: 'Agent',
    width: 'minmax(90px, 200px)',
    cell: ({ instance_name: name }) => name,
  },
  { key: 'app', title: 'Application', width: '130px', cell: ({ app_name: name }) => name },
  {
    key: 'where',
    title: 'Where',
    width: 'minmax(120px, 230px)',
    cell: ({ module, funcname, lineno }) => `${module}:${funcname}:${lineno}`,
  },
  { key: 'run', title: 'Run', width: '80px', cell: ({ extra_data: extra }) => textOf(extra, 'run_id') },
  {
    key: 'execution',
    title: 'Execution',
    width: 'minmax(120px, 220px)',
    cell: ({ extra_data: extra }) => textOf(extra, 'execution_id'),
  },
];
const USUAL = ['time', 'level', 'agent'];
/** The usual ones beside an open record: what it does not take from the message. */
const BESIDE = ['time', 'level'];

/** The columns that an address asks for; the usual ones where it names none that there is. */
export function lineColumnsOf({ cols, log }: Search): readonly LineColumn[] {
  const asked = cols?.split(',') ?? (log === undefined ? USUAL : BESIDE);
  const columns = LINE_COLUMNS.filter(({ key }) => asked.includes(key));
  return columns.length > 0 || cols === 'message' ? columns : lineColumnsOf({});
}

/** A text of the extra data, which may be any JSON. */
export function textOf(extra: unknown, name: string): string | undefined {
  if (typeof extra !== 'object' || extra === null || !Object.hasOwn(extra, name)) return undefined;
  const value: unknown = Reflect.get(extra, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The time of the day to the millisecond; the day with it where it is not today. */
function LineTime({ at, zone }: { at: string; zone: Zone }) {
  const [, fraction = '000'] = /\.(\d{3})/.exec(at) ?? [];
  const day = moment(at, zone).slice(0, 10);
  const isToday = day === moment(Date.now(), zone).slice(0, 10);
  return (
    <time dateTime={at} title={at} className="num">
      {isToday ? '' : `${day.slice(5)} `}
      {clockTime(at, zone)}.{fraction}
    </time>
  );
}
