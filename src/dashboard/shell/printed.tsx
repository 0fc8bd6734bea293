import { useClock, useZone, zoneName } from '../parts/clock.ts';
import { moment } from '../parts/format.ts';
import css from './shell.module.css';

/** What a page says on paper alone: from when it is, and the zone of its times, which the switch tells on a screen. */
export function Printed() {
  const zone = useZone();
  const at = useClock((now) => moment(now, zone));
  return (
    <p className={css['printed']}>
      As of {at}. All times are {zoneName(zone)}.
    </p>
  );
}
