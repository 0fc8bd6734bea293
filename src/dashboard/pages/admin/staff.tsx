import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIsStaff } from '../../api/session.ts';
import { useSessionOver } from '../../api/session-end.ts';
import type { Resource } from '../../model/resource.ts';
import { FailedPage } from '../../parts/failure.tsx';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { NotFound } from '../../parts/not-found.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useResources } from './resources.ts';

/** Shows a page of the administration to staff, and others how to become it. */
export function Staff({ children }: { children: (resources: readonly Resource[]) => ReactNode }) {
  const isStaff = useIsStaff();
  // Whoever was staff until now is asked to sign in again over the page, which keeps what was written.
  const isOver = useSessionOver();
  const { data: resources, error, refetch } = useResources();
  if (isStaff === false && !isOver)
    return (
      <div className="page">
        <PageHead title="Administration" />
        <NeedsSignIn
          title="Administration is for staff"
          what="Staff change here what the monitor stores."
          isStaff
        />
      </div>
    );
  if (error && !resources) return <FailedPage title="Administration" error={error} retry={refetch} />;
  if (isStaff === undefined || !resources) return <Skeleton height={340} radius={10} />;
  return children(resources);
}

/** Shows a page about one resource, where there is such a one. */
export function OfResource({
  name,
  children,
}: {
  name: string;
  children: (resource: Resource) => ReactNode;
}) {
  return (
    <Staff>
      {(resources) => {
        const resource = resources.find((one) => one.name === name);
        return resource ? children(resource) : <NotFound />;
      }}
    </Staff>
  );
}
