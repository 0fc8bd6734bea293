import { Button } from '@mantine/core';
import { CrossCircledIcon } from '@radix-ui/react-icons';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiError } from '../api/error.ts';
import { PageHead } from './page-head.tsx';
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
    return (
      <Trouble title="You may not see this">
        <p>{refusal.message}</p>
      </Trouble>
    );
  if (refusal?.status === 404)
    return (
      <Trouble title="Not found">
        <p>{missing ?? refusal.message}</p>
      </Trouble>
    );
  return (
    <Trouble title={titleOf(refusal)}>
      <p>{refusal ? refusal.message : 'Is it running? This page continues by itself once it is.'}</p>
      {refusal?.requestId && <p className="mono">Request {refusal.requestId}</p>}
      {retry && (
        <Button size="xs" variant="default" onClick={() => void retry()}>
          Try again
        </Button>
      )}
    </Trouble>
  );
}

function titleOf(refusal: ApiError | undefined): string {
  if (!refusal) return 'The monitor does not answer';
  return refusal.status < 500
    ? 'The monitor refused this request'
    : 'The monitor could not answer this request';
}

interface FailedPageProps extends FailureProps {
  title: string;
  /** Links to where the page belongs, from the top down. */
  path?: readonly ReactNode[];
}

/** In the place of a page of which nothing could be read: its head stays, with the way up. */
export function FailedPage({ title, path = [], ...failure }: FailedPageProps) {
  return (
    <div className="page">
      <PageHead title={title} path={path} />
      <Failure {...failure} />
    </div>
  );
}

/** A page whose program could not be loaded, or that has failed itself. */
export function BrokenPage({ error }: { error: unknown }) {
  return (
    <div className="page">
      <PageHead title="This page could not be shown" />
      <Trouble title="It did not load, or it has failed">
        <p>The monitor may be away, or may have been updated since this tab was opened. Reload the page.</p>
        <p className="mono">{error instanceof Error ? error.message : String(error)}</p>
        <Button size="xs" variant="default" onClick={() => location.reload()}>
          Reload
        </Button>
      </Trouble>
    </div>
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
