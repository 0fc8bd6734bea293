import type { Database } from '../database/connection.ts';
import { type CrudHandlers, type CrudName, crud, type ResourceDefinition } from '../engine/crud.ts';
import type { Metrics } from '../metrics.ts';
import { FastMonFile, fastmonFiles } from './fastmon-file.ts';
import { AppLog, logHandlers, logs } from './log.ts';
import { Run, runs } from './run.ts';
import { RunState, runStates } from './run-state.ts';
import { StfFile, stfFiles } from './stf-file.ts';
import { Subscriber, subscribers } from './subscriber.ts';
import { SystemAgent, systemAgents } from './system-agent.ts';
import { SystemStateEvent, systemStateEvents } from './system-state-event.ts';
import { TFSlice, tfSliceHandlers, tfSlices } from './tf-slice.ts';
import { Worker, workers } from './worker.ts';
import { STFWorkflow, workflows } from './workflow.ts';
import { WorkflowDefinition, workflowDefinitions } from './workflow-definition.ts';
import { WorkflowExecution, workflowExecutions } from './workflow-execution.ts';
import { WorkflowMessage, workflowMessageHandlers, workflowMessages } from './workflow-message.ts';
import { AgentWorkflowStage, workflowStages } from './workflow-stage.ts';

/** The tables of the resources. */
export const resourceEntities = [
  FastMonFile,
  AppLog,
  Run,
  RunState,
  StfFile,
  Subscriber,
  SystemAgent,
  SystemStateEvent,
  TFSlice,
  Worker,
  STFWorkflow,
  WorkflowDefinition,
  WorkflowExecution,
  WorkflowMessage,
  AgentWorkflowStage,
];

/** All resources. */
export const resourceDefinitions: ResourceDefinition[] = [
  fastmonFiles,
  logs,
  runs,
  runStates,
  stfFiles,
  subscribers,
  systemAgents,
  systemStateEvents,
  tfSlices,
  workers,
  workflows,
  workflowDefinitions,
  workflowExecutions,
  workflowMessages,
  workflowStages,
];

/** The handlers of all resources. */
export function resourceHandlers(database: Database, metrics: Metrics) {
  const six = <Name extends CrudName>(definition: ResourceDefinition<Name>): CrudHandlers<Name> =>
    crud(database, definition, metrics).handlers;
  return {
    ...six(fastmonFiles),
    ...six(runs),
    ...six(runStates),
    ...six(stfFiles),
    ...six(subscribers),
    ...six(systemAgents),
    ...six(systemStateEvents),
    ...six(workers),
    ...six(workflows),
    ...six(workflowDefinitions),
    ...six(workflowExecutions),
    ...six(workflowStages),
    ...logHandlers(database, metrics),
    ...workflowMessageHandlers(database, metrics),
    ...tfSliceHandlers(database),
  };
}
