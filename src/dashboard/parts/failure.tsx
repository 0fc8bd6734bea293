import { Button } from '@mantine/core';
import { CrossCircledIcon } from '@radix-ui/react-icons';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiError } from '../api/error.ts';
import css from './parts.module.css';

interface FailureProps {
  error: unknown;
  /** Tries once more. */
  retry?: () => unknown;
  /** Why there is nothing, where the monitor answered that there is no such thing. */
  missing?: string;
}

/** What could not be shown, why, and what to do. */
export function Failure({ error, retry, missing }: FailureProps) {
  const { pathname, searchStr } = useLocation();
  const refusal = error instanceof ApiError ? error : undefined;
  if (refusal?.status === 401)
    return (
      <Trouble title="Sign in to see this">
        <p>{refusal.message}</p>
        <Link to="/accounts/login/" search={{ next: pathname + searchStr }}>
          Sign in
        </Link>
      </Trouble>
    );
  if (refusal?.status === 403)
    return <Trouble title="You may not see this">{<p>{refusal.message}</p>}</Trouble>;
  if (refusal?.status === 404)
    return <Trouble title="Not found">{<p>{missing ?? refusal.message}</p>}</Trouble>;
  return (
    <Trouble title={refusal ? 'The monitor refused this' : 'The monitor does not answer'}>
      <p>{refusal ? refusal.message : 'Is it running? The page goes on by itself once it is.'}</p>
      {refusal?.requestId && <p className="mono">Request {refusal.requestId}</p>}
      {retry && (
        <Button size="xs" variant="default" onClick={() => void retry()}>
          Try again
        </Button>
      )}
    </Trouble>
  );
}

function Trouble({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div role="alert" className={css['trouble']}>
      <strong>
        <CrossCircledIcon aria-hidden="true" /> {title}
      </strong>
      {children}
    </div>
  );
}
