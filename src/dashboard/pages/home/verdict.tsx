import { Skeleton } from '@mantine/core';
import {
  CheckCircledIcon,
  CrossCircledIcon,
  ExclamationTriangleIcon,
  MinusCircledIcon,
} from '@radix-ui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { agentState } from '../../model/agent-state.ts';
import { AgentLink } from '../../parts/links.tsx';
import css from './home.module.css';
import { type Problem, useProblems } from './problems.ts';
import { homeAgents } from './queries.ts';

/** So many problems are shown; the others are counted. */
const SHOWN = 4;

/** What is wrong, why, and what to do; one quiet line where nothing is. */
export function Verdict() {
  const problems = useProblems();
  if (!problems) return <Skeleton height={58} radius={10} />;
  if (problems.length === 0) return <Quiet />;
  return (
    <div className={css['problems']} role="status">
      {problems.slice(0, SHOWN).map((problem) => (
        <Line key={problem.key} problem={problem} />
      ))}
      {problems.length > SHOWN && <p className="faint">and {problems.length - SHOWN} more, see the agents</p>}
    </div>
  );
}

/** Nothing is wrong: either agents work, or there are none. */
function Quiet() {
  const { data: agents } = useQuery(homeAgents());
  const isIdle = !agents?.rows.some((agent) => agentState(agent) === 'alive');
  const Icon = isIdle ? MinusCircledIcon : CheckCircledIcon;
  return (
    <div className={css['verdict']} data-tone={isIdle ? 'idle' : 'good'} role="status">
      <Icon aria-hidden="true" />
      <b>{isIdle ? 'Idle' : 'All is well'}</b>
      <span>
        {isIdle
          ? 'No agent is running, and nothing is wrong.'
          : 'Every running agent sends heartbeats, and messages are stored.'}
      </span>
    </div>
  );
}

function Line({ problem: { tone, title, advice, agent } }: { problem: Problem }) {
  const Icon = tone === 'bad' ? CrossCircledIcon : ExclamationTriangleIcon;
  return (
    <div className={css['verdict']} data-tone={tone}>
      <Icon aria-hidden="true" />
      <b>{title}</b>
      <span>{advice}</span>
      {agent && (
        <span className={css['link']}>
          <AgentLink name={agent} />
        </span>
      )}
    </div>
  );
}
