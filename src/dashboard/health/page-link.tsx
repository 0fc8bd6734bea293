import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link to a page that the monitor names by its address. */
export function PageLink({ to, children }: { to: string; children: ReactNode }) {
  const { pathname, searchParams } = new URL(to, 'http://monitor');
  return (
    <Link to={pathname} search={Object.fromEntries(searchParams)}>
      {children}
    </Link>
  );
}
