import { Link, useLocation } from '@tanstack/react-router';
import { Empty } from './empty.tsx';
import { PageHead } from './page-head.tsx';

/** Where people come to by links that are no page here, and what to use in its place. */
const ELSEWHERE: readonly (readonly [start: string, word: string])[] = [
  ['/prod/', 'This monitor keeps the testbed only; production is at the Django monitor.'],
  ['/panda/', 'This monitor keeps the testbed only; production is at the Django monitor.'],
];

export function NotFound() {
  const { pathname } = useLocation();
  const word = ELSEWHERE.find(([start]) => pathname.startsWith(start))?.[1];
  return (
    <div className="page">
      <PageHead title="There is no such page" />
      <Empty title={pathname}>
        {word && <p>{word}</p>}
        <Link to="/">Go to the home page</Link>
      </Empty>
    </div>
  );
}
