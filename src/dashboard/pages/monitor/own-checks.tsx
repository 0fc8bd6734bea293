import { Finding, Passing } from '../../health/finding.tsx';
import { useMutes } from '../../health/mutes.ts';
import { isFailing, keyOf, useOverview } from '../../health/overview.ts';
import { Command } from '../../parts/command.tsx';
import { counted } from '../../parts/format.ts';
import { Panel } from '../../parts/panel.tsx';
import css from './monitor.module.css';

/** The checks of docs/health.md that look at the monitor rather than at the testbed. */
const OWN: readonly string[] = ['H1', 'H2', 'H3', 'H4', 'H13', 'H14', 'H15', 'H17', 'H18'];

/** How the monitor itself is: what is wrong first, with what to do, and what is well. */
export function OwnChecks() {
  const { data } = useOverview();
  const { isMuted } = useMutes();
  const checks = (data?.checks ?? []).filter(({ id }) => OWN.includes(id));
  const failing = checks.filter(isFailing);
  const passing = checks.filter((check) => !isFailing(check)).toSorted(byNumber);
  if (!data) return null;
  const well = passing.filter(({ level }) => level === 'ok').length;
  return (
    <Panel
      title="Health"
      aside={<span className="faint">{counted(well, 'check passes', 'checks pass')}</span>}
    >
      {failing.map((check, index) => (
        <Finding
          key={keyOf(check)}
          check={check}
          isOpen={check.level === 'error' && index === 0}
          isMuted={isMuted(keyOf(check))}
        />
      ))}
      <ul className={css['passing']}>
        {passing.map((check) => (
          <Passing key={check.id} check={check} />
        ))}
      </ul>
      <div className={css['note']}>
        <Command
          line="npm run doctor"
          meaning="checks the connection from an agent’s machine to this monitor"
        />
      </div>
    </Panel>
  );
}

const byNumber = (a: { id: string }, b: { id: string }) => Number(a.id.slice(1)) - Number(b.id.slice(1));
