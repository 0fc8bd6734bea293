import { number } from '../../parts/format.ts';
import css from './admin.module.css';
import type { Bulk } from './bulk.ts';
import { Cascades } from './cascades.tsx';

const STATES: Record<Bulk['state'], string> = {
  counted: 'Nothing was changed',
  running: 'Running',
  done: 'Done',
  cancelled: 'Stopped before all rows were done',
  failed: 'It failed',
  interrupted: 'The process of the monitor that ran it has ended',
};

/** How far it is, and what could not be done. */
export function BulkProgress({ job: { state, done, matched, failed, error, cascades } }: { job: Bulk }) {
  return (
    <div className={css['progress']} role="status">
      <strong>{STATES[state]}</strong>
      <progress value={done} max={Math.max(1, matched)} aria-label="Progress" />
      <span className="num">
        {number(done)} of {number(matched)} rows
      </span>
      {error && <p className="bad">{error}</p>}
      <Cascades cascades={cascades} />
      {failed.length > 0 && (
        <ul>
          {failed.map(({ key, detail }) => (
            <li key={key}>
              <bdi>{key}</bdi>: {detail}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
