import { CheckIcon } from '@radix-ui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { list } from '../../api/get.ts';
import type { Overview } from '../../health/overview.ts';
import { Command } from '../../parts/command.tsx';
import { Panel } from '../../parts/panel.tsx';
import css from './first-start.module.css';

/** Whether no run has ever ended; undefined until it is known. */
export function useFirstStart(): boolean | undefined {
  const { data } = useQuery(list('/api/runs/', { query: { limit: 2, ordering: '-run_number' } }));
  return data && data.rows.length < 2 && data.rows.every(({ end_time: end }) => end === null);
}

/** What to type first, each with a tick once its effect is seen. Gone once all have one. */
export function FirstStart({ overview: { agents, runs, monitor } }: { overview: Overview }) {
  const steps = [
    {
      line: 'npm run --silent env >> ~/.env',
      meaning: 'Adds a token and the other settings that agents need to their environment.',
      isDone: agents.by_type.length > 0,
    },
    {
      line: 'npm run testbed',
      meaning: 'Takes a run of data with simulated agents. This page shows it live.',
      isDone: runs.length > 0,
    },
    {
      line: 'npm run watch',
      meaning: 'Shows the messages between agents live, in a third terminal.',
      isDone: (monitor.watchers ?? 0) > 0,
    },
  ];
  if (steps.every(({ isDone }) => isDone)) return null;
  return (
    <Panel title="First steps">
      <ol className={css['steps']}>
        {steps.map(({ line, meaning, isDone }, index) => (
          <li key={line} data-done={isDone}>
            <span className={css['number']}>{isDone ? <CheckIcon aria-label="done" /> : index + 1}</span>
            <span>
              <Command line={line} />
              <p>{meaning}</p>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
