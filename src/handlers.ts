import type { Access } from './access/access.ts';
import type { Feed } from './changes/feed.ts';
import type { Database } from './database/connection.ts';
import type { Health } from './health/engine.ts';
import type { Handlers } from './http/handler.ts';
import type { Stream } from './messages/stream/stream.ts';
import type { Metrics } from './metrics.ts';
import { account } from './operations/account.ts';
import { adminUsers } from './operations/admin-users.ts';
import { aiMemory } from './operations/ai-memory.ts';
import { audit } from './operations/audit.ts';
import type { BulkRunner } from './operations/bulk/runner.ts';
import { bulk } from './operations/bulk.ts';
import { changes } from './operations/changes.ts';
import { diagnosis } from './operations/diagnosis.ts';
import { health } from './operations/health.ts';
import { heartbeat } from './operations/heartbeat.ts';
import { mcp } from './operations/mcp.ts';
import { messages } from './operations/messages.ts';
import { messagesStream } from './operations/messages-stream.ts';
import { metricsHandler } from './operations/metrics.ts';
import { namespaces } from './operations/namespaces.ts';
import { overview } from './operations/overview.ts';
import { schema } from './operations/schema.ts';
import { search } from './operations/search.ts';
import { session } from './operations/session.ts';
import { state } from './operations/state.ts';
import { type SystemFacts, system } from './operations/system.ts';
import { sharedTimelines } from './operations/timeline/shared.ts';
import { timelines } from './operations/timelines.ts';
import { tokens } from './operations/tokens.ts';
import { users } from './operations/users.ts';
import { workflowCommands } from './operations/workflow-commands.ts';
import { resourceHandlers } from './resources/index.ts';

/** What the handlers work with. */
export interface HandlerParts {
  database: Database;
  access: Access;
  /** `stopping` is set once the monitor takes no new work. */
  readiness: { stopping: boolean };
  /** The watchers of messages, and of changes, of this process. */
  stream: Stream;
  feed: Feed;
  /** What is read of the message broker; absent where there is none. */
  broker?: { topics: string[] } | undefined;
  metrics: Metrics;
  /** Changes many rows. */
  bulk: BulkRunner;
  health: Pick<Health, 'evaluate'>;
  /** IANA name of the zone in which times without an offset are read. */
  timeZone: string;
  system: SystemFacts;
  /** Requests that this process answers in a second. */
  requestsPerSecond: () => number;
  /** Whether the metrics are shown to other machines. */
  publicMetrics: boolean;
}

/** The handlers of all operations. */
export function handlers(parts: HandlerParts): Handlers {
  const { database, access, readiness, stream, feed, broker, metrics, publicMetrics, timeZone } = parts;
  const readTimeline = sharedTimelines(database, timeZone);
  return {
    ...resourceHandlers(database, metrics),
    ...heartbeat(database),
    ...messages(database, broker),
    ...messagesStream(stream),
    ...changes(feed),
    ...state(database),
    ...timelines(readTimeline),
    ...diagnosis(database, parts.health, readTimeline),
    ...workflowCommands(database, broker !== undefined),
    ...mcp(access),
    ...namespaces(database),
    ...aiMemory(database),
    ...users(database),
    ...audit(database),
    ...bulk(database, parts.bulk, timeZone),
    ...session(access),
    ...tokens(database, access),
    ...account(database, access),
    ...adminUsers(database, access),
    ...health(database, readiness, broker !== undefined),
    ...metricsHandler(metrics, publicMetrics),
    ...overview(parts),
    ...search(database),
    ...system(database, parts.system),
    ...schema(),
  };
}
