import { Link } from '@tanstack/react-router';
import type { Overview } from '../../health/overview.ts';
import { Empty } from '../../parts/empty.tsx';
import { number } from '../../parts/format.ts';
import { Panel } from '../../parts/panel.tsx';
import { State } from '../../parts/state.tsx';
import { Time } from '../../parts/time.tsx';
import css from './agents-panel.module.css';

type ByType = Overview['agents']['by_type'][number];

/** Who lives, by type, those with something wrong first; types that have only ended are counted. */
export function AgentsPanel({ agents: { by_type: types } }: Pick<Overview, 'agents'>) {
  const shown = types.filter(({ alive, late, lost }) => alive + late + lost > 0);
  const exited = types.reduce((sum, { exited_24h: count }) => sum + count, 0);
  return (
    <Panel title="Agents" aside={<Link to="/workflow/agents/">All</Link>}>
      {shown.length === 0 ? (
        <Empty title="No agent is running">
          {exited > 0 && <p>{number(exited)} stopped in the last 24 hours.</p>}
        </Empty>
      ) : (
        <ul className={css['types']}>
          {shown.map((type) => (
            <Type key={type.agent_type} type={type} />
          ))}
          {exited > 0 && <li className={css['rest']}>{number(exited)} stopped in the last 24 hours</li>}
        </ul>
      )}
    </Panel>
  );
}

function Type({ type }: { type: ByType }) {
  const { agent_type: name, lost, late, alive, oldest_heartbeat_at: heard } = type;
  const counts = [
    ['lost', lost],
    ['late', late],
    ['alive', alive],
  ] as const;
  return (
    <li>
      <Link to="/workflow/agents/" search={{ agent_type: name }} className={css['name']}>
        {name}
      </Link>
      <span className={css['states']}>
        {counts
          .filter(([, count]) => count > 0)
          .map(([word, count]) => (
            <span key={word} className={css['state']}>
              {(count > 1 || counts.filter(([, one]) => one > 0).length > 1) && <b>{number(count)}</b>}
              <State kind="agent" word={word} />
            </span>
          ))}
      </span>
      <span className={css['heard']}>{heard && <Time at={heard} />}</span>
    </li>
  );
}
