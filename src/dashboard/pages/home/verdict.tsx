import { Skeleton } from '@mantine/core';
import { CheckCircledIcon, CrossCircledIcon, ExclamationTriangleIcon } from '@radix-ui/react-icons';
import { AgentLink } from '../../parts/links.tsx';
import css from './home.module.css';
import { type Problem, useProblems } from './problems.ts';

/** So many problems are shown; the others are counted. */
const SHOWN = 4;

/** What is wrong, why, and what to do; one quiet line where nothing is. */
export function Verdict() {
  const problems = useProblems();
  if (!problems) return <Skeleton height={58} radius={10} />;
  if (problems.length === 0)
    return (
      <div className={css['verdict']} data-tone="good" role="status">
        <CheckCircledIcon aria-hidden="true" />
        <b>All is well</b>
        <span>Every agent that runs sends heartbeats, and messages are stored.</span>
      </div>
    );
  return (
    <div className={css['problems']} role="status">
      {problems.slice(0, SHOWN).map((problem) => (
        <Line key={problem.key} problem={problem} />
      ))}
      {problems.length > SHOWN && <p className="faint">and {problems.length - SHOWN} more, see the agents</p>}
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
