import { useClock, useToday, useZone, zoneName } from './clock.ts';
import { ago, clockTime, duration, moment, shortMoment } from './format.ts';

/** Until then a moment is told by its age, in ms. */
const FRESH = 60 * 60 * 1_000;

/** A moment: its age while it is fresh, then its time, with the date where that is not today; exactly as the monitor has it on hover. */
export function Time({ at }: { at: string | null | undefined }) {
  const zone = useZone();
  const today = useToday();
  const age = useClock((now) => (at && Math.abs(now - Date.parse(at)) < FRESH ? ago(at, now) : ''));
  if (!at) return <span className="faint">–</span>;
  return (
    <time dateTime={at} title={at} className="num">
      {age || shortMoment(at, today, zone)}
    </time>
  );
}

/** A moment as date and time with its zone. */
export function Moment({ at }: { at: string | null | undefined }) {
  const zone = useZone();
  if (!at) return <span className="faint">–</span>;
  return (
    <time dateTime={at} title={at} className="num">
      {moment(at, zone)} <span className="faint">{zoneName(zone)}</span>
    </time>
  );
}

/** How long something took; where it has not ended it ticks, in whole seconds. */
export function Took({ from, to }: { from: string; to: string | null | undefined }) {
  const took = useClock((now) => {
    const ms = Math.max(0, (to ? Date.parse(to) : now) - Date.parse(from));
    return duration(to ? ms : ms - (ms % 1_000));
  });
  return <span className="num">{took}</span>;
}

/** A moment as the time of its day, to the millisecond. */
export function ClockTime({ at }: { at: string }) {
  const zone = useZone();
  const [, fraction = '000'] = /\.(\d{3})/.exec(at) ?? [];
  return (
    <time dateTime={at} title={at} className="num faint">
      {clockTime(at, zone)}.{fraction}
    </time>
  );
}
