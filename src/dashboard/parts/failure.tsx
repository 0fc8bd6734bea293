import { Button } from '@mantine/core';
import { CrossCircledIcon } from '@radix-ui/react-icons';
import type { ReactNode } from 'react';
import { ApiError } from '../api/error.ts';
import { Command } from './command.tsx';
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
  const refusal = error instanceof ApiError ? error : undefined;
  if (refusal?.status === 401 || refusal?.status === 403)
    return (
      <Trouble title="Sign in to see this">
        <p>{refusal.message}</p>
        <p>
          This monitor answers only those who have a token (SWF_PUBLIC_READ=false), and its pages can't sign
          in yet. Programs use a token:
        </p>
        <Command line="npm run get-token -- USER" />
      </Trouble>
    );
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
