import type { System } from '../../api/system.ts';
import { useOverview } from '../../health/overview.ts';
import { useNow } from '../../parts/clock.ts';
import { Figure, Figures } from '../../parts/figures.tsx';
import { bytes, duration, number } from '../../parts/format.ts';

/** The few numbers that say how large and how busy the monitor is. */
export function SystemFigures({ system }: { system: System }) {
  const now = useNow();
  const { data: overview } = useOverview();
  const { started_at: started, workers, database, disk_bytes: disk, disk_free_bytes: free } = system;
  const rate = overview?.monitor.requests_per_s;
  return (
    <Figures>
      <Figure label="Uptime" note={workers === 1 ? 'one process' : `${number(workers)} processes`}>
        {duration(Math.max(0, now - Date.parse(started)))}
      </Figure>
      <Figure label="Requests" note="per second, over the last ten">
        {rate === undefined ? '–' : number(Math.round(rate * 10) / 10)}
      </Figure>
      <Figure
        label="Database"
        note={database.kind === 'embedded' ? 'embedded PostgreSQL' : 'the PostgreSQL of DATABASE_URL'}
      >
        {bytes(database.bytes)}
      </Figure>
      <Figure label="Disk" note={disk === null ? 'where the database is' : `free of ${bytes(disk)}`}>
        {disk === null || free === null ? 'not reported' : `${Math.round((free / disk) * 100)} %`}
      </Figure>
    </Figures>
  );
}
