import type { Overview } from '../../health/overview.ts';
import { useZone, zoneName } from '../../parts/clock.ts';
import { clockTime } from '../../parts/format.ts';
import { Panel } from '../../parts/panel.tsx';
import { LANES, type Range } from './series-lanes.ts';
import css from './series-panel.module.css';
import { Sparkline } from './sparkline.tsx';

/** What came in the last hour, minute by minute: a click on one leads to its rows. */
export function SeriesPanel({ series }: { series: Overview['series'] }) {
  const zone = useZone();
  const { from, step_seconds: step, partial } = series;
  const start = Date.parse(from);
  const bins = series.messages.length;
  const range = (first: number, count: number): Range => ({
    from: new Date(start + first * step * 1_000).toISOString(),
    to: new Date(start + (first + count) * step * 1_000).toISOString(),
  });
  const time = (bin: number) => clockTime(start + bin * step * 1_000, zone).slice(0, 5);
  if (partial)
    return (
      <Panel title="Last hour">
        <p className="pad faint">The monitor could not count in time; it tries again.</p>
      </Panel>
    );
  return (
    <Panel title="Last hour" aside={<span className="faint">a bar a minute</span>}>
      <div className={css['lanes']}>
        {LANES.map((lane) => (
          <Sparkline
            key={lane.name}
            label={lane.label}
            counts={series[lane.name]}
            isBad={lane.isBad ?? false}
            to={lane.to}
            searchOf={(bin) => lane.search(bin === undefined ? range(0, bins) : range(bin, 1))}
            time={time}
          />
        ))}
        <div className={css['axis']} aria-hidden="true">
          {[0, 15, 30, 45].map((bin) => (
            <span key={bin}>{time(bin)}</span>
          ))}
          <span>now ({zoneName(zone)})</span>
        </div>
      </div>
    </Panel>
  );
}
