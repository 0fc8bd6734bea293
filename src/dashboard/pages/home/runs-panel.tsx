import type { CurrentRun } from '../../health/overview.ts';
import { LastRun } from './last-run.tsx';
import { RunCard } from './run-card.tsx';

/** The runs that are going, the newest first; where none is, the last one. */
export function RunsPanel({ runs }: { runs: readonly CurrentRun[] }) {
  if (runs.length === 0) return <LastRun />;
  return runs.map((run) => <RunCard key={run.run_number} run={run} />);
}
