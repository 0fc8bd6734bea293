import { LockClosedIcon } from '@radix-ui/react-icons';
import { Link, useLocation } from '@tanstack/react-router';
import { useUser } from '../api/session.ts';
import { Empty } from './empty.tsx';
import css from './parts.module.css';

interface NeedsSignInProps {
  title: string;
  /** What is shown to who has signed in. */
  what: string;
  /** Whether one must be staff. */
  isStaff?: boolean;
}

/** In the place of what the pages may not show to whoever comes: what it is, and the way to sign in and back. */
export function NeedsSignIn({ title, what, isStaff = false }: NeedsSignInProps) {
  const { pathname, searchStr } = useLocation();
  const user = useUser();
  return (
    <Empty title={title}>
      <LockClosedIcon aria-hidden="true" className={css['lock']} />
      <p>{what}</p>
      {user && isStaff && <p>You are signed in as {user.username}, who is not staff.</p>}
      <Link
        to={user ? '/accounts/logout/' : '/accounts/login/'}
        search={user ? {} : { next: pathname + searchStr }}
      >
        {user ? 'Sign out, then sign in as staff' : isStaff ? 'Sign in as staff' : 'Sign in'}
      </Link>
    </Empty>
  );
}
