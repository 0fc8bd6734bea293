import type { Row } from '../api/get.ts';

/** Where a run is, as its state has it, or its counts; null where nobody has told. */
type Stand = { [Word in 'phase' | 'state' | 'substate']: string | null };

export type Run = Row<'/api/runs/'>;

const OVER = new Set(['ended', 'expired', 'abandoned']);

/** The word for where a run is. What has ended stays so, whatever its agents write into the state afterwards. */
export function runWord(run: Pick<Run, 'end_time'> | undefined, state: Stand | undefined): string {
  if (state?.state && OVER.has(state.state)) return state.state === 'ended' ? 'ended' : 'abandoned';
  if (run?.end_time) return 'ended';
  if (!state) return 'running';
  return (
    [state.substate, state.state, state.phase].find(
      (word) => word && /imminent|physics|standby/.test(word),
    ) ?? 'running'
  );
}

/** Whether the word says that the run is over. When it ended nobody may have told. */
export const isOver = (word: string): boolean => word === 'ended' || word === 'abandoned';
