// Made by "npm run generate" from openapi.yaml and contract/. Do not edit.

import type { Handler } from '../src/handlers/handler.ts';

/** The operations tagged `schema`. */
export interface SchemaHandlers {
  /** Go to the documentation. */
  redirectHome: Handler<'redirectHome'>;
  /** List the resources. */
  index: Handler<'index'>;
  /** Get this contract. */
  retrieveSchema: Handler<'retrieveSchema'>;
  /** Go to the documentation. */
  redirectSwaggerUi: Handler<'redirectSwaggerUi'>;
  /** Go to the documentation. */
  redirectRedoc: Handler<'redirectRedoc'>;
}

/** The operations tagged `systemagents`. */
export interface SystemagentsHandlers {
  /** List agents. */
  listSystemAgents: Handler<'listSystemAgents'>;
  /** Create an agent. */
  createSystemAgent: Handler<'createSystemAgent'>;
  /** Register an agent or note its heartbeat. */
  heartbeat: Handler<'heartbeat'>;
  /** Get an agent. */
  retrieveSystemAgent: Handler<'retrieveSystemAgent'>;
  /** Replace an agent. */
  replaceSystemAgent: Handler<'replaceSystemAgent'>;
  /** Delete an agent. */
  deleteSystemAgent: Handler<'deleteSystemAgent'>;
  /** Change an agent. */
  updateSystemAgent: Handler<'updateSystemAgent'>;
}

/** The operations tagged `logs`. */
export interface LogsHandlers {
  /** List log records. */
  listLogs: Handler<'listLogs'>;
  /** Create a log record. */
  createLog: Handler<'createLog'>;
  /** Store many log records at once. */
  createLogs: Handler<'createLogs'>;
  /** Count logs by level and show the latest errors. */
  summarizeLogs: Handler<'summarizeLogs'>;
  /** Get a log record. */
  retrieveLog: Handler<'retrieveLog'>;
  /** Replace a log record. */
  replaceLog: Handler<'replaceLog'>;
  /** Delete a log record. */
  deleteLog: Handler<'deleteLog'>;
  /** Change a log record. */
  updateLog: Handler<'updateLog'>;
}

/** The operations tagged `runs`. */
export interface RunsHandlers {
  /** List runs. */
  listRuns: Handler<'listRuns'>;
  /** Create a run. */
  createRun: Handler<'createRun'>;
  /** Get a run. */
  retrieveRun: Handler<'retrieveRun'>;
  /** Replace a run. */
  replaceRun: Handler<'replaceRun'>;
  /** Delete a run. */
  deleteRun: Handler<'deleteRun'>;
  /** Change a run. */
  updateRun: Handler<'updateRun'>;
}

/** The operations tagged `stf-files`. */
export interface StfFilesHandlers {
  /** List STF files. */
  listStfFiles: Handler<'listStfFiles'>;
  /** Create an STF file. */
  createStfFile: Handler<'createStfFile'>;
  /** Get an STF file. */
  retrieveStfFile: Handler<'retrieveStfFile'>;
  /** Replace an STF file. */
  replaceStfFile: Handler<'replaceStfFile'>;
  /** Delete an STF file. */
  deleteStfFile: Handler<'deleteStfFile'>;
  /** Change an STF file. */
  updateStfFile: Handler<'updateStfFile'>;
}

/** The operations tagged `workflows`. */
export interface WorkflowsHandlers {
  /** List workflows. */
  listWorkflows: Handler<'listWorkflows'>;
  /** Create a workflow. */
  createWorkflow: Handler<'createWorkflow'>;
  /** Get a workflow. */
  retrieveWorkflow: Handler<'retrieveWorkflow'>;
  /** Replace a workflow. */
  replaceWorkflow: Handler<'replaceWorkflow'>;
  /** Delete a workflow. */
  deleteWorkflow: Handler<'deleteWorkflow'>;
  /** Change a workflow. */
  updateWorkflow: Handler<'updateWorkflow'>;
}

/** The operations tagged `workflow-stages`. */
export interface WorkflowStagesHandlers {
  /** List stages. */
  listWorkflowStages: Handler<'listWorkflowStages'>;
  /** Create a stage. */
  createWorkflowStage: Handler<'createWorkflowStage'>;
  /** Get a stage. */
  retrieveWorkflowStage: Handler<'retrieveWorkflowStage'>;
  /** Replace a stage. */
  replaceWorkflowStage: Handler<'replaceWorkflowStage'>;
  /** Delete a stage. */
  deleteWorkflowStage: Handler<'deleteWorkflowStage'>;
  /** Change a stage. */
  updateWorkflowStage: Handler<'updateWorkflowStage'>;
}

/** The operations tagged `workflow-messages`. */
export interface WorkflowMessagesHandlers {
  /** List messages. */
  listWorkflowMessages: Handler<'listWorkflowMessages'>;
  /** Create a message. */
  createWorkflowMessage: Handler<'createWorkflowMessage'>;
  /** Get a message. */
  retrieveWorkflowMessage: Handler<'retrieveWorkflowMessage'>;
  /** Replace a message. */
  replaceWorkflowMessage: Handler<'replaceWorkflowMessage'>;
  /** Delete a message. */
  deleteWorkflowMessage: Handler<'deleteWorkflowMessage'>;
  /** Change a message. */
  updateWorkflowMessage: Handler<'updateWorkflowMessage'>;
}

/** The operations tagged `subscribers`. */
export interface SubscribersHandlers {
  /** List subscribers. */
  listSubscribers: Handler<'listSubscribers'>;
  /** Create a subscriber. */
  createSubscriber: Handler<'createSubscriber'>;
  /** Get a subscriber. */
  retrieveSubscriber: Handler<'retrieveSubscriber'>;
  /** Replace a subscriber. */
  replaceSubscriber: Handler<'replaceSubscriber'>;
  /** Delete a subscriber. */
  deleteSubscriber: Handler<'deleteSubscriber'>;
  /** Change a subscriber. */
  updateSubscriber: Handler<'updateSubscriber'>;
}

/** The operations tagged `fastmon-files`. */
export interface FastmonFilesHandlers {
  /** List time-frame files. */
  listFastmonFiles: Handler<'listFastmonFiles'>;
  /** Create a time-frame file. */
  createFastmonFile: Handler<'createFastmonFile'>;
  /** Get a time-frame file. */
  retrieveFastmonFile: Handler<'retrieveFastmonFile'>;
  /** Replace a time-frame file. */
  replaceFastmonFile: Handler<'replaceFastmonFile'>;
  /** Delete a time-frame file. */
  deleteFastmonFile: Handler<'deleteFastmonFile'>;
  /** Change a time-frame file. */
  updateFastmonFile: Handler<'updateFastmonFile'>;
}

/** The operations tagged `workflow-definitions`. */
export interface WorkflowDefinitionsHandlers {
  /** List workflow definitions. */
  listWorkflowDefinitions: Handler<'listWorkflowDefinitions'>;
  /** Create a workflow definition. */
  createWorkflowDefinition: Handler<'createWorkflowDefinition'>;
  /** Get a workflow definition. */
  retrieveWorkflowDefinition: Handler<'retrieveWorkflowDefinition'>;
  /** Replace a workflow definition. */
  replaceWorkflowDefinition: Handler<'replaceWorkflowDefinition'>;
  /** Delete a workflow definition. */
  deleteWorkflowDefinition: Handler<'deleteWorkflowDefinition'>;
  /** Change a workflow definition. */
  updateWorkflowDefinition: Handler<'updateWorkflowDefinition'>;
}

/** The operations tagged `workflow-executions`. */
export interface WorkflowExecutionsHandlers {
  /** List workflow executions. */
  listWorkflowExecutions: Handler<'listWorkflowExecutions'>;
  /** Create a workflow execution. */
  createWorkflowExecution: Handler<'createWorkflowExecution'>;
  /** Get a workflow execution. */
  retrieveWorkflowExecution: Handler<'retrieveWorkflowExecution'>;
  /** Replace a workflow execution. */
  replaceWorkflowExecution: Handler<'replaceWorkflowExecution'>;
  /** Delete a workflow execution. */
  deleteWorkflowExecution: Handler<'deleteWorkflowExecution'>;
  /** Change a workflow execution. */
  updateWorkflowExecution: Handler<'updateWorkflowExecution'>;
}

/** The operations tagged `tf-slices`. */
export interface TfSlicesHandlers {
  /** List slices. */
  listTfSlices: Handler<'listTfSlices'>;
  /** Create a slice. */
  createTfSlice: Handler<'createTfSlice'>;
  /** Get a slice. */
  retrieveTfSlice: Handler<'retrieveTfSlice'>;
  /** Replace a slice. */
  replaceTfSlice: Handler<'replaceTfSlice'>;
  /** Delete a slice. */
  deleteTfSlice: Handler<'deleteTfSlice'>;
  /** Change a slice. */
  updateTfSlice: Handler<'updateTfSlice'>;
}

/** The operations tagged `workers`. */
export interface WorkersHandlers {
  /** List workers. */
  listWorkers: Handler<'listWorkers'>;
  /** Create a worker. */
  createWorker: Handler<'createWorker'>;
  /** Get a worker. */
  retrieveWorker: Handler<'retrieveWorker'>;
  /** Replace a worker. */
  replaceWorker: Handler<'replaceWorker'>;
  /** Delete a worker. */
  deleteWorker: Handler<'deleteWorker'>;
  /** Change a worker. */
  updateWorker: Handler<'updateWorker'>;
}

/** The operations tagged `run-states`. */
export interface RunStatesHandlers {
  /** List run states. */
  listRunStates: Handler<'listRunStates'>;
  /** Create a run state. */
  createRunState: Handler<'createRunState'>;
  /** Get a run state. */
  retrieveRunState: Handler<'retrieveRunState'>;
  /** Replace a run state. */
  replaceRunState: Handler<'replaceRunState'>;
  /** Delete a run state. */
  deleteRunState: Handler<'deleteRunState'>;
  /** Change a run state. */
  updateRunState: Handler<'updateRunState'>;
}

/** The operations tagged `system-state-events`. */
export interface SystemStateEventsHandlers {
  /** List events. */
  listSystemStateEvents: Handler<'listSystemStateEvents'>;
  /** Create an event. */
  createSystemStateEvent: Handler<'createSystemStateEvent'>;
  /** Get an event. */
  retrieveSystemStateEvent: Handler<'retrieveSystemStateEvent'>;
  /** Replace an event. */
  replaceSystemStateEvent: Handler<'replaceSystemStateEvent'>;
  /** Delete an event. */
  deleteSystemStateEvent: Handler<'deleteSystemStateEvent'>;
  /** Change an event. */
  updateSystemStateEvent: Handler<'updateSystemStateEvent'>;
}

/** The operations tagged `state`. */
export interface StateHandlers {
  /** Draw the next run number. */
  nextRunNumber: Handler<'nextRunNumber'>;
  /** Draw the next agent id. */
  nextAgentId: Handler<'nextAgentId'>;
  /** Draw the next workflow execution number. */
  nextWorkflowExecutionId: Handler<'nextWorkflowExecutionId'>;
  /** Read the document of the counters. */
  retrievePersistentState: Handler<'retrievePersistentState'>;
}

/** The operations tagged `namespaces`. */
export interface NamespacesHandlers {
  /** List namespaces. */
  listNamespaces: Handler<'listNamespaces'>;
  /** Get a namespace. */
  retrieveNamespace: Handler<'retrieveNamespace'>;
  /** Make sure that a namespace exists. */
  ensureNamespace: Handler<'ensureNamespace'>;
}

/** The operations tagged `ai-memory`. */
export interface AiMemoryHandlers {
  /** Remember one turn of a dialogue. */
  recordAiMemory: Handler<'recordAiMemory'>;
  /** Load the latest turns of a user's dialogue. */
  loadAiMemory: Handler<'loadAiMemory'>;
}

/** The operations tagged `messages`. */
export interface MessagesHandlers {
  /** Publish a message on the broker. */
  sendMessage: Handler<'sendMessage'>;
  /** List messages that could not be stored. */
  listDeadLetters: Handler<'listDeadLetters'>;
  /** Get a message that could not be stored. */
  retrieveDeadLetter: Handler<'retrieveDeadLetter'>;
}

/** The operations tagged `messages-stream`. */
export interface MessagesStreamHandlers {
  /** Watch the messages as they come. */
  streamMessages: Handler<'streamMessages'>;
  /** Ask who watches. */
  retrieveStreamStatus: Handler<'retrieveStreamStatus'>;
}

/** The operations tagged `users`. */
export interface UsersHandlers {
  /** List the active users. */
  listUsers: Handler<'listUsers'>;
}

/** The operations tagged `health`. */
export interface HealthHandlers {
  /** Ask whether the process lives. */
  live: Handler<'live'>;
  /** Ask whether requests can be answered. */
  ready: Handler<'ready'>;
  /** Ask how the messages come in. */
  retrieveMessagesHealth: Handler<'retrieveMessagesHealth'>;
  /** Get the figures of this monitor. */
  retrieveMetrics: Handler<'retrieveMetrics'>;
  /** Go to the health check. */
  redirectMcpHealth: Handler<'redirectMcpHealth'>;
}

/** Every operation of the contract. */
export interface Handlers extends SchemaHandlers, SystemagentsHandlers, LogsHandlers, RunsHandlers, StfFilesHandlers, WorkflowsHandlers, WorkflowStagesHandlers, WorkflowMessagesHandlers, SubscribersHandlers, FastmonFilesHandlers, WorkflowDefinitionsHandlers, WorkflowExecutionsHandlers, TfSlicesHandlers, WorkersHandlers, RunStatesHandlers, SystemStateEventsHandlers, StateHandlers, NamespacesHandlers, AiMemoryHandlers, MessagesHandlers, MessagesStreamHandlers, UsersHandlers, HealthHandlers {}
