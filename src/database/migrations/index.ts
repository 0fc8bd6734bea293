import { Migration0001Tables } from './0001-tables.ts';
import { Migration0002Logs } from './0002-logs.ts';
import { Migration0003LogCounts } from './0003-log-counts.ts';
import { Migration0004Idempotency } from './0004-idempotency.ts';
import { Migration0006Stream } from './0006-stream.ts';
import { Migration0007Consumer } from './0007-consumer.ts';
import { Migration0008Published } from './0008-published.ts';
import { Migration0009Installation } from './0009-installation.ts';
import { Migration0020Health } from './0020-health.ts';
import { Migration0030Timeline } from './0030-timeline.ts';
import { Migration0040Changes } from './0040-changes.ts';
import { Migration0050GivenUpAt } from './0050-given-up-at.ts';
import { Migration0051Lists } from './0051-lists.ts';
import { Migration0052Search } from './0052-search.ts';
import { Migration0060LogFilters } from './0060-log-filters.ts';
import { Migration0061LogMinutes } from './0061-log-minutes.ts';
import { Migration0062LogTail } from './0062-log-tail.ts';
import { Migration0063Sessions } from './0063-sessions.ts';
import { Migration0070Audit } from './0070-audit.ts';
import { Migration0071BulkJobs } from './0071-bulk-jobs.ts';
import { Migration0086WarningsOfAgents } from './0086-warnings-of-agents.ts';
import { Migration0087Identities } from './0087-identities.ts';

/** In the order in which they are applied; one that has been released is never changed. The number 0005 was never used. */
export const migrations = [
  { name: '0001-tables', class: Migration0001Tables },
  { name: '0002-logs', class: Migration0002Logs },
  { name: '0003-log-counts', class: Migration0003LogCounts },
  { name: '0004-idempotency', class: Migration0004Idempotency },
  { name: '0006-stream', class: Migration0006Stream },
  { name: '0007-consumer', class: Migration0007Consumer },
  { name: '0008-published', class: Migration0008Published },
  { name: '0009-installation', class: Migration0009Installation },
  { name: '0020-health', class: Migration0020Health },
  { name: '0030-timeline', class: Migration0030Timeline },
  { name: '0040-changes', class: Migration0040Changes },
  { name: '0050-given-up-at', class: Migration0050GivenUpAt },
  { name: '0051-lists', class: Migration0051Lists },
  { name: '0052-search', class: Migration0052Search },
  { name: '0060-log-filters', class: Migration0060LogFilters },
  { name: '0061-log-minutes', class: Migration0061LogMinutes },
  { name: '0062-log-tail', class: Migration0062LogTail },
  { name: '0063-sessions', class: Migration0063Sessions },
  { name: '0070-audit', class: Migration0070Audit },
  { name: '0071-bulk-jobs', class: Migration0071BulkJobs },
  { name: '0086-warnings-of-agents', class: Migration0086WarningsOfAgents },
  { name: '0087-identities', class: Migration0087Identities },
];
