import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** What is behind the addresses that checks name, the longer ones first. */
const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^\/runs\//, 'Open the run'],
  [/^\/workflow-executions\//, 'Open the execution'],
  [/^\/workflow\/agents\/./, 'Open the agent'],
  [/^\/workflow\/agents\//, 'Show the agents'],
  [/^\/workflow\/messages\//, 'Show the messages'],
  [/^\/logs\//, 'Show the log records'],
  [/^\/tf-slices\//, 'Show the slices'],
  [/^\/dead-letters\//, 'Show the dead letters'],
];

/** A link to a page that the monitor names by its address; it says what is there where it is given no words of its own. */
export function PageLink({ to, children }: { to: string; children?: ReactNode }) {
  const { pathname, searchParams } = new URL(to, 'http://monitor');
  return (
    <Link to={pathname} search={Object.fromEntries(searchParams)}>
      {children ?? PAGES.find(([address]) => address.test(to))?.[1] ?? 'Show'}
    </Link>
  );
}
