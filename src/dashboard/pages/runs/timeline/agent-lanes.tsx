import { memo } from 'react';
import { agentsByErrors, type Timeline } from '../../../model/timeline.ts';
import { AgentLink } from '../../../parts/links.tsx';
import { Lane } from './lane.tsx';
import type { Scale } from './scale.ts';
import css from './timeline.module.css';

/** Agents that have a lane of their own. */
const MOST = 8;
const HEIGHT = 24;

/** When the agents of the run were there, those with errors first. The table of the page has them all. */
export function AgentLanes({ timeline, scale }: { timeline: Timeline; scale: Scale }) {
  const agents = agentsByErrors(timeline);
  const more = agents.length - MOST;
  return (
    <>
      {agents.slice(0, MOST).map((agent) => (
        <Lane
          key={agent.instance_name}
          label={<AgentLink name={agent.instance_name} />}
          width={scale.width}
          height={HEIGHT}
        >
          <AgentBar agent={agent} scale={scale} now={Date.parse(timeline.now)} />
        </Lane>
      ))}
      {more > 0 && <p className={css['more']}>and {more} more agents, in the table below</p>}
    </>
  );
}

interface AgentBarProps {
  agent: Timeline['agents'][number];
  scale: Scale;
  now: number;
}

/** A heartbeat is due every minute: an agent that was heard of within this is there, in ms. */
const ALIVE = 90_000;

/** When an agent was there: red where it fell silent within the axis, and did not say that it stops. */
const AgentBar = memo(function AgentBar({ agent, scale: { x, width, to: end }, now }: AgentBarProps) {
  const { first_at: first, last_at: last, status } = agent;
  if (first === null) return null;
  const heard = Date.parse(last ?? first);
  const hasExited = status === 'EXITED';
  const isThere = !hasExited && now - heard < ALIVE;
  const from = Math.min(width, Math.max(0, x(Date.parse(first))));
  const to = isThere ? Math.min(width, x(now)) : Math.min(width, Math.max(from, x(heard)));
  const isLost = !hasExited && heard + ALIVE < Math.min(now, end);
  return (
    <g className={css['agent']} data-tone={isLost || status === 'ERROR' ? 'bad' : 'good'}>
      <rect x={from} y={HEIGHT / 2 - 3} width={Math.max(2, to - from)} height={6} rx={3} />
    </g>
  );
});
