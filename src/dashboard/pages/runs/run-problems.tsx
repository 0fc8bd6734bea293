import { CrossCircledIcon, ExclamationTriangleIcon } from '@radix-ui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/get.ts';
import { PageLink } from '../../health/page-link.tsx';
import { Prose } from '../../health/prose.tsx';
import css from './run-problems.module.css';

/** Shown at once; the others where somebody wants to see them. */
const FIRST = 4;

interface RunProblemsProps {
  run: number;
  /** Whether part of its timeline could not be read in time. */
  isPartial: boolean;
}

/** What is wrong with a run, why, and what to do; nothing where nothing is. */
export function RunProblems({ run, isPartial }: RunProblemsProps) {
  const { data } = useQuery(get('/api/diagnoses/{run_number}/', { path: { run_number: run } }));
  const own = `/runs/${run}/`;
  const problems = (data?.findings ?? []).map(({ kind, subject, level, title, cause, fix, link }) => (
    <Problem key={`${kind} ${subject} ${title}`} isBad={level === 'error'} title={title}>
      {(cause || fix) && (
        <p>
          <Prose text={[cause, fix].filter(Boolean).join(' ')} />
        </p>
      )}
      {link && link !== own && <PageLink to={link}>Show</PageLink>}
    </Problem>
  ));
  return (
    <>
      {problems.slice(0, FIRST)}
      {problems.length > FIRST && (
        <details className={css['more']}>
          <summary>{problems.length - FIRST} more</summary>
          {problems.slice(FIRST)}
        </details>
      )}
      {isPartial && (
        <Problem title="Part of this run is not shown">
          <p>
            The monitor could not read it within three seconds and tries again with the next change. Zoom in
            to see more.
          </p>
        </Problem>
      )}
    </>
  );
}

interface ProblemProps {
  title: string;
  isBad?: boolean;
  children: ReactNode;
}

function Problem({ title, isBad = false, children }: ProblemProps) {
  const Icon = isBad ? CrossCircledIcon : ExclamationTriangleIcon;
  return (
    <div className={css['problem']} data-tone={isBad ? 'bad' : 'warn'} role="status">
      <strong>
        <Icon aria-hidden="true" /> {title}
      </strong>
      {children}
    </div>
  );
}
