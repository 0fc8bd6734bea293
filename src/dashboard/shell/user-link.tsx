import { EnterIcon, PersonIcon } from '@radix-ui/react-icons';
import { Link, useLocation } from '@tanstack/react-router';
import { useUser } from '../api/session.ts';
import css from './shell.module.css';

/** Who is signed in, with the way to their account; or the way to sign in, and back. */
export function UserLink() {
  const user = useUser();
  const { pathname, searchStr } = useLocation();
  if (user === undefined) return null;
  if (user)
    return (
      <Link to="/account/" className={css['link']} title="Tokens, password, sessions">
        <PersonIcon aria-hidden="true" />
        <span className={css['user']}>{user.username}</span>
      </Link>
    );
  const isThere = pathname.startsWith('/accounts/');
  return (
    <Link
      to="/accounts/login/"
      search={isThere ? {} : { next: pathname + searchStr }}
      className={css['link']}
    >
      <EnterIcon aria-hidden="true" />
      Sign in
    </Link>
  );
}
