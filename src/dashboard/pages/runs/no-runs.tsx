import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';

/** What fills the list of runs. */
export function NoRuns() {
  return (
    <Empty title="No run yet">
      <p>
        A run appears when the data agent receives run_imminent. Start your own agents, or simulated ones:
      </p>
      <Command line="npm run testbed" />
    </Empty>
  );
}
