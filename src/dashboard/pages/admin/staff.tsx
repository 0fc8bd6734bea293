import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIsSignedIn } from '../../api/system.ts';
import type { Resource } from '../../model/resource.ts';
import { Failure } from '../../parts/failure.tsx';
import { NotFound } from '../../parts/not-found.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { NeedsToken } from '../monitor/needs-token.tsx';
import { useResources } from './resources.ts';

/** Shows a page of the administration to staff, and others how to become it. */
export function Staff({ children }: { children: (resources: readonly Resource[]) => ReactNode }) {
  const isStaff = useIsSignedIn();
  const { data: resources, error, refetch } = useResources();
  if (isStaff === false)
    return (
      <div className="page">
        <PageHead title="Administration" />
        <NeedsToken
          title="Only staff change things here"
          what="All that the monitor keeps."
          path="/api/"
          isStaff
        />
      </div>
    );
  if (error && !resources) return <Failure error={error} retry={refetch} />;
  if (!isStaff || !resources) return <Skeleton height={340} radius={10} />;
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
