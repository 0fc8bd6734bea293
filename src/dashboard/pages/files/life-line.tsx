import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/get.ts';
import { useZone } from '../../parts/clock.ts';
import { clockTime, duration } from '../../parts/format.ts';
import { Panel } from '../../parts/panel.tsx';
import css from './life-line.module.css';

interface LifeLineProps {
  runNumber: number;
  id: string;
  /** When it was registered. */
  at: string;
}

/** Files are announced at most so long before they are registered, in ms. */
const AROUND = 60_000;

/** The life of an STF file, from its announcement to its last slice, with the time from one step to the next. */
export function LifeLine({ runNumber, id, at }: LifeLineProps) {
  const zone = useZone();
  const moment = (offset: number) => new Date(Date.parse(at) + offset).toISOString();
  const { data } = useQuery(
    get('/api/timelines/{run_number}/', {
      path: { run_number: runNumber },
      query: { from: moment(-AROUND), to: moment(AROUND), bins: 10, stfs: 500 },
    }),
  );
  const stf = data?.stfs.find(({ file_id }) => file_id === id);
  if (!stf) return null;
  const steps = [
    ['Announced', stf.announced_at],
    ['Registered', stf.registered_at],
    ['Sampled', stf.first_tf_at],
    ['Sliced', stf.first_slice_at],
    ['Done', stf.last_slice_at],
  ] as const;
  const known = steps.flatMap(([, when]) => (when === null ? [] : [Date.parse(when)]));
  const whole = Math.max(...known) - Math.min(...known);
  return (
    <Panel title="Life" aside={<span className="faint">{duration(whole)} in total</span>}>
      <ol className={css['life']}>
        {steps.map(([name, when], index) => {
          const before = steps.slice(0, index).findLast(([, earlier]) => earlier !== null)?.[1];
          return (
            <li key={name} data-done={when !== null}>
              <b>{name}</b>
              {when === null ? (
                <span className="faint">not yet</span>
              ) : (
                <time dateTime={when} title={when}>
                  {before
                    ? `+${duration(Math.max(0, Date.parse(when) - Date.parse(before)))}`
                    : clockTime(when, zone)}
                </time>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
