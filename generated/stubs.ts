// Made by "npm run generate" from openapi.yaml and contract/. Do not edit.

import { NotImplemented, type OperationId } from '../src/handlers/handler.ts';
import type {
  SchemaHandlers,
  SystemagentsHandlers,
  LogsHandlers,
  RunsHandlers,
  StfFilesHandlers,
  WorkflowsHandlers,
  WorkflowStagesHandlers,
  WorkflowMessagesHandlers,
  SubscribersHandlers,
  FastmonFilesHandlers,
  WorkflowDefinitionsHandlers,
  WorkflowExecutionsHandlers,
  TfSlicesHandlers,
  WorkersHandlers,
  RunStatesHandlers,
  SystemStateEventsHandlers,
  StateHandlers,
  NamespacesHandlers,
  AiMemoryHandlers,
  MessagesHandlers,
  MessagesStreamHandlers,
  UsersHandlers,
  HealthHandlers,
} from './handlers.ts';

const stub = (operation: OperationId) => async (): Promise<never> => {
  throw new NotImplemented(operation);
};

export const schemaStubs: SchemaHandlers = {
  redirectHome: stub('redirectHome'),
  index: stub('index'),
  retrieveSchema: stub('retrieveSchema'),
  redirectSwaggerUi: stub('redirectSwaggerUi'),
  redirectRedoc: stub('redirectRedoc'),
};

export const systemagentsStubs: SystemagentsHandlers = {
  listSystemAgents: stub('listSystemAgents'),
  createSystemAgent: stub('createSystemAgent'),
  heartbeat: stub('heartbeat'),
  retrieveSystemAgent: stub('retrieveSystemAgent'),
  replaceSystemAgent: stub('replaceSystemAgent'),
  deleteSystemAgent: stub('deleteSystemAgent'),
  updateSystemAgent: stub('updateSystemAgent'),
};

export const logsStubs: LogsHandlers = {
  listLogs: stub('listLogs'),
  createLog: stub('createLog'),
  createLogs: stub('createLogs'),
  summarizeLogs: stub('summarizeLogs'),
  retrieveLog: stub('retrieveLog'),
  replaceLog: stub('replaceLog'),
  deleteLog: stub('deleteLog'),
  updateLog: stub('updateLog'),
};

export const runsStubs: RunsHandlers = {
  listRuns: stub('listRuns'),
  createRun: stub('createRun'),
  retrieveRun: stub('retrieveRun'),
  replaceRun: stub('replaceRun'),
  deleteRun: stub('deleteRun'),
  updateRun: stub('updateRun'),
};

export const stfFilesStubs: StfFilesHandlers = {
  listStfFiles: stub('listStfFiles'),
  createStfFile: stub('createStfFile'),
  retrieveStfFile: stub('retrieveStfFile'),
  replaceStfFile: stub('replaceStfFile'),
  deleteStfFile: stub('deleteStfFile'),
  updateStfFile: stub('updateStfFile'),
};

export const workflowsStubs: WorkflowsHandlers = {
  listWorkflows: stub('listWorkflows'),
  createWorkflow: stub('createWorkflow'),
  retrieveWorkflow: stub('retrieveWorkflow'),
  replaceWorkflow: stub('replaceWorkflow'),
  deleteWorkflow: stub('deleteWorkflow'),
  updateWorkflow: stub('updateWorkflow'),
};

export const workflowStagesStubs: WorkflowStagesHandlers = {
  listWorkflowStages: stub('listWorkflowStages'),
  createWorkflowStage: stub('createWorkflowStage'),
  retrieveWorkflowStage: stub('retrieveWorkflowStage'),
  replaceWorkflowStage: stub('replaceWorkflowStage'),
  deleteWorkflowStage: stub('deleteWorkflowStage'),
  updateWorkflowStage: stub('updateWorkflowStage'),
};

export const workflowMessagesStubs: WorkflowMessagesHandlers = {
  listWorkflowMessages: stub('listWorkflowMessages'),
  createWorkflowMessage: stub('createWorkflowMessage'),
  retrieveWorkflowMessage: stub('retrieveWorkflowMessage'),
  replaceWorkflowMessage: stub('replaceWorkflowMessage'),
  deleteWorkflowMessage: stub('deleteWorkflowMessage'),
  updateWorkflowMessage: stub('updateWorkflowMessage'),
};

export const subscribersStubs: SubscribersHandlers = {
  listSubscribers: stub('listSubscribers'),
  createSubscriber: stub('createSubscriber'),
  retrieveSubscriber: stub('retrieveSubscriber'),
  replaceSubscriber: stub('replaceSubscriber'),
  deleteSubscriber: stub('deleteSubscriber'),
  updateSubscriber: stub('updateSubscriber'),
};

export const fastmonFilesStubs: FastmonFilesHandlers = {
  listFastmonFiles: stub('listFastmonFiles'),
  createFastmonFile: stub('createFastmonFile'),
  retrieveFastmonFile: stub('retrieveFastmonFile'),
  replaceFastmonFile: stub('replaceFastmonFile'),
  deleteFastmonFile: stub('deleteFastmonFile'),
  updateFastmonFile: stub('updateFastmonFile'),
};

export const workflowDefinitionsStubs: WorkflowDefinitionsHandlers = {
  listWorkflowDefinitions: stub('listWorkflowDefinitions'),
  createWorkflowDefinition: stub('createWorkflowDefinition'),
  retrieveWorkflowDefinition: stub('retrieveWorkflowDefinition'),
  replaceWorkflowDefinition: stub('replaceWorkflowDefinition'),
  deleteWorkflowDefinition: stub('deleteWorkflowDefinition'),
  updateWorkflowDefinition: stub('updateWorkflowDefinition'),
};

export const workflowExecutionsStubs: WorkflowExecutionsHandlers = {
  listWorkflowExecutions: stub('listWorkflowExecutions'),
  createWorkflowExecution: stub('createWorkflowExecution'),
  retrieveWorkflowExecution: stub('retrieveWorkflowExecution'),
  replaceWorkflowExecution: stub('replaceWorkflowExecution'),
  deleteWorkflowExecution: stub('deleteWorkflowExecution'),
  updateWorkflowExecution: stub('updateWorkflowExecution'),
};

export const tfSlicesStubs: TfSlicesHandlers = {
  listTfSlices: stub('listTfSlices'),
  createTfSlice: stub('createTfSlice'),
  retrieveTfSlice: stub('retrieveTfSlice'),
  replaceTfSlice: stub('replaceTfSlice'),
  deleteTfSlice: stub('deleteTfSlice'),
  updateTfSlice: stub('updateTfSlice'),
};

export const workersStubs: WorkersHandlers = {
  listWorkers: stub('listWorkers'),
  createWorker: stub('createWorker'),
  retrieveWorker: stub('retrieveWorker'),
  replaceWorker: stub('replaceWorker'),
  deleteWorker: stub('deleteWorker'),
  updateWorker: stub('updateWorker'),
};

export const runStatesStubs: RunStatesHandlers = {
  listRunStates: stub('listRunStates'),
  createRunState: stub('createRunState'),
  retrieveRunState: stub('retrieveRunState'),
  replaceRunState: stub('replaceRunState'),
  deleteRunState: stub('deleteRunState'),
  updateRunState: stub('updateRunState'),
};

export const systemStateEventsStubs: SystemStateEventsHandlers = {
  listSystemStateEvents: stub('listSystemStateEvents'),
  createSystemStateEvent: stub('createSystemStateEvent'),
  retrieveSystemStateEvent: stub('retrieveSystemStateEvent'),
  replaceSystemStateEvent: stub('replaceSystemStateEvent'),
  deleteSystemStateEvent: stub('deleteSystemStateEvent'),
  updateSystemStateEvent: stub('updateSystemStateEvent'),
};

export const stateStubs: StateHandlers = {
  nextRunNumber: stub('nextRunNumber'),
  nextAgentId: stub('nextAgentId'),
  nextWorkflowExecutionId: stub('nextWorkflowExecutionId'),
  retrievePersistentState: stub('retrievePersistentState'),
};

export const namespacesStubs: NamespacesHandlers = {
  listNamespaces: stub('listNamespaces'),
  retrieveNamespace: stub('retrieveNamespace'),
  ensureNamespace: stub('ensureNamespace'),
};

export const aiMemoryStubs: AiMemoryHandlers = {
  recordAiMemory: stub('recordAiMemory'),
  loadAiMemory: stub('loadAiMemory'),
};

export const messagesStubs: MessagesHandlers = {
  sendMessage: stub('sendMessage'),
  listDeadLetters: stub('listDeadLetters'),
  retrieveDeadLetter: stub('retrieveDeadLetter'),
};

export const messagesStreamStubs: MessagesStreamHandlers = {
  streamMessages: stub('streamMessages'),
  retrieveStreamStatus: stub('retrieveStreamStatus'),
};

export const usersStubs: UsersHandlers = {
  listUsers: stub('listUsers'),
};

export const healthStubs: HealthHandlers = {
  live: stub('live'),
  ready: stub('ready'),
  retrieveMessagesHealth: stub('retrieveMessagesHealth'),
  retrieveMetrics: stub('retrieveMetrics'),
  redirectMcpHealth: stub('redirectMcpHealth'),
};
