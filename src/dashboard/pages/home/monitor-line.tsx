import { Link } from '@tanstack/react-router';
import type { Overview } from '../../health/overview.ts';
import { bytes, counted, number } from '../../parts/format.ts';
import css from './home.module.css';

/** Of the partitions of the logs so many are for days to come. */
const DAYS_AHEAD = 3;

/** The monitor itself, in one line. */
export function MonitorLine({ monitor }: Pick<Overview, 'monitor'>) {
  const { consumer, watchers, requests_per_s: rate, refused_5m: refused } = monitor;
  const { database_bytes: size, log_partitions: days, disk_free_bytes: free, disk_bytes: disk } = monitor;
  const facts = [
    consumer === null ? 'database away' : consumer === 'none' ? 'no broker' : `broker ${consumer}`,
    `${number(watchers ?? 0)} watching`,
    `${number(Math.round(rate * 10) / 10)} requests/s`,
    `${number(refused ?? 0)} refused in 5 min`,
    ...(size === null ? [] : [`database ${bytes(size)}`]),
    ...(days === null ? [] : [`logs of ${counted(Math.max(days - DAYS_AHEAD, 0), 'day')}`]),
    ...(free === null || disk === null ? [] : [`disk ${Math.round((free / disk) * 100)} % free`]),
  ];
  return (
    <p className={css['monitor']}>
      <Link to="/system/">
        <b>Monitor</b>
      </Link>{' '}
      {facts.join(' · ')}
    </p>
  );
}
