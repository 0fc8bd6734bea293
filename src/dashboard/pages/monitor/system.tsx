import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/get.ts';
import { useSystem } from '../../api/system.ts';
import { Failure } from '../../parts/failure.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Certificate } from './certificate.tsx';
import { Internals } from './internals.tsx';
import { Messages } from './messages.tsx';
import { OwnChecks } from './own-checks.tsx';
import { Refusals } from './refusals.tsx';
import { SystemFigures } from './system-figures.tsx';
import { Tables } from './tables.tsx';
import { Tabs } from './tabs.tsx';

/** The monitor itself: is it well, what does it keep, how is it reached. In this order. */
export function SystemPage() {
  const { data: system, error, refetch } = useSystem();
  const { data: messages } = useQuery(get('/api/health/messages/'));
  return (
    <div className="page">
      <PageHead
        title="Monitor"
        aside={system && `version ${system.version} · contract ${system.contract_version}`}
      />
      <Tabs />
      <OwnChecks />
      {error && !system ? <Failure error={error} retry={refetch} /> : null}
      {!system && !error && <Skeleton height={340} radius={10} />}
      {system && (
        <>
          <SystemFigures system={system} />
          <Refusals refusals={system.refusals} />
          {messages && <Messages messages={messages} system={system} />}
          <Tables database={system.database} />
          <Certificate certificate={system.certificate} />
          <Internals internals={system.internals} />
        </>
      )}
    </div>
  );
}
