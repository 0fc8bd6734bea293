import type { Timeline } from '../../model/timeline.ts';
import { counted, duration, number } from '../../parts/format.ts';
import { Panel } from '../../parts/panel.tsx';
import css from './capacity.module.css';

const FROM = {
  reported: 'from the run state',
  workers: 'from the list of workers',
  reckoned: 'busy, estimated from completed slices',
} as const;

/** Whether the workers keep up: how many the slices need, and how many there are. */
export function Capacity({ timeline: { capacity, current, totals } }: { timeline: Timeline }) {
  if (!capacity || !totals.slices) return null;
  const { needed, there, there_from: from, slice_seconds: seconds, arrival_per_s: rate, target } = capacity;
  const isShort = needed !== null && there !== null && !current.is_over && needed > there;
  const most = Math.max(needed ?? 0, there ?? 0, target, 1);
  return (
    <Panel title="Capacity">
      <div className={css['capacity']}>
        <p>
          {verdictOf(capacity, current.is_over)}{' '}
          <span className="faint">
            {number(Math.round(rate * 10) / 10)} slices a second
            {seconds !== null && <>, each of {duration(seconds * 1_000)}</>}
            {current.is_over ? ', over the whole run.' : ', over the last minute.'}
          </span>
        </p>
        <dl>
          <Bar name="Needed" count={needed} most={most} note="" isShort={isShort} />
          <Bar name="Available" count={there} most={most} note={from ? FROM[from] : 'not reported'} />
          <Bar name="Target" count={target} most={most} note="from the run state" />
        </dl>
      </div>
    </Panel>
  );
}

function verdictOf(
  { needed, there, drain_seconds: drain }: NonNullable<Timeline['capacity']>,
  isOver: boolean,
) {
  if (needed === null)
    return 'The number of workers needed is unknown: nothing reports how long a slice takes.';
  if (isOver) return `It took ${counted(needed, 'worker')} to keep up.`;
  if (there === null) return 'No slice was finished recently.';
  const wait = drain ? ` The queue drains in ${duration(drain * 1_000)} if no more slices come.` : '';
  return (needed > there ? 'The workers do not keep up.' : 'The workers keep up.') + wait;
}

/** Of the longest bar, in per cent of the line: the number and what it comes from stand behind it. */
const LONGEST = 60;

interface BarProps {
  name: string;
  count: number | null;
  most: number;
  note: string;
  isShort?: boolean;
}

function Bar({ name, count, most, note, isShort = false }: BarProps) {
  return (
    <div data-short={isShort}>
      <dt>{name}</dt>
      <dd>
        <i style={{ width: `${(LONGEST * (count ?? 0)) / most}%` }} />
        <b>{count === null ? '–' : number(count)}</b>
        <span className="faint">{note}</span>
      </dd>
    </div>
  );
}
