import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { signOut, useUser } from '../../api/session.ts';
import { Failure } from '../../parts/failure.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import css from './accounts.module.css';

/** Signs out. To come here signs nobody out: a link on another site could lead here. */
export function Logout() {
  const user = useUser();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>();
  const leave = () =>
    signOut()
      .then(() => navigate({ to: '/' }))
      .catch(setError);
  return (
    <div className="page">
      <div className={css['card']}>
        <PageHead title="Sign out" />
        {error ? <Failure error={error} /> : null}
        {user === null && <p>You are not signed in.</p>}
        {user && (
          <>
            <p>You are signed in as {user.username}, in every tab of this browser.</p>
            <Button onClick={() => void leave()} autoFocus>
              Sign out
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
