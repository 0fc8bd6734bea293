import { memo } from 'react';
import type { Timeline } from '../../../model/timeline.ts';
import css from './timeline.module.css';

interface StatesProps {
  states: Timeline['states'];
  x: (moment: number) => number;
  width: number;
  height: number;
  /** Where the last state ends. */
  end: number;
}

const TONES: Record<string, string> = { physics: 'busy', standby: 'warn', not_ready: 'idle', ended: 'over' };

/** The states of the run, from message to message. */
export const States = memo(function States({ states, x, width, height, end }: StatesProps) {
  return states.map(({ at, state, substate, message_id: id }, index) => {
    const word = substate ?? state;
    const from = Math.max(0, x(Date.parse(at)));
    const next = states[index + 1];
    const to = Math.min(width, x(next ? Date.parse(next.at) : end));
    if (to - from < 1) return null;
    return (
      <g key={id} className={css['stage']} data-tone={TONES[word] ?? 'idle'}>
        <rect x={from} y={5} width={Math.max(1, to - from - 1)} height={height - 10} rx={4} />
        {to - from > word.length * 7 + 14 && (
          <text x={from + 9} y={height / 2 + 4}>
            {word.replaceAll('_', ' ')}
          </text>
        )}
      </g>
    );
  });
});
