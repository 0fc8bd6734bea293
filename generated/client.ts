// Made by "npm run generate" from openapi.yaml. Do not edit.

import type { All, AllInput, CallOptions, Input, Page, PageInput, Result } from '../src/client/call.ts';

/** Keys that an object must have, each with the letters of its JSON types; none where any will do. */
export type Shape = Readonly<Record<string, string>>;

/** What the client knows of an operation. */
export interface Facts {
  method: string;
  path: string;
  /** What the body of a success is, of a list each row; null where there is none. */
  reply: Shape | null;
  /** Goes to the HTTP address, without the token. */
  logging?: boolean;
  /** Takes an Idempotency-Key, so that it may be repeated. */
  keyed?: boolean;
  /** How its list is read page by page. */
  pages?: 'cursor' | 'limit';
}

/** Every operation, by its id. */
export const FACTS = {
  index: { method: 'GET', path: '/api/', reply: {} },
  listSystemAgents: { method: 'GET', path: '/api/systemagents/', reply: { id: 'n', instance_name: 's' }, pages: 'limit' },
  createSystemAgent: { method: 'POST', path: '/api/systemagents/', reply: { id: 'n', instance_name: 's' }, keyed: true },
  heartbeat: { method: 'POST', path: '/api/systemagents/heartbeat/', reply: { id: 'n', instance_name: 's' } },
  retrieveSystemAgent: { method: 'GET', path: '/api/systemagents/{id}/', reply: { id: 'n', instance_name: 's' } },
  replaceSystemAgent: { method: 'PUT', path: '/api/systemagents/{id}/', reply: { id: 'n', instance_name: 's' } },
  deleteSystemAgent: { method: 'DELETE', path: '/api/systemagents/{id}/', reply: null },
  updateSystemAgent: { method: 'PATCH', path: '/api/systemagents/{id}/', reply: { id: 'n', instance_name: 's' } },
  listLogs: { method: 'GET', path: '/api/logs/', reply: { id: 'n', app_name: 's' }, pages: 'cursor' },
  createLog: { method: 'POST', path: '/api/logs/', reply: { id: 'n', app_name: 's' }, logging: true },
  createLogs: { method: 'POST', path: '/api/logs/bulk/', reply: { created: 'n' }, logging: true, keyed: true },
  summarizeLogs: { method: 'GET', path: '/api/logs/summary/', reply: {} },
  retrieveLog: { method: 'GET', path: '/api/logs/{id}/', reply: { id: 'n', app_name: 's' } },
  replaceLog: { method: 'PUT', path: '/api/logs/{id}/', reply: { id: 'n', app_name: 's' } },
  deleteLog: { method: 'DELETE', path: '/api/logs/{id}/', reply: null },
  updateLog: { method: 'PATCH', path: '/api/logs/{id}/', reply: { id: 'n', app_name: 's' } },
  listRuns: { method: 'GET', path: '/api/runs/', reply: { run_id: 'n', run_number: 'n' }, pages: 'limit' },
  createRun: { method: 'POST', path: '/api/runs/', reply: { run_id: 'n', run_number: 'n' }, keyed: true },
  retrieveRun: { method: 'GET', path: '/api/runs/{run_id}/', reply: { run_id: 'n', run_number: 'n' } },
  replaceRun: { method: 'PUT', path: '/api/runs/{run_id}/', reply: { run_id: 'n', run_number: 'n' } },
  deleteRun: { method: 'DELETE', path: '/api/runs/{run_id}/', reply: null },
  updateRun: { method: 'PATCH', path: '/api/runs/{run_id}/', reply: { run_id: 'n', run_number: 'n' } },
  listStfFiles: { method: 'GET', path: '/api/stf-files/', reply: { file_id: 's', machine_state: 's' }, pages: 'limit' },
  createStfFile: { method: 'POST', path: '/api/stf-files/', reply: { file_id: 's', machine_state: 's' }, keyed: true },
  retrieveStfFile: { method: 'GET', path: '/api/stf-files/{file_id}/', reply: { file_id: 's', machine_state: 's' } },
  replaceStfFile: { method: 'PUT', path: '/api/stf-files/{file_id}/', reply: { file_id: 's', machine_state: 's' } },
  deleteStfFile: { method: 'DELETE', path: '/api/stf-files/{file_id}/', reply: null },
  updateStfFile: { method: 'PATCH', path: '/api/stf-files/{file_id}/', reply: { file_id: 's', machine_state: 's' } },
  listWorkflows: { method: 'GET', path: '/api/workflows/', reply: { workflow_id: 's', filename: 's' }, pages: 'limit' },
  createWorkflow: { method: 'POST', path: '/api/workflows/', reply: { workflow_id: 's', filename: 's' }, keyed: true },
  retrieveWorkflow: { method: 'GET', path: '/api/workflows/{workflow_id}/', reply: { workflow_id: 's', filename: 's' } },
  replaceWorkflow: { method: 'PUT', path: '/api/workflows/{workflow_id}/', reply: { workflow_id: 's', filename: 's' } },
  deleteWorkflow: { method: 'DELETE', path: '/api/workflows/{workflow_id}/', reply: null },
  updateWorkflow: { method: 'PATCH', path: '/api/workflows/{workflow_id}/', reply: { workflow_id: 's', filename: 's' } },
  listWorkflowStages: { method: 'GET', path: '/api/workflow-stages/', reply: { stage_id: 's', agent_name: 's' }, pages: 'limit' },
  createWorkflowStage: { method: 'POST', path: '/api/workflow-stages/', reply: { stage_id: 's', agent_name: 's' }, keyed: true },
  retrieveWorkflowStage: { method: 'GET', path: '/api/workflow-stages/{stage_id}/', reply: { stage_id: 's', agent_name: 's' } },
  replaceWorkflowStage: { method: 'PUT', path: '/api/workflow-stages/{stage_id}/', reply: { stage_id: 's', agent_name: 's' } },
  deleteWorkflowStage: { method: 'DELETE', path: '/api/workflow-stages/{stage_id}/', reply: null },
  updateWorkflowStage: { method: 'PATCH', path: '/api/workflow-stages/{stage_id}/', reply: { stage_id: 's', agent_name: 's' } },
  listWorkflowMessages: { method: 'GET', path: '/api/workflow-messages/', reply: { message_id: 's', message_type: 's' }, pages: 'cursor' },
  createWorkflowMessage: { method: 'POST', path: '/api/workflow-messages/', reply: { message_id: 's', message_type: 's' }, keyed: true },
  retrieveWorkflowMessage: { method: 'GET', path: '/api/workflow-messages/{message_id}/', reply: { message_id: 's', message_type: 's' } },
  replaceWorkflowMessage: { method: 'PUT', path: '/api/workflow-messages/{message_id}/', reply: { message_id: 's', message_type: 's' } },
  deleteWorkflowMessage: { method: 'DELETE', path: '/api/workflow-messages/{message_id}/', reply: null },
  updateWorkflowMessage: { method: 'PATCH', path: '/api/workflow-messages/{message_id}/', reply: { message_id: 's', message_type: 's' } },
  listSubscribers: { method: 'GET', path: '/api/subscribers/', reply: { subscriber_id: 'n', subscriber_name: 's' }, pages: 'limit' },
  createSubscriber: { method: 'POST', path: '/api/subscribers/', reply: { subscriber_id: 'n', subscriber_name: 's' }, keyed: true },
  retrieveSubscriber: { method: 'GET', path: '/api/subscribers/{subscriber_id}/', reply: { subscriber_id: 'n', subscriber_name: 's' } },
  replaceSubscriber: { method: 'PUT', path: '/api/subscribers/{subscriber_id}/', reply: { subscriber_id: 'n', subscriber_name: 's' } },
  deleteSubscriber: { method: 'DELETE', path: '/api/subscribers/{subscriber_id}/', reply: null },
  updateSubscriber: { method: 'PATCH', path: '/api/subscribers/{subscriber_id}/', reply: { subscriber_id: 'n', subscriber_name: 's' } },
  listFastmonFiles: { method: 'GET', path: '/api/fastmon-files/', reply: { tf_file_id: 's', stf_file: 's' }, pages: 'limit' },
  createFastmonFile: { method: 'POST', path: '/api/fastmon-files/', reply: { tf_file_id: 's', stf_file: 's' }, keyed: true },
  retrieveFastmonFile: { method: 'GET', path: '/api/fastmon-files/{tf_file_id}/', reply: { tf_file_id: 's', stf_file: 's' } },
  replaceFastmonFile: { method: 'PUT', path: '/api/fastmon-files/{tf_file_id}/', reply: { tf_file_id: 's', stf_file: 's' } },
  deleteFastmonFile: { method: 'DELETE', path: '/api/fastmon-files/{tf_file_id}/', reply: null },
  updateFastmonFile: { method: 'PATCH', path: '/api/fastmon-files/{tf_file_id}/', reply: { tf_file_id: 's', stf_file: 's' } },
  listWorkflowDefinitions: { method: 'GET', path: '/api/workflow-definitions/', reply: { id: 'n', workflow_name: 's' }, pages: 'limit' },
  createWorkflowDefinition: { method: 'POST', path: '/api/workflow-definitions/', reply: { id: 'n', workflow_name: 's' }, keyed: true },
  retrieveWorkflowDefinition: { method: 'GET', path: '/api/workflow-definitions/{id}/', reply: { id: 'n', workflow_name: 's' } },
  replaceWorkflowDefinition: { method: 'PUT', path: '/api/workflow-definitions/{id}/', reply: { id: 'n', workflow_name: 's' } },
  deleteWorkflowDefinition: { method: 'DELETE', path: '/api/workflow-definitions/{id}/', reply: null },
  updateWorkflowDefinition: { method: 'PATCH', path: '/api/workflow-definitions/{id}/', reply: { id: 'n', workflow_name: 's' } },
  listWorkflowExecutions: { method: 'GET', path: '/api/workflow-executions/', reply: { execution_id: 's', namespace: 'sz' }, pages: 'limit' },
  createWorkflowExecution: { method: 'POST', path: '/api/workflow-executions/', reply: { execution_id: 's', namespace: 'sz' }, keyed: true },
  retrieveWorkflowExecution: { method: 'GET', path: '/api/workflow-executions/{execution_id}/', reply: { execution_id: 's', namespace: 'sz' } },
  replaceWorkflowExecution: { method: 'PUT', path: '/api/workflow-executions/{execution_id}/', reply: { execution_id: 's', namespace: 'sz' } },
  deleteWorkflowExecution: { method: 'DELETE', path: '/api/workflow-executions/{execution_id}/', reply: null },
  updateWorkflowExecution: { method: 'PATCH', path: '/api/workflow-executions/{execution_id}/', reply: { execution_id: 's', namespace: 'sz' } },
  listTfSlices: { method: 'GET', path: '/api/tf-slices/', reply: { id: 'n', fastmon_file: 's' }, pages: 'limit' },
  createTfSlice: { method: 'POST', path: '/api/tf-slices/', reply: { id: 'n', fastmon_file: 's' }, keyed: true },
  retrieveTfSlice: { method: 'GET', path: '/api/tf-slices/{id}/', reply: { id: 'n', fastmon_file: 's' } },
  replaceTfSlice: { method: 'PUT', path: '/api/tf-slices/{id}/', reply: { id: 'n', fastmon_file: 's' } },
  deleteTfSlice: { method: 'DELETE', path: '/api/tf-slices/{id}/', reply: null },
  updateTfSlice: { method: 'PATCH', path: '/api/tf-slices/{id}/', reply: { id: 'n', fastmon_file: 's' } },
  listWorkers: { method: 'GET', path: '/api/workers/', reply: { worker_id: 's', run_number: 'n' }, pages: 'limit' },
  createWorker: { method: 'POST', path: '/api/workers/', reply: { worker_id: 's', run_number: 'n' }, keyed: true },
  retrieveWorker: { method: 'GET', path: '/api/workers/{worker_id}/', reply: { worker_id: 's', run_number: 'n' } },
  replaceWorker: { method: 'PUT', path: '/api/workers/{worker_id}/', reply: { worker_id: 's', run_number: 'n' } },
  deleteWorker: { method: 'DELETE', path: '/api/workers/{worker_id}/', reply: null },
  updateWorker: { method: 'PATCH', path: '/api/workers/{worker_id}/', reply: { worker_id: 's', run_number: 'n' } },
  listRunStates: { method: 'GET', path: '/api/run-states/', reply: { run_number: 'n', phase: 's' }, pages: 'limit' },
  createRunState: { method: 'POST', path: '/api/run-states/', reply: { run_number: 'n', phase: 's' }, keyed: true },
  retrieveRunState: { method: 'GET', path: '/api/run-states/{run_number}/', reply: { run_number: 'n', phase: 's' } },
  replaceRunState: { method: 'PUT', path: '/api/run-states/{run_number}/', reply: { run_number: 'n', phase: 's' } },
  deleteRunState: { method: 'DELETE', path: '/api/run-states/{run_number}/', reply: null },
  updateRunState: { method: 'PATCH', path: '/api/run-states/{run_number}/', reply: { run_number: 'n', phase: 's' } },
  listSystemStateEvents: { method: 'GET', path: '/api/system-state-events/', reply: { event_id: 'n', timestamp: 's' }, pages: 'limit' },
  createSystemStateEvent: { method: 'POST', path: '/api/system-state-events/', reply: { event_id: 'n', timestamp: 's' }, keyed: true },
  retrieveSystemStateEvent: { method: 'GET', path: '/api/system-state-events/{event_id}/', reply: { event_id: 'n', timestamp: 's' } },
  replaceSystemStateEvent: { method: 'PUT', path: '/api/system-state-events/{event_id}/', reply: { event_id: 'n', timestamp: 's' } },
  deleteSystemStateEvent: { method: 'DELETE', path: '/api/system-state-events/{event_id}/', reply: null },
  updateSystemStateEvent: { method: 'PATCH', path: '/api/system-state-events/{event_id}/', reply: { event_id: 'n', timestamp: 's' } },
  nextRunNumber: { method: 'POST', path: '/api/state/next-run-number/', reply: { run_number: 'n', status: 's' }, keyed: true },
  nextAgentId: { method: 'POST', path: '/api/state/next-agent-id/', reply: { agent_id: 'n', status: 's' }, keyed: true },
  nextWorkflowExecutionId: { method: 'POST', path: '/api/state/next-workflow-execution-id/', reply: { sequence: 'n', status: 's' }, keyed: true },
  retrievePersistentState: { method: 'GET', path: '/api/persistent-state/', reply: { state_data: 'o', updated_at: 'sz' } },
  listNamespaces: { method: 'GET', path: '/api/namespaces/', reply: { name: 's', owner: 's' }, pages: 'limit' },
  retrieveNamespace: { method: 'GET', path: '/api/namespaces/{name}/', reply: { name: 's', owner: 's' } },
  ensureNamespace: { method: 'POST', path: '/api/namespaces/ensure/', reply: { name: 's', owner: 's' }, keyed: true },
  recordAiMemory: { method: 'POST', path: '/api/ai-memory/record/', reply: { id: 'n', status: 's' }, keyed: true },
  loadAiMemory: { method: 'GET', path: '/api/ai-memory/', reply: { items: 'a', count: 'n' } },
  sendMessage: { method: 'POST', path: '/api/messages/send/', reply: { id: 'n', destination: 's' }, keyed: true },
  listDeadLetters: { method: 'GET', path: '/api/messages/dead-letters/', reply: { id: 'n', reason: 's' }, pages: 'limit' },
  retrieveDeadLetter: { method: 'GET', path: '/api/messages/dead-letters/{id}/', reply: { id: 'n', reason: 's' } },
  retrieveStreamStatus: { method: 'GET', path: '/api/messages/stream/status/', reply: { connected_clients: 'n', client_ids: 'a' } },
  listUsers: { method: 'GET', path: '/api/users/', reply: { users: 'a' } },
  live: { method: 'GET', path: '/api/health/live/', reply: { status: 's' } },
  ready: { method: 'GET', path: '/api/health/ready/', reply: { status: 's', database: 's' } },
  retrieveMessagesHealth: { method: 'GET', path: '/api/health/messages/', reply: { consumer: 's', last_sequence: 'n' } },
} satisfies Record<string, Facts>;

/** An operation that the client has. */
export type ClientOperation = keyof typeof FACTS;

/** Operations that list things, which can be gone through one by one. */
export type ListOperation = 'listSystemAgents' | 'listLogs' | 'listRuns' | 'listStfFiles' | 'listWorkflows' | 'listWorkflowStages' | 'listWorkflowMessages' | 'listSubscribers' | 'listFastmonFiles' | 'listWorkflowDefinitions' | 'listWorkflowExecutions' | 'listTfSlices' | 'listWorkers' | 'listRunStates' | 'listSystemStateEvents' | 'listNamespaces' | 'listDeadLetters';

/** One method for each operation of the contract. */
export interface Operations {
  /** List the resources. GET /api/ */
  index(input?: Input<'index'>, options?: CallOptions): Promise<Result<'index'>>;
  /** List agents. GET /api/systemagents/ */
  listSystemAgents(input: PageInput<'listSystemAgents'>, options?: CallOptions): Promise<Page<'listSystemAgents'>>;
  /** List agents. GET /api/systemagents/ */
  listSystemAgents(input?: AllInput<'listSystemAgents'>, options?: CallOptions): Promise<All<'listSystemAgents'>>;
  /** List agents. GET /api/systemagents/ */
  listSystemAgents(input?: Input<'listSystemAgents'>, options?: CallOptions): Promise<Result<'listSystemAgents'>>;
  /** Create an agent. POST /api/systemagents/ */
  createSystemAgent(input: Input<'createSystemAgent'>, options?: CallOptions): Promise<Result<'createSystemAgent'>>;
  /** Register an agent or note its heartbeat. POST /api/systemagents/heartbeat/ */
  heartbeat(input: Input<'heartbeat'>, options?: CallOptions): Promise<Result<'heartbeat'>>;
  /** Get an agent. GET /api/systemagents/{id}/ */
  retrieveSystemAgent(input: Input<'retrieveSystemAgent'>, options?: CallOptions): Promise<Result<'retrieveSystemAgent'>>;
  /** Replace an agent. PUT /api/systemagents/{id}/ */
  replaceSystemAgent(input: Input<'replaceSystemAgent'>, options?: CallOptions): Promise<Result<'replaceSystemAgent'>>;
  /** Delete an agent. DELETE /api/systemagents/{id}/ */
  deleteSystemAgent(input: Input<'deleteSystemAgent'>, options?: CallOptions): Promise<Result<'deleteSystemAgent'>>;
  /** Change an agent. PATCH /api/systemagents/{id}/ */
  updateSystemAgent(input: Input<'updateSystemAgent'>, options?: CallOptions): Promise<Result<'updateSystemAgent'>>;
  /** List log records. GET /api/logs/ */
  listLogs(input: PageInput<'listLogs'>, options?: CallOptions): Promise<Page<'listLogs'>>;
  /** List log records. GET /api/logs/ */
  listLogs(input?: AllInput<'listLogs'>, options?: CallOptions): Promise<All<'listLogs'>>;
  /** List log records. GET /api/logs/ */
  listLogs(input?: Input<'listLogs'>, options?: CallOptions): Promise<Result<'listLogs'>>;
  /** Create a log record. POST /api/logs/ */
  createLog(input: Input<'createLog'>, options?: CallOptions): Promise<Result<'createLog'>>;
  /** Store many log records at once. POST /api/logs/bulk/ */
  createLogs(input: Input<'createLogs'>, options?: CallOptions): Promise<Result<'createLogs'>>;
  /** Count logs by level and show the latest errors. GET /api/logs/summary/ */
  summarizeLogs(input?: Input<'summarizeLogs'>, options?: CallOptions): Promise<Result<'summarizeLogs'>>;
  /** Get a log record. GET /api/logs/{id}/ */
  retrieveLog(input: Input<'retrieveLog'>, options?: CallOptions): Promise<Result<'retrieveLog'>>;
  /** Replace a log record. PUT /api/logs/{id}/ */
  replaceLog(input: Input<'replaceLog'>, options?: CallOptions): Promise<Result<'replaceLog'>>;
  /** Delete a log record. DELETE /api/logs/{id}/ */
  deleteLog(input: Input<'deleteLog'>, options?: CallOptions): Promise<Result<'deleteLog'>>;
  /** Change a log record. PATCH /api/logs/{id}/ */
  updateLog(input: Input<'updateLog'>, options?: CallOptions): Promise<Result<'updateLog'>>;
  /** List runs. GET /api/runs/ */
  listRuns(input: PageInput<'listRuns'>, options?: CallOptions): Promise<Page<'listRuns'>>;
  /** List runs. GET /api/runs/ */
  listRuns(input?: AllInput<'listRuns'>, options?: CallOptions): Promise<All<'listRuns'>>;
  /** List runs. GET /api/runs/ */
  listRuns(input?: Input<'listRuns'>, options?: CallOptions): Promise<Result<'listRuns'>>;
  /** Create a run. POST /api/runs/ */
  createRun(input: Input<'createRun'>, options?: CallOptions): Promise<Result<'createRun'>>;
  /** Get a run. GET /api/runs/{run_id}/ */
  retrieveRun(input: Input<'retrieveRun'>, options?: CallOptions): Promise<Result<'retrieveRun'>>;
  /** Replace a run. PUT /api/runs/{run_id}/ */
  replaceRun(input: Input<'replaceRun'>, options?: CallOptions): Promise<Result<'replaceRun'>>;
  /** Delete a run. DELETE /api/runs/{run_id}/ */
  deleteRun(input: Input<'deleteRun'>, options?: CallOptions): Promise<Result<'deleteRun'>>;
  /** Change a run. PATCH /api/runs/{run_id}/ */
  updateRun(input: Input<'updateRun'>, options?: CallOptions): Promise<Result<'updateRun'>>;
  /** List STF files. GET /api/stf-files/ */
  listStfFiles(input: PageInput<'listStfFiles'>, options?: CallOptions): Promise<Page<'listStfFiles'>>;
  /** List STF files. GET /api/stf-files/ */
  listStfFiles(input?: AllInput<'listStfFiles'>, options?: CallOptions): Promise<All<'listStfFiles'>>;
  /** List STF files. GET /api/stf-files/ */
  listStfFiles(input?: Input<'listStfFiles'>, options?: CallOptions): Promise<Result<'listStfFiles'>>;
  /** Create an STF file. POST /api/stf-files/ */
  createStfFile(input: Input<'createStfFile'>, options?: CallOptions): Promise<Result<'createStfFile'>>;
  /** Get an STF file. GET /api/stf-files/{file_id}/ */
  retrieveStfFile(input: Input<'retrieveStfFile'>, options?: CallOptions): Promise<Result<'retrieveStfFile'>>;
  /** Replace an STF file. PUT /api/stf-files/{file_id}/ */
  replaceStfFile(input: Input<'replaceStfFile'>, options?: CallOptions): Promise<Result<'replaceStfFile'>>;
  /** Delete an STF file. DELETE /api/stf-files/{file_id}/ */
  deleteStfFile(input: Input<'deleteStfFile'>, options?: CallOptions): Promise<Result<'deleteStfFile'>>;
  /** Change an STF file. PATCH /api/stf-files/{file_id}/ */
  updateStfFile(input: Input<'updateStfFile'>, options?: CallOptions): Promise<Result<'updateStfFile'>>;
  /** List workflows. GET /api/workflows/ */
  listWorkflows(input: PageInput<'listWorkflows'>, options?: CallOptions): Promise<Page<'listWorkflows'>>;
  /** List workflows. GET /api/workflows/ */
  listWorkflows(input?: AllInput<'listWorkflows'>, options?: CallOptions): Promise<All<'listWorkflows'>>;
  /** List workflows. GET /api/workflows/ */
  listWorkflows(input?: Input<'listWorkflows'>, options?: CallOptions): Promise<Result<'listWorkflows'>>;
  /** Create a workflow. POST /api/workflows/ */
  createWorkflow(input: Input<'createWorkflow'>, options?: CallOptions): Promise<Result<'createWorkflow'>>;
  /** Get a workflow. GET /api/workflows/{workflow_id}/ */
  retrieveWorkflow(input: Input<'retrieveWorkflow'>, options?: CallOptions): Promise<Result<'retrieveWorkflow'>>;
  /** Replace a workflow. PUT /api/workflows/{workflow_id}/ */
  replaceWorkflow(input: Input<'replaceWorkflow'>, options?: CallOptions): Promise<Result<'replaceWorkflow'>>;
  /** Delete a workflow. DELETE /api/workflows/{workflow_id}/ */
  deleteWorkflow(input: Input<'deleteWorkflow'>, options?: CallOptions): Promise<Result<'deleteWorkflow'>>;
  /** Change a workflow. PATCH /api/workflows/{workflow_id}/ */
  updateWorkflow(input: Input<'updateWorkflow'>, options?: CallOptions): Promise<Result<'updateWorkflow'>>;
  /** List stages. GET /api/workflow-stages/ */
  listWorkflowStages(input: PageInput<'listWorkflowStages'>, options?: CallOptions): Promise<Page<'listWorkflowStages'>>;
  /** List stages. GET /api/workflow-stages/ */
  listWorkflowStages(input?: AllInput<'listWorkflowStages'>, options?: CallOptions): Promise<All<'listWorkflowStages'>>;
  /** List stages. GET /api/workflow-stages/ */
  listWorkflowStages(input?: Input<'listWorkflowStages'>, options?: CallOptions): Promise<Result<'listWorkflowStages'>>;
  /** Create a stage. POST /api/workflow-stages/ */
  createWorkflowStage(input: Input<'createWorkflowStage'>, options?: CallOptions): Promise<Result<'createWorkflowStage'>>;
  /** Get a stage. GET /api/workflow-stages/{stage_id}/ */
  retrieveWorkflowStage(input: Input<'retrieveWorkflowStage'>, options?: CallOptions): Promise<Result<'retrieveWorkflowStage'>>;
  /** Replace a stage. PUT /api/workflow-stages/{stage_id}/ */
  replaceWorkflowStage(input: Input<'replaceWorkflowStage'>, options?: CallOptions): Promise<Result<'replaceWorkflowStage'>>;
  /** Delete a stage. DELETE /api/workflow-stages/{stage_id}/ */
  deleteWorkflowStage(input: Input<'deleteWorkflowStage'>, options?: CallOptions): Promise<Result<'deleteWorkflowStage'>>;
  /** Change a stage. PATCH /api/workflow-stages/{stage_id}/ */
  updateWorkflowStage(input: Input<'updateWorkflowStage'>, options?: CallOptions): Promise<Result<'updateWorkflowStage'>>;
  /** List messages. GET /api/workflow-messages/ */
  listWorkflowMessages(input: PageInput<'listWorkflowMessages'>, options?: CallOptions): Promise<Page<'listWorkflowMessages'>>;
  /** List messages. GET /api/workflow-messages/ */
  listWorkflowMessages(input?: AllInput<'listWorkflowMessages'>, options?: CallOptions): Promise<All<'listWorkflowMessages'>>;
  /** List messages. GET /api/workflow-messages/ */
  listWorkflowMessages(input?: Input<'listWorkflowMessages'>, options?: CallOptions): Promise<Result<'listWorkflowMessages'>>;
  /** Create a message. POST /api/workflow-messages/ */
  createWorkflowMessage(input: Input<'createWorkflowMessage'>, options?: CallOptions): Promise<Result<'createWorkflowMessage'>>;
  /** Get a message. GET /api/workflow-messages/{message_id}/ */
  retrieveWorkflowMessage(input: Input<'retrieveWorkflowMessage'>, options?: CallOptions): Promise<Result<'retrieveWorkflowMessage'>>;
  /** Replace a message. PUT /api/workflow-messages/{message_id}/ */
  replaceWorkflowMessage(input: Input<'replaceWorkflowMessage'>, options?: CallOptions): Promise<Result<'replaceWorkflowMessage'>>;
  /** Delete a message. DELETE /api/workflow-messages/{message_id}/ */
  deleteWorkflowMessage(input: Input<'deleteWorkflowMessage'>, options?: CallOptions): Promise<Result<'deleteWorkflowMessage'>>;
  /** Change a message. PATCH /api/workflow-messages/{message_id}/ */
  updateWorkflowMessage(input: Input<'updateWorkflowMessage'>, options?: CallOptions): Promise<Result<'updateWorkflowMessage'>>;
  /** List subscribers. GET /api/subscribers/ */
  listSubscribers(input: PageInput<'listSubscribers'>, options?: CallOptions): Promise<Page<'listSubscribers'>>;
  /** List subscribers. GET /api/subscribers/ */
  listSubscribers(input?: AllInput<'listSubscribers'>, options?: CallOptions): Promise<All<'listSubscribers'>>;
  /** List subscribers. GET /api/subscribers/ */
  listSubscribers(input?: Input<'listSubscribers'>, options?: CallOptions): Promise<Result<'listSubscribers'>>;
  /** Create a subscriber. POST /api/subscribers/ */
  createSubscriber(input: Input<'createSubscriber'>, options?: CallOptions): Promise<Result<'createSubscriber'>>;
  /** Get a subscriber. GET /api/subscribers/{subscriber_id}/ */
  retrieveSubscriber(input: Input<'retrieveSubscriber'>, options?: CallOptions): Promise<Result<'retrieveSubscriber'>>;
  /** Replace a subscriber. PUT /api/subscribers/{subscriber_id}/ */
  replaceSubscriber(input: Input<'replaceSubscriber'>, options?: CallOptions): Promise<Result<'replaceSubscriber'>>;
  /** Delete a subscriber. DELETE /api/subscribers/{subscriber_id}/ */
  deleteSubscriber(input: Input<'deleteSubscriber'>, options?: CallOptions): Promise<Result<'deleteSubscriber'>>;
  /** Change a subscriber. PATCH /api/subscribers/{subscriber_id}/ */
  updateSubscriber(input: Input<'updateSubscriber'>, options?: CallOptions): Promise<Result<'updateSubscriber'>>;
  /** List time-frame files. GET /api/fastmon-files/ */
  listFastmonFiles(input: PageInput<'listFastmonFiles'>, options?: CallOptions): Promise<Page<'listFastmonFiles'>>;
  /** List time-frame files. GET /api/fastmon-files/ */
  listFastmonFiles(input?: AllInput<'listFastmonFiles'>, options?: CallOptions): Promise<All<'listFastmonFiles'>>;
  /** List time-frame files. GET /api/fastmon-files/ */
  listFastmonFiles(input?: Input<'listFastmonFiles'>, options?: CallOptions): Promise<Result<'listFastmonFiles'>>;
  /** Create a time-frame file. POST /api/fastmon-files/ */
  createFastmonFile(input: Input<'createFastmonFile'>, options?: CallOptions): Promise<Result<'createFastmonFile'>>;
  /** Get a time-frame file. GET /api/fastmon-files/{tf_file_id}/ */
  retrieveFastmonFile(input: Input<'retrieveFastmonFile'>, options?: CallOptions): Promise<Result<'retrieveFastmonFile'>>;
  /** Replace a time-frame file. PUT /api/fastmon-files/{tf_file_id}/ */
  replaceFastmonFile(input: Input<'replaceFastmonFile'>, options?: CallOptions): Promise<Result<'replaceFastmonFile'>>;
  /** Delete a time-frame file. DELETE /api/fastmon-files/{tf_file_id}/ */
  deleteFastmonFile(input: Input<'deleteFastmonFile'>, options?: CallOptions): Promise<Result<'deleteFastmonFile'>>;
  /** Change a time-frame file. PATCH /api/fastmon-files/{tf_file_id}/ */
  updateFastmonFile(input: Input<'updateFastmonFile'>, options?: CallOptions): Promise<Result<'updateFastmonFile'>>;
  /** List workflow definitions. GET /api/workflow-definitions/ */
  listWorkflowDefinitions(input: PageInput<'listWorkflowDefinitions'>, options?: CallOptions): Promise<Page<'listWorkflowDefinitions'>>;
  /** List workflow definitions. GET /api/workflow-definitions/ */
  listWorkflowDefinitions(input?: AllInput<'listWorkflowDefinitions'>, options?: CallOptions): Promise<All<'listWorkflowDefinitions'>>;
  /** List workflow definitions. GET /api/workflow-definitions/ */
  listWorkflowDefinitions(input?: Input<'listWorkflowDefinitions'>, options?: CallOptions): Promise<Result<'listWorkflowDefinitions'>>;
  /** Create a workflow definition. POST /api/workflow-definitions/ */
  createWorkflowDefinition(input: Input<'createWorkflowDefinition'>, options?: CallOptions): Promise<Result<'createWorkflowDefinition'>>;
  /** Get a workflow definition. GET /api/workflow-definitions/{id}/ */
  retrieveWorkflowDefinition(input: Input<'retrieveWorkflowDefinition'>, options?: CallOptions): Promise<Result<'retrieveWorkflowDefinition'>>;
  /** Replace a workflow definition. PUT /api/workflow-definitions/{id}/ */
  replaceWorkflowDefinition(input: Input<'replaceWorkflowDefinition'>, options?: CallOptions): Promise<Result<'replaceWorkflowDefinition'>>;
  /** Delete a workflow definition. DELETE /api/workflow-definitions/{id}/ */
  deleteWorkflowDefinition(input: Input<'deleteWorkflowDefinition'>, options?: CallOptions): Promise<Result<'deleteWorkflowDefinition'>>;
  /** Change a workflow definition. PATCH /api/workflow-definitions/{id}/ */
  updateWorkflowDefinition(input: Input<'updateWorkflowDefinition'>, options?: CallOptions): Promise<Result<'updateWorkflowDefinition'>>;
  /** List workflow executions. GET /api/workflow-executions/ */
  listWorkflowExecutions(input: PageInput<'listWorkflowExecutions'>, options?: CallOptions): Promise<Page<'listWorkflowExecutions'>>;
  /** List workflow executions. GET /api/workflow-executions/ */
  listWorkflowExecutions(input?: AllInput<'listWorkflowExecutions'>, options?: CallOptions): Promise<All<'listWorkflowExecutions'>>;
  /** List workflow executions. GET /api/workflow-executions/ */
  listWorkflowExecutions(input?: Input<'listWorkflowExecutions'>, options?: CallOptions): Promise<Result<'listWorkflowExecutions'>>;
  /** Create a workflow execution. POST /api/workflow-executions/ */
  createWorkflowExecution(input: Input<'createWorkflowExecution'>, options?: CallOptions): Promise<Result<'createWorkflowExecution'>>;
  /** Get a workflow execution. GET /api/workflow-executions/{execution_id}/ */
  retrieveWorkflowExecution(input: Input<'retrieveWorkflowExecution'>, options?: CallOptions): Promise<Result<'retrieveWorkflowExecution'>>;
  /** Replace a workflow execution. PUT /api/workflow-executions/{execution_id}/ */
  replaceWorkflowExecution(input: Input<'replaceWorkflowExecution'>, options?: CallOptions): Promise<Result<'replaceWorkflowExecution'>>;
  /** Delete a workflow execution. DELETE /api/workflow-executions/{execution_id}/ */
  deleteWorkflowExecution(input: Input<'deleteWorkflowExecution'>, options?: CallOptions): Promise<Result<'deleteWorkflowExecution'>>;
  /** Change a workflow execution. PATCH /api/workflow-executions/{execution_id}/ */
  updateWorkflowExecution(input: Input<'updateWorkflowExecution'>, options?: CallOptions): Promise<Result<'updateWorkflowExecution'>>;
  /** List slices. GET /api/tf-slices/ */
  listTfSlices(input: PageInput<'listTfSlices'>, options?: CallOptions): Promise<Page<'listTfSlices'>>;
  /** List slices. GET /api/tf-slices/ */
  listTfSlices(input?: AllInput<'listTfSlices'>, options?: CallOptions): Promise<All<'listTfSlices'>>;
  /** List slices. GET /api/tf-slices/ */
  listTfSlices(input?: Input<'listTfSlices'>, options?: CallOptions): Promise<Result<'listTfSlices'>>;
  /** Create a slice. POST /api/tf-slices/ */
  createTfSlice(input: Input<'createTfSlice'>, options?: CallOptions): Promise<Result<'createTfSlice'>>;
  /** Get a slice. GET /api/tf-slices/{id}/ */
  retrieveTfSlice(input: Input<'retrieveTfSlice'>, options?: CallOptions): Promise<Result<'retrieveTfSlice'>>;
  /** Replace a slice. PUT /api/tf-slices/{id}/ */
  replaceTfSlice(input: Input<'replaceTfSlice'>, options?: CallOptions): Promise<Result<'replaceTfSlice'>>;
  /** Delete a slice. DELETE /api/tf-slices/{id}/ */
  deleteTfSlice(input: Input<'deleteTfSlice'>, options?: CallOptions): Promise<Result<'deleteTfSlice'>>;
  /** Change a slice. PATCH /api/tf-slices/{id}/ */
  updateTfSlice(input: Input<'updateTfSlice'>, options?: CallOptions): Promise<Result<'updateTfSlice'>>;
  /** List workers. GET /api/workers/ */
  listWorkers(input: PageInput<'listWorkers'>, options?: CallOptions): Promise<Page<'listWorkers'>>;
  /** List workers. GET /api/workers/ */
  listWorkers(input?: AllInput<'listWorkers'>, options?: CallOptions): Promise<All<'listWorkers'>>;
  /** List workers. GET /api/workers/ */
  listWorkers(input?: Input<'listWorkers'>, options?: CallOptions): Promise<Result<'listWorkers'>>;
  /** Create a worker. POST /api/workers/ */
  createWorker(input: Input<'createWorker'>, options?: CallOptions): Promise<Result<'createWorker'>>;
  /** Get a worker. GET /api/workers/{worker_id}/ */
  retrieveWorker(input: Input<'retrieveWorker'>, options?: CallOptions): Promise<Result<'retrieveWorker'>>;
  /** Replace a worker. PUT /api/workers/{worker_id}/ */
  replaceWorker(input: Input<'replaceWorker'>, options?: CallOptions): Promise<Result<'replaceWorker'>>;
  /** Delete a worker. DELETE /api/workers/{worker_id}/ */
  deleteWorker(input: Input<'deleteWorker'>, options?: CallOptions): Promise<Result<'deleteWorker'>>;
  /** Change a worker. PATCH /api/workers/{worker_id}/ */
  updateWorker(input: Input<'updateWorker'>, options?: CallOptions): Promise<Result<'updateWorker'>>;
  /** List run states. GET /api/run-states/ */
  listRunStates(input: PageInput<'listRunStates'>, options?: CallOptions): Promise<Page<'listRunStates'>>;
  /** List run states. GET /api/run-states/ */
  listRunStates(input?: AllInput<'listRunStates'>, options?: CallOptions): Promise<All<'listRunStates'>>;
  /** List run states. GET /api/run-states/ */
  listRunStates(input?: Input<'listRunStates'>, options?: CallOptions): Promise<Result<'listRunStates'>>;
  /** Create a run state. POST /api/run-states/ */
  createRunState(input: Input<'createRunState'>, options?: CallOptions): Promise<Result<'createRunState'>>;
  /** Get a run state. GET /api/run-states/{run_number}/ */
  retrieveRunState(input: Input<'retrieveRunState'>, options?: CallOptions): Promise<Result<'retrieveRunState'>>;
  /** Replace a run state. PUT /api/run-states/{run_number}/ */
  replaceRunState(input: Input<'replaceRunState'>, options?: CallOptions): Promise<Result<'replaceRunState'>>;
  /** Delete a run state. DELETE /api/run-states/{run_number}/ */
  deleteRunState(input: Input<'deleteRunState'>, options?: CallOptions): Promise<Result<'deleteRunState'>>;
  /** Change a run state. PATCH /api/run-states/{run_number}/ */
  updateRunState(input: Input<'updateRunState'>, options?: CallOptions): Promise<Result<'updateRunState'>>;
  /** List events. GET /api/system-state-events/ */
  listSystemStateEvents(input: PageInput<'listSystemStateEvents'>, options?: CallOptions): Promise<Page<'listSystemStateEvents'>>;
  /** List events. GET /api/system-state-events/ */
  listSystemStateEvents(input?: AllInput<'listSystemStateEvents'>, options?: CallOptions): Promise<All<'listSystemStateEvents'>>;
  /** List events. GET /api/system-state-events/ */
  listSystemStateEvents(input?: Input<'listSystemStateEvents'>, options?: CallOptions): Promise<Result<'listSystemStateEvents'>>;
  /** Create an event. POST /api/system-state-events/ */
  createSystemStateEvent(input: Input<'createSystemStateEvent'>, options?: CallOptions): Promise<Result<'createSystemStateEvent'>>;
  /** Get an event. GET /api/system-state-events/{event_id}/ */
  retrieveSystemStateEvent(input: Input<'retrieveSystemStateEvent'>, options?: CallOptions): Promise<Result<'retrieveSystemStateEvent'>>;
  /** Replace an event. PUT /api/system-state-events/{event_id}/ */
  replaceSystemStateEvent(input: Input<'replaceSystemStateEvent'>, options?: CallOptions): Promise<Result<'replaceSystemStateEvent'>>;
  /** Delete an event. DELETE /api/system-state-events/{event_id}/ */
  deleteSystemStateEvent(input: Input<'deleteSystemStateEvent'>, options?: CallOptions): Promise<Result<'deleteSystemStateEvent'>>;
  /** Change an event. PATCH /api/system-state-events/{event_id}/ */
  updateSystemStateEvent(input: Input<'updateSystemStateEvent'>, options?: CallOptions): Promise<Result<'updateSystemStateEvent'>>;
  /** Draw the next run number. POST /api/state/next-run-number/ */
  nextRunNumber(input?: Input<'nextRunNumber'>, options?: CallOptions): Promise<Result<'nextRunNumber'>>;
  /** Draw the next agent id. POST /api/state/next-agent-id/ */
  nextAgentId(input?: Input<'nextAgentId'>, options?: CallOptions): Promise<Result<'nextAgentId'>>;
  /** Draw the next workflow execution number. POST /api/state/next-workflow-execution-id/ */
  nextWorkflowExecutionId(input?: Input<'nextWorkflowExecutionId'>, options?: CallOptions): Promise<Result<'nextWorkflowExecutionId'>>;
  /** Read the document of the counters. GET /api/persistent-state/ */
  retrievePersistentState(input?: Input<'retrievePersistentState'>, options?: CallOptions): Promise<Result<'retrievePersistentState'>>;
  /** List namespaces. GET /api/namespaces/ */
  listNamespaces(input: PageInput<'listNamespaces'>, options?: CallOptions): Promise<Page<'listNamespaces'>>;
  /** List namespaces. GET /api/namespaces/ */
  listNamespaces(input?: AllInput<'listNamespaces'>, options?: CallOptions): Promise<All<'listNamespaces'>>;
  /** List namespaces. GET /api/namespaces/ */
  listNamespaces(input?: Input<'listNamespaces'>, options?: CallOptions): Promise<Result<'listNamespaces'>>;
  /** Get a namespace. GET /api/namespaces/{name}/ */
  retrieveNamespace(input: Input<'retrieveNamespace'>, options?: CallOptions): Promise<Result<'retrieveNamespace'>>;
  /** Make sure that a namespace exists. POST /api/namespaces/ensure/ */
  ensureNamespace(input: Input<'ensureNamespace'>, options?: CallOptions): Promise<Result<'ensureNamespace'>>;
  /** Remember one turn of a dialogue. POST /api/ai-memory/record/ */
  recordAiMemory(input: Input<'recordAiMemory'>, options?: CallOptions): Promise<Result<'recordAiMemory'>>;
  /** Load the latest turns of a user's dialogue. GET /api/ai-memory/ */
  loadAiMemory(input?: Input<'loadAiMemory'>, options?: CallOptions): Promise<Result<'loadAiMemory'>>;
  /** Publish a message on the broker. POST /api/messages/send/ */
  sendMessage(input: Input<'sendMessage'>, options?: CallOptions): Promise<Result<'sendMessage'>>;
  /** List messages that could not be stored. GET /api/messages/dead-letters/ */
  listDeadLetters(input: PageInput<'listDeadLetters'>, options?: CallOptions): Promise<Page<'listDeadLetters'>>;
  /** List messages that could not be stored. GET /api/messages/dead-letters/ */
  listDeadLetters(input?: AllInput<'listDeadLetters'>, options?: CallOptions): Promise<All<'listDeadLetters'>>;
  /** List messages that could not be stored. GET /api/messages/dead-letters/ */
  listDeadLetters(input?: Input<'listDeadLetters'>, options?: CallOptions): Promise<Result<'listDeadLetters'>>;
  /** Get a message that could not be stored. GET /api/messages/dead-letters/{id}/ */
  retrieveDeadLetter(input: Input<'retrieveDeadLetter'>, options?: CallOptions): Promise<Result<'retrieveDeadLetter'>>;
  /** Ask who watches. GET /api/messages/stream/status/ */
  retrieveStreamStatus(input?: Input<'retrieveStreamStatus'>, options?: CallOptions): Promise<Result<'retrieveStreamStatus'>>;
  /** List the active users. GET /api/users/ */
  listUsers(input?: Input<'listUsers'>, options?: CallOptions): Promise<Result<'listUsers'>>;
  /** Ask whether the process lives. GET /api/health/live/ */
  live(input?: Input<'live'>, options?: CallOptions): Promise<Result<'live'>>;
  /** Ask whether requests can be answered. GET /api/health/ready/ */
  ready(input?: Input<'ready'>, options?: CallOptions): Promise<Result<'ready'>>;
  /** Ask how the messages come in. GET /api/health/messages/ */
  retrieveMessagesHealth(input?: Input<'retrieveMessagesHealth'>, options?: CallOptions): Promise<Result<'retrieveMessagesHealth'>>;
}

/** Does operations by their ids; the methods of the interface are made of the table. */
export abstract class Operations {
  /** Does an operation. @throws MonitorError */
  protected abstract call<Id extends ClientOperation>(id: Id, input?: Input<Id>, options?: CallOptions): Promise<Result<Id>>;

  static {
    for (const id of Object.keys(FACTS) as ClientOperation[]) {
      const value = function (this: Operations, input?: never, options?: CallOptions) {
        return this.call(id, input, options);
      };
      Object.defineProperty(Operations.prototype, id, { value });
    }
  }
}
