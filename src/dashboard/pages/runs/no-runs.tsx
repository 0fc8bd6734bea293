import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';

/** What fills the list of runs. */
export function NoRuns() {
  return (
    <Empty title="No run yet">
      <p>
        A run appears when the data agent hears run_imminent. Start agents of your own, or those of the
        testbed:
      </p>
      <Command line="npm run testbed" />
    </Empty>
  );
}
