import type { Handlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import type { Stream } from '../messages/stream/stream.ts';
import type { Metrics } from '../metrics.ts';
import { aiMemory } from './ai-memory.ts';
import { fastmonFiles } from './fastmon-files.ts';
import { health } from './health.ts';
import { logs } from './logs.ts';
import { messages } from './messages.ts';
import { messagesStream } from './messages-stream.ts';
import { metricsHandler } from './metrics.ts';
import { namespaces } from './namespaces.ts';
import { runStates } from './run-states.ts';
import { runs } from './runs.ts';
import { schema } from './schema.ts';
import { state } from './state.ts';
import { stfFiles } from './stf-files.ts';
import { subscribers } from './subscribers.ts';
import { systemStateEvents } from './system-state-events.ts';
import { systemagents } from './systemagents.ts';
import { tfSlices } from './tf-slices.ts';
import { users } from './users.ts';
import { workers } from './workers.ts';
import { workflowDefinitions } from './workflow-definitions.ts';
import { workflowExecutions } from './workflow-executions.ts';
import { workflowMessages } from './workflow-messages.ts';
import { workflowStages } from './workflow-stages.ts';
import { workflows } from './workflows.ts';

/** What the handlers work with. */
export interface HandlerParts {
  database: Database;
  /** `stopping` is set once the monitor takes no new work. */
  readiness: { stopping: boolean };
  /** The watchers of this process. */
  stream: Stream;
  /** What is read of the message broker; absent where there is none. */
  broker?: { topics: string[] } | undefined;
  metrics: Metrics;
  /** Whether the figures are shown to other machines. */
  publicMetrics: boolean;
}

/**
 * The handlers of all operations. An operation of the contract that has none does not compile; while a tag is
 * being built, its stubs (generated/stubs.ts) may be spread here.
 */
export function handlers(parts: HandlerParts): Handlers {
  const { database, readiness, stream, broker, metrics, publicMetrics } = parts;
  return {
    ...systemagents(database),
    ...logs(database, metrics),
    ...runs(database),
    ...stfFiles(database),
    ...workflows(database),
    ...workflowStages(database),
    ...workflowMessages(database, metrics),
    ...messages(database, broker),
    ...messagesStream(stream),
    ...subscribers(database),
    ...fastmonFiles(database),
    ...workflowDefinitions(database),
    ...workflowExecutions(database),
    ...tfSlices(database),
    ...workers(database),
    ...runStates(database),
    ...systemStateEvents(database, metrics),
    ...state(database),
    ...namespaces(database),
    ...aiMemory(database),
    ...users(database),
    ...health(database, readiness, broker !== undefined),
    ...metricsHandler(metrics, publicMetrics),
    ...schema(),
  };
}
