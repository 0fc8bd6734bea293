import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import { useClock, useZone } from '../../parts/clock.ts';
import { clockTime, duration } from '../../parts/format.ts';
import { Panel } from '../../parts/panel.tsx';
import { lookOf } from '../../parts/words.ts';
import { type Bar, lanesOf } from './lanes.ts';
import css from './lanes-panel.module.css';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Hours that the axis names. */
const HOURS = [0, 6, 12, 18];

/** The runs of the last day, a lane for each namespace. Absent where there were none. */
export function LanesPanel() {
  // To the minute: nobody sees less of a day, and a moment in a query's key would change with every look.
  const now = useClock((time) => Math.ceil(time / MINUTE) * MINUTE);
  const zone = useZone();
  const since = now - DAY;
  const { data } = useQuery({
    ...list('/api/runs/', {
      query: {
        limit: 200,
        ordering: '-start_time',
        start_time_after: new Date(since).toISOString(),
        include: 'counts',
      },
    }),
    // Those of the minute before stay until the next ones are here, and no longer.
    placeholderData: keepPreviousData,
    gcTime: MINUTE,
  });
  if (!data || data.rows.length === 0) return null;
  const lanes = lanesOf(data.rows, now);
  // A run of seconds that has only just begun is still to be seen.
  const left = (at: number) => `min(${(Math.max(0, at - since) / (now - since)) * 100}%, 100% - 5px)`;
  const width = (bar: Bar) => `${((bar.end - Math.max(since, bar.start)) / (now - since)) * 100}%`;
  return (
    <Panel title="Runs of the last 24 hours" aside={<Link to="/runs/">All runs</Link>}>
      <div className={css['lanes']}>
        {lanes.map(({ name, bars }) => (
          <div key={name} className={css['lane']}>
            <span className={css['label']}>{name}</span>
            <div className={css['track']}>
              {bars.map((bar) => (
                <Link
                  key={bar.number}
                  to="/runs/$number/"
                  params={{ number: String(bar.number) }}
                  className={css['bar']}
                  data-tone={lookOf('run', bar.word).tone}
                  style={{ left: left(bar.start), width: width(bar) }}
                  title={`Run ${bar.number}, ${bar.word}: ${clockTime(bar.start, zone)}, ${duration(bar.end - bar.start)}`}
                  aria-label={`Run ${bar.number}, ${bar.word}`}
                />
              ))}
            </div>
          </div>
        ))}
        <div className={css['axis']} aria-hidden="true">
          {HOURS.map((hour) => (
            <span key={hour}>{clockTime(since + hour * 60 * MINUTE, zone).slice(0, 5)}</span>
          ))}
          <span>now</span>
        </div>
      </div>
    </Panel>
  );
}
