import { memo } from 'react';
import type { Timeline } from '../../../model/timeline.ts';
import css from './timeline.module.css';

interface AgentBarProps {
  agent: Timeline['agents'][number];
  x: (moment: number) => number;
  width: number;
  height: number;
  now: number;
}

/** A heartbeat is due every minute: an agent that was heard of within this is there, in ms. */
const ALIVE = 90_000;

/** When an agent was there: it goes on to the end of the axis where it still lives. */
export const AgentBar = memo(function AgentBar({ agent, x, width, height, now }: AgentBarProps) {
  const { first_at: first, last_at: last, status } = agent;
  if (first === null) return null;
  const heard = Date.parse(last ?? first);
  const isThere = status !== 'EXITED' && now - heard < ALIVE;
  const from = Math.min(width, Math.max(0, x(Date.parse(first))));
  const to = isThere ? Math.min(width, x(now)) : Math.min(width, Math.max(from, x(heard)));
  const tone = isThere || status === 'EXITED' ? (status === 'ERROR' ? 'bad' : 'good') : 'bad';
  return (
    <g className={css['agent']} data-tone={tone}>
      <rect x={from} y={height / 2 - 3} width={Math.max(2, to - from)} height={6} rx={3} />
    </g>
  );
});
