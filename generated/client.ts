// Made by "npm run generate" from openapi.yaml and contract/. Do not edit.

import type { All, AllInput, CallOptions, Input, Page, PageInput, Result } from '../src/client/call.ts';
import { type Facts, usual } from '../src/client/facts.ts';

/** Every operation, by its id. */
export const FACTS = {
  index: { method: 'GET', path: '/api/', reply: {} },
  ...usual('SystemAgent', { id: 'n', instance_name: 's' }, 'limit', '/api/systemagents/'),
  heartbeat: { method: 'POST', path: '/api/systemagents/heartbeat/', reply: { id: 'n', instance_name: 's' }, successes: [200, 201] },
  ...usual('Log', { id: 'n', app_name: 's' }, 'cursor'),
  listLogs: { method: 'GET', path: '/api/logs/', reply: { id: 'n', app_name: 's' }, pages: 'cursor', since: 'timestamp_after' },
  createLog: { method: 'POST', path: '/api/logs/', reply: { id: 'n', app_name: 's' }, logging: true },
  createLogs: { method: 'POST', path: '/api/logs/bulk/', reply: { created: 'n' }, logging: true, keyed: true },
  summarizeLogs: { method: 'GET', path: '/api/logs/summary/', reply: {} },
  ...usual('Run', { run_id: 'n', run_number: 'n' }),
  ...usual('StfFile', { file_id: 's', machine_state: 's' }),
  ...usual('Workflow', { workflow_id: 's', filename: 's' }),
  ...usual('WorkflowStage', { stage_id: 's', agent_name: 's' }),
  ...usual('WorkflowMessage', { message_id: 's', message_type: 's' }, 'cursor'),
  listWorkflowMessages: { method: 'GET', path: '/api/workflow-messages/', reply: { message_id: 's', message_type: 's' }, pages: 'cursor', since: 'sent_at_after' },
  ...usual('Subscriber', { subscriber_id: 'n', subscriber_name: 's' }),
  ...usual('FastmonFile', { tf_file_id: 's', stf_file: 's' }),
  ...usual('WorkflowDefinition', { id: 'n', workflow_name: 's' }),
  ...usual('WorkflowExecution', { execution_id: 's', namespace: 'sz' }),
  ...usual('TfSlice', { id: 'n', fastmon_file: 's' }),
  ...usual('Worker', { worker_id: 's', run_number: 'n' }),
  ...usual('RunState', { run_number: 'n' }),
  ...usual('SystemStateEvent', { event_id: 'n', timestamp: 's' }),
  nextRunNumber: { method: 'POST', path: '/api/state/next-run-number/', reply: { run_number: 'n' }, successes: [200], keyed: true },
  nextAgentId: { method: 'POST', path: '/api/state/next-agent-id/', reply: { agent_id: 'n', status: 's' }, successes: [200], keyed: true },
  nextWorkflowExecutionId: { method: 'POST', path: '/api/state/next-workflow-execution-id/', reply: { sequence: 'n' }, successes: [200], keyed: true },
  retrievePersistentState: { method: 'GET', path: '/api/persistent-state/', reply: { state_data: 'o' } },
  listNamespaces: { method: 'GET', path: '/api/namespaces/', reply: { name: 's' }, pages: 'limit' },
  retrieveNamespace: { method: 'GET', path: '/api/namespaces/{name}/', reply: { name: 's' } },
  ensureNamespace: { method: 'POST', path: '/api/namespaces/ensure/', reply: { name: 's' }, successes: [200], keyed: true },
  recordAiMemory: { method: 'POST', path: '/api/ai-memory/record/', reply: { id: 'n', status: 's' }, successes: [200], keyed: true },
  loadAiMemory: { method: 'GET', path: '/api/ai-memory/', reply: { items: 'a' } },
  sendMessage: { method: 'POST', path: '/api/messages/send/', reply: { id: 'n', destination: 's' }, keyed: true },
  listDeadLetters: { method: 'GET', path: '/api/messages/dead-letters/', reply: { id: 'n', reason: 's' }, pages: 'limit' },
  retrieveDeadLetter: { method: 'GET', path: '/api/messages/dead-letters/{id}/', reply: { id: 'n', reason: 's' } },
  retrieveStreamStatus: { method: 'GET', path: '/api/messages/stream/status/', reply: { connected_clients: 'n' } },
  listUsers: { method: 'GET', path: '/api/users/', reply: { users: 'a' } },
  live: { method: 'GET', path: '/api/health/live/', reply: { status: 's' } },
  ready: { method: 'GET', path: '/api/health/ready/', reply: { status: 's' } },
  retrieveMessagesHealth: { method: 'GET', path: '/api/health/messages/', reply: { consumer: 's' } },
} satisfies Record<string, Facts>;

/** An operation that the client has. */
export type ClientOperation = keyof typeof FACTS;

/** Operations that list things, which can be gone through one by one. */
export type ListOperation = 'listSystemAgents' | 'listLogs' | 'listRuns' | 'listStfFiles' | 'listWorkflows' | 'listWorkflowStages' | 'listWorkflowMessages' | 'listSubscribers' | 'listFastmonFiles' | 'listWorkflowDefinitions' | 'listWorkflowExecutions' | 'listTfSlices' | 'listWorkers' | 'listRunStates' | 'listSystemStateEvents' | 'listNamespaces' | 'listDeadLetters';

/** One method for each operation of the contract. */
export interface Operations {
  /**
   * List the resources. GET /api/
   * The addresses of the lists of the fifteen resources, those that take a POST, as the existing monitor has them. Other lists (namespaces, users, dead letters) are not among them; this contract has them all.
   */
  index(input?: Input<'index'>, options?: CallOptions): Promise<Result<'index'>>;
  /**
   * List agents. GET /api/systemagents/
   * A program of the testbed: DAQ simulator, data agent, processing agent. It registers by its first heartbeat and shows by later ones that it lives. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
   */
  listSystemAgents(input: PageInput<'listSystemAgents'>, options?: CallOptions): Promise<Page<'listSystemAgents'>>;
  /**
   * List agents. GET /api/systemagents/
   * A program of the testbed: DAQ simulator, data agent, processing agent. It registers by its first heartbeat and shows by later ones that it lives. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
   */
  listSystemAgents(input?: AllInput<'listSystemAgents'>, options?: CallOptions): Promise<All<'listSystemAgents'>>;
  /**
   * List agents. GET /api/systemagents/
   * A program of the testbed: DAQ simulator, data agent, processing agent. It registers by its first heartbeat and shows by later ones that it lives. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
   */
  listSystemAgents(input?: Input<'listSystemAgents'>, options?: CallOptions): Promise<Result<'listSystemAgents'>>;
  /**
   * Create an agent. POST /api/systemagents/
   * Stores an agent; `id` is given by the monitor. Agents register by `heartbeat`: this is for those that send none. A second one with the same `instance_name` is refused with 400.
   */
  createSystemAgent(input: Input<'createSystemAgent'>, options?: CallOptions): Promise<Result<'createSystemAgent'>>;
  /**
   * Register an agent or note its heartbeat. POST /api/systemagents/heartbeat/
   * Agents send one at their start, every 60 seconds, and when their state changes. One with an `instance_name` that is not known is registered by it (201). Keys that are absent keep their value. `last_heartbeat` is set by the clock of the monitor. An agent that is silent for three minutes becomes EXITED; when it is heard again without `status` or `operational_state`, they become OK and READY.
   */
  heartbeat(input: Input<'heartbeat'>, options?: CallOptions): Promise<Result<'heartbeat'>>;
  /**
   * Get an agent. GET /api/systemagents/{id}/
   * One agent by its key `id`. By its name it is found with listSystemAgents and `instance_name`. Where there is none: 404.
   */
  retrieveSystemAgent(input: Input<'retrieveSystemAgent'>, options?: CallOptions): Promise<Result<'retrieveSystemAgent'>>;
  /**
   * Replace an agent. PUT /api/systemagents/{id}/
   * Writes the agent anew: all required properties must be there; optional ones that are absent keep their value.
   */
  replaceSystemAgent(input: Input<'replaceSystemAgent'>, options?: CallOptions): Promise<Result<'replaceSystemAgent'>>;
  /**
   * Delete an agent. DELETE /api/systemagents/{id}/
   * Deletes the agent. Its logs, messages and subscribers stay; if it sends heartbeats on, it is registered anew under another `id`.
   */
  deleteSystemAgent(input: Input<'deleteSystemAgent'>, options?: CallOptions): Promise<Result<'deleteSystemAgent'>>;
  /**
   * Change an agent. PATCH /api/systemagents/{id}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
   */
  updateSystemAgent(input: Input<'updateSystemAgent'>, options?: CallOptions): Promise<Result<'updateSystemAgent'>>;
  /**
   * List log records. GET /api/logs/
   * One record of a program's log. Agents post one for each line that they log. It goes 30 days after it came (SWF_LOG_RETENTION_DAYS). Without `limit` or `cursor` it is a bare array of the newest 1,000, with a `Link` header to what follows. Ordered by timestamp, newest first, then by id. Filters other than `id`, `app_name`, `instance_name` and `timestamp_…`, and `search`, look back 24 hours unless `timestamp_after` says from when; the header X-Looks-Back-Hours tells when that was so.
   */
  listLogs(input: PageInput<'listLogs'>, options?: CallOptions): Promise<Page<'listLogs'>>;
  /**
   * List log records. GET /api/logs/
   * One record of a program's log. Agents post one for each line that they log. It goes 30 days after it came (SWF_LOG_RETENTION_DAYS). Without `limit` or `cursor` it is a bare array of the newest 1,000, with a `Link` header to what follows. Ordered by timestamp, newest first, then by id. Filters other than `id`, `app_name`, `instance_name` and `timestamp_…`, and `search`, look back 24 hours unless `timestamp_after` says from when; the header X-Looks-Back-Hours tells when that was so.
   */
  listLogs(input?: AllInput<'listLogs'>, options?: CallOptions): Promise<All<'listLogs'>>;
  /**
   * List log records. GET /api/logs/
   * One record of a program's log. Agents post one for each line that they log. It goes 30 days after it came (SWF_LOG_RETENTION_DAYS). Without `limit` or `cursor` it is a bare array of the newest 1,000, with a `Link` header to what follows. Ordered by timestamp, newest first, then by id. Filters other than `id`, `app_name`, `instance_name` and `timestamp_…`, and `search`, look back 24 hours unless `timestamp_after` says from when; the header X-Looks-Back-Hours tells when that was so.
   */
  listLogs(input?: Input<'listLogs'>, options?: CallOptions): Promise<Result<'listLogs'>>;
  /**
   * Create a log record. POST /api/logs/
   * Stores one record. Needs no credentials and looks at none; this is what the agents do for every line that they log, over plain HTTP. Nothing need exist before, and nothing is a duplicate. Of all operations the last to be refused under load.
   */
  createLog(input: Input<'createLog'>, options?: CallOptions): Promise<Result<'createLog'>>;
  /**
   * Store many log records at once. POST /api/logs/bulk/
   * Up to 1,000 records in a body of up to 2 MiB: all of them are stored, or none. Needs no credentials and looks at none. Errors name the record by its place, counted from 0, and the field: `3.message`.
   */
  createLogs(input: Input<'createLogs'>, options?: CallOptions): Promise<Result<'createLogs'>>;
  /**
   * Count logs by level and show the latest errors. GET /api/logs/summary/
   * For every application and instance: how many records of each level there are, and the latest five errors. Over all logs that are kept (SWF_LOG_RETENTION_DAYS). Of more than 2,000 instances those that logged on the latest days.
   */
  summarizeLogs(input?: Input<'summarizeLogs'>, options?: CallOptions): Promise<Result<'summarizeLogs'>>;
  /**
   * Get a log record. GET /api/logs/{id}/
   * One log record by its key `id`. Where there is none: 404.
   */
  retrieveLog(input: Input<'retrieveLog'>, options?: CallOptions): Promise<Result<'retrieveLog'>>;
  /**
   * Replace a log record. PUT /api/logs/{id}/
   * Writes the log record anew: all required properties must be there; optional ones that are absent keep their value. For staff.
   */
  replaceLog(input: Input<'replaceLog'>, options?: CallOptions): Promise<Result<'replaceLog'>>;
  /**
   * Delete a log record. DELETE /api/logs/{id}/
   * Deletes the log record. For staff.
   */
  deleteLog(input: Input<'deleteLog'>, options?: CallOptions): Promise<Result<'deleteLog'>>;
  /**
   * Change a log record. PATCH /api/logs/{id}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged. For staff.
   */
  updateLog(input: Input<'updateLog'>, options?: CallOptions): Promise<Result<'updateLog'>>;
  /**
   * List runs. GET /api/runs/
   * A data-taking run. Deleting one deletes its STF files, their time-frame files and slices. Without `limit` it is a bare array of all of them, streamed. Ordered by run_id.
   */
  listRuns(input: PageInput<'listRuns'>, options?: CallOptions): Promise<Page<'listRuns'>>;
  /**
   * List runs. GET /api/runs/
   * A data-taking run. Deleting one deletes its STF files, their time-frame files and slices. Without `limit` it is a bare array of all of them, streamed. Ordered by run_id.
   */
  listRuns(input?: AllInput<'listRuns'>, options?: CallOptions): Promise<All<'listRuns'>>;
  /**
   * List runs. GET /api/runs/
   * A data-taking run. Deleting one deletes its STF files, their time-frame files and slices. Without `limit` it is a bare array of all of them, streamed. Ordered by run_id.
   */
  listRuns(input?: Input<'listRuns'>, options?: CallOptions): Promise<Result<'listRuns'>>;
  /**
   * Create a run. POST /api/runs/
   * Stores a run; `run_id` is given by the monitor. Nothing need exist before; `run_number` is what nextRunNumber gave. A second one with the same `run_number` is refused with 400: the first is found with listRuns and `run_number`.
   */
  createRun(input: Input<'createRun'>, options?: CallOptions): Promise<Result<'createRun'>>;
  /**
   * Get a run. GET /api/runs/{run_id}/
   * One run by its key `run_id`. By its number it is found with listRuns and `run_number`. Where there is none: 404.
   */
  retrieveRun(input: Input<'retrieveRun'>, options?: CallOptions): Promise<Result<'retrieveRun'>>;
  /**
   * Replace a run. PUT /api/runs/{run_id}/
   * Writes the run anew: all required properties must be there; optional ones that are absent keep their value.
   */
  replaceRun(input: Input<'replaceRun'>, options?: CallOptions): Promise<Result<'replaceRun'>>;
  /**
   * Delete a run. DELETE /api/runs/{run_id}/
   * Deletes the run and, with it, its STF files, their time-frame files and the slices of these. Its run state, events, messages and logs stay.
   */
  deleteRun(input: Input<'deleteRun'>, options?: CallOptions): Promise<Result<'deleteRun'>>;
  /**
   * Change a run. PATCH /api/runs/{run_id}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
   */
  updateRun(input: Input<'updateRun'>, options?: CallOptions): Promise<Result<'updateRun'>>;
  /**
   * List STF files. GET /api/stf-files/
   * A Super Time Frame file, announced by the DAQ simulator and registered by the data agent. Deleting one deletes its time-frame files and their slices. Without `limit` it is a bare array of all of them, streamed. Ordered by file_id.
   */
  listStfFiles(input: PageInput<'listStfFiles'>, options?: CallOptions): Promise<Page<'listStfFiles'>>;
  /**
   * List STF files. GET /api/stf-files/
   * A Super Time Frame file, announced by the DAQ simulator and registered by the data agent. Deleting one deletes its time-frame files and their slices. Without `limit` it is a bare array of all of them, streamed. Ordered by file_id.
   */
  listStfFiles(input?: AllInput<'listStfFiles'>, options?: CallOptions): Promise<All<'listStfFiles'>>;
  /**
   * List STF files. GET /api/stf-files/
   * A Super Time Frame file, announced by the DAQ simulator and registered by the data agent. Deleting one deletes its time-frame files and their slices. Without `limit` it is a bare array of all of them, streamed. Ordered by file_id.
   */
  listStfFiles(input?: Input<'listStfFiles'>, options?: CallOptions): Promise<Result<'listStfFiles'>>;
  /**
   * Create an STF file. POST /api/stf-files/
   * Registers an STF file; `file_id` is given by the monitor. The run must exist, and `run` is its `run_id`, not its number. A second one with the same `stf_filename` is refused with 400, and so is an unknown run.
   */
  createStfFile(input: Input<'createStfFile'>, options?: CallOptions): Promise<Result<'createStfFile'>>;
  /**
   * Get an STF file. GET /api/stf-files/{file_id}/
   * One STF file by its key `file_id`. By its name it is found with listStfFiles and `stf_filename`. Where there is none: 404.
   */
  retrieveStfFile(input: Input<'retrieveStfFile'>, options?: CallOptions): Promise<Result<'retrieveStfFile'>>;
  /**
   * Replace an STF file. PUT /api/stf-files/{file_id}/
   * Writes the STF file anew: all required properties must be there; optional ones that are absent keep their value.
   */
  replaceStfFile(input: Input<'replaceStfFile'>, options?: CallOptions): Promise<Result<'replaceStfFile'>>;
  /**
   * Delete an STF file. DELETE /api/stf-files/{file_id}/
   * Deletes the STF file and, with it, its time-frame files and their slices. Its workflow stays. The file itself, on disk, is not touched.
   */
  deleteStfFile(input: Input<'deleteStfFile'>, options?: CallOptions): Promise<Result<'deleteStfFile'>>;
  /**
   * Change an STF file. PATCH /api/stf-files/{file_id}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
   */
  updateStfFile(input: Input<'updateStfFile'>, options?: CallOptions): Promise<Result<'updateStfFile'>>;
  /**
   * List workflows. GET /api/workflows/
   * The way of one STF file through the agents. Deleting one deletes its stages and messages. Without `limit` it is a bare array of all of them, streamed. Ordered by generated_time, newest first, then by workflow_id.
   */
  listWorkflows(input: PageInput<'listWorkflows'>, options?: CallOptions): Promise<Page<'listWorkflows'>>;
  /**
   * List workflows. GET /api/workflows/
   * The way of one STF file through the agents. Deleting one deletes its stages and messages. Without `limit` it is a bare array of all of them, streamed. Ordered by generated_time, newest first, then by workflow_id.
   */
  listWorkflows(input?: AllInput<'listWorkflows'>, options?: CallOptions): Promise<All<'listWorkflows'>>;
  /**
   * List workflows. GET /api/workflows/
   * The way of one STF file through the agents. Deleting one deletes its stages and messages. Without `limit` it is a bare array of all of them, streamed. Ordered by generated_time, newest first, then by workflow_id.
   */
  listWorkflows(input?: Input<'listWorkflows'>, options?: CallOptions): Promise<Result<'listWorkflows'>>;
  /**
   * Create a workflow. POST /api/workflows/
   * Stores a workflow; `workflow_id` is given by the monitor. Nothing need exist before: `file_id`, `run_id` and `execution_id` are not checked. A second one with the same `filename` is refused with 400.
   */
  createWorkflow(input: Input<'createWorkflow'>, options?: CallOptions): Promise<Result<'createWorkflow'>>;
  /**
   * Get a workflow. GET /api/workflows/{workflow_id}/
   * One workflow by its key `workflow_id`. Where there is none: 404.
   */
  retrieveWorkflow(input: Input<'retrieveWorkflow'>, options?: CallOptions): Promise<Result<'retrieveWorkflow'>>;
  /**
   * Replace a workflow. PUT /api/workflows/{workflow_id}/
   * Writes the workflow anew: all required properties must be there; optional ones that are absent keep their value.
   */
  replaceWorkflow(input: Input<'replaceWorkflow'>, options?: CallOptions): Promise<Result<'replaceWorkflow'>>;
  /**
   * Delete a workflow. DELETE /api/workflows/{workflow_id}/
   * Deletes the workflow and, with it, its stages, and the messages that name it or one of these. The STF file stays.
   */
  deleteWorkflow(input: Input<'deleteWorkflow'>, options?: CallOptions): Promise<Result<'deleteWorkflow'>>;
  /**
   * Change a workflow. PATCH /api/workflows/{workflow_id}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
   */
  updateWorkflow(input: Input<'updateWorkflow'>, options?: CallOptions): Promise<Result<'updateWorkflow'>>;
  /**
   * List stages. GET /api/workflow-stages/
   * What one agent did in one workflow. Workflow, agent name and agent type together are unique. Deleting a stage deletes its messages. Without `limit` it is a bare array of all of them, streamed. Ordered by workflow.generated_time, newest first, then created_at, then by stage_id.
   */
  listWorkflowStages(input: PageInput<'listWorkflowStages'>, options?: CallOptions): Promise<Page<'listWorkflowStages'>>;
  /**
   * List stages. GET /api/workflow-stages/
   * What one agent did in one workflow. Workflow, agent name and agent type together are unique. Deleting a stage deletes its messages. Without `limit` it is a bare array of all of them, streamed. Ordered by workflow.generated_time, newest first, then created_at, then by stage_id.
   */
  listWorkflowStages(input?: AllInput<'listWorkflowStages'>, options?: CallOptions): Promise<All<'listWorkflowStages'>>;
  /**
   * List stages. GET /api/workflow-stages/
   * What one agent did in one workflow. Workflow, agent name and agent type together are unique. Deleting a stage deletes its messages. Without `limit` it is a bare array of all of them, streamed. Ordered by workflow.generated_time, newest first, then created_at, then by stage_id.
   */
  listWorkflowStages(input?: Input<'listWorkflowStages'>, options?: CallOptions): Promise<Result<'listWorkflowStages'>>;
  /**
   * Create a stage. POST /api/workflow-stages/
   * Stores a stage; `stage_id` is given by the monitor. The workflow must exist. A second one of the same agent (`agent_name` and `agent_type`) in the same workflow is refused with 400, and so is an unknown workflow.
   */
  createWorkflowStage(input: Input<'createWorkflowStage'>, options?: CallOptions): Promise<Result<'createWorkflowStage'>>;
  /**
   * Get a stage. GET /api/workflow-stages/{stage_id}/
   * One stage by its key `stage_id`. Where there is none: 404.
   */
  retrieveWorkflowStage(input: Input<'retrieveWorkflowStage'>, options?: CallOptions): Promise<Result<'retrieveWorkflowStage'>>;
  /**
   * Replace a stage. PUT /api/workflow-stages/{stage_id}/
   * Writes the stage anew: all required properties must be there; optional ones that are absent keep their value.
   */
  replaceWorkflowStage(input: Input<'replaceWorkflowStage'>, options?: CallOptions): Promise<Result<'replaceWorkflowStage'>>;
  /**
   * Delete a stage. DELETE /api/workflow-stages/{stage_id}/
   * Deletes the stage and, with it, the messages that name it. The workflow stays.
   */
  deleteWorkflowStage(input: Input<'deleteWorkflowStage'>, options?: CallOptions): Promise<Result<'deleteWorkflowStage'>>;
  /**
   * Change a stage. PATCH /api/workflow-stages/{stage_id}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
   */
  updateWorkflowStage(input: Input<'updateWorkflowStage'>, options?: CallOptions): Promise<Result<'updateWorkflowStage'>>;
  /**
   * List messages. GET /api/workflow-messages/
   * A message between agents, kept for the record: 90 days from when it was stored (SWF_MESSAGE_RETENTION_DAYS). Without `limit` or `cursor` it is a bare array of the newest 1,000, with a `Link` header to what follows. Ordered by sent_at, newest first, then by message_id; with `execution_id`, oldest first. Filters other than `message_id`, `execution_id`, `message_type`, `sender_agent`, `namespace`, `run_id`, `workflow`, `stage` and `sent_at_…`, and `search`, look back 24 hours unless `sent_at_after` says from when; the header X-Looks-Back-Hours tells when that was so.
   */
  listWorkflowMessages(input: PageInput<'listWorkflowMessages'>, options?: CallOptions): Promise<Page<'listWorkflowMessages'>>;
  /**
   * List messages. GET /api/workflow-messages/
   * A message between agents, kept for the record: 90 days from when it was stored (SWF_MESSAGE_RETENTION_DAYS). Without `limit` or `cursor` it is a bare array of the newest 1,000, with a `Link` header to what follows. Ordered by sent_at, newest first, then by message_id; with `execution_id`, oldest first. Filters other than `message_id`, `execution_id`, `message_type`, `sender_agent`, `namespace`, `run_id`, `workflow`, `stage` and `sent_at_…`, and `search`, look back 24 hours unless `sent_at_after` says from when; the header X-Looks-Back-Hours tells when that was so.
   */
  listWorkflowMessages(input?: AllInput<'listWorkflowMessages'>, options?: CallOptions): Promise<All<'listWorkflowMessages'>>;
  /**
   * List messages. GET /api/workflow-messages/
   * A message between agents, kept for the record: 90 days from when it was stored (SWF_MESSAGE_RETENTION_DAYS). Without `limit` or `cursor` it is a bare array of the newest 1,000, with a `Link` header to what follows. Ordered by sent_at, newest first, then by message_id; with `execution_id`, oldest first. Filters other than `message_id`, `execution_id`, `message_type`, `sender_agent`, `namespace`, `run_id`, `workflow`, `stage` and `sent_at_…`, and `search`, look back 24 hours unless `sent_at_after` says from when; the header X-Looks-Back-Hours tells when that was so.
   */
  listWorkflowMessages(input?: Input<'listWorkflowMessages'>, options?: CallOptions): Promise<Result<'listWorkflowMessages'>>;
  /**
   * Create a message. POST /api/workflow-messages/
   * Stores a message, and shows it to the watchers of the stream; `message_id` is given by the monitor. It does not go to the broker (sendMessage does that) and moves no run state. Where `workflow` or `stage` are given they must exist, else 400. Nothing is a duplicate: a call that comes twice stores two, unless it has an Idempotency-Key.
   */
  createWorkflowMessage(input: Input<'createWorkflowMessage'>, options?: CallOptions): Promise<Result<'createWorkflowMessage'>>;
  /**
   * Get a message. GET /api/workflow-messages/{message_id}/
   * One message by its key `message_id`. Where there is none: 404.
   */
  retrieveWorkflowMessage(input: Input<'retrieveWorkflowMessage'>, options?: CallOptions): Promise<Result<'retrieveWorkflowMessage'>>;
  /**
   * Replace a message. PUT /api/workflow-messages/{message_id}/
   * Writes the message anew: all required properties must be there; optional ones that are absent keep their value.
   */
  replaceWorkflowMessage(input: Input<'replaceWorkflowMessage'>, options?: CallOptions): Promise<Result<'replaceWorkflowMessage'>>;
  /**
   * Delete a message. DELETE /api/workflow-messages/{message_id}/
   * Deletes the message. Watchers who have had it keep it; those who come back do not get it again.
   */
  deleteWorkflowMessage(input: Input<'deleteWorkflowMessage'>, options?: CallOptions): Promise<Result<'deleteWorkflowMessage'>>;
  /**
   * Change a message. PATCH /api/workflow-messages/{message_id}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
   */
  updateWorkflowMessage(input: Input<'updateWorkflowMessage'>, options?: CallOptions): Promise<Result<'updateWorkflowMessage'>>;
  /**
   * List subscribers. GET /api/subscribers/
   * Somebody who receives messages: an agent on a destination of the broker, or a watcher of the stream. Agents that start again try to register again and take the 400 that says "already exists" as success. Without `limit` it is a bare array of all of them, streamed. Ordered by subscriber_id.
   */
  listSubscribers(input: PageInput<'listSubscribers'>, options?: CallOptions): Promise<Page<'listSubscribers'>>;
  /**
   * List subscribers. GET /api/subscribers/
   * Somebody who receives messages: an agent on a destination of the broker, or a watcher of the stream. Agents that start again try to register again and take the 400 that says "already exists" as success. Without `limit` it is a bare array of all of them, streamed. Ordered by subscriber_id.
   */
  listSubscribers(input?: AllInput<'listSubscribers'>, options?: CallOptions): Promise<All<'listSubscribers'>>;
  /**
   * List subscribers. GET /api/subscribers/
   * Somebody who receives messages: an agent on a destination of the broker, or a watcher of the stream. Agents that start again try to register again and take the 400 that says "already exists" as success. Without `limit` it is a bare array of all of them, streamed. Ordered by subscriber_id.
   */
  listSubscribers(input?: Input<'listSubscribers'>, options?: CallOptions): Promise<Result<'listSubscribers'>>;
  /**
   * Create a subscriber. POST /api/subscribers/
   * Stores a subscriber; `subscriber_id` is given by the monitor. Nothing changes at the broker. A second one with the same `subscriber_name` is refused with 400, which an agent that starts again takes as success.
   */
  createSubscriber(input: Input<'createSubscriber'>, options?: CallOptions): Promise<Result<'createSubscriber'>>;
  /**
   * Get a subscriber. GET /api/subscribers/{subscriber_id}/
   * One subscriber by its key `subscriber_id`. By its name it is found with listSubscribers and `subscriber_name`. Where there is none: 404.
   */
  retrieveSubscriber(input: Input<'retrieveSubscriber'>, options?: CallOptions): Promise<Result<'retrieveSubscriber'>>;
  /**
   * Replace a subscriber. PUT /api/subscribers/{subscriber_id}/
   * Writes the subscriber anew: all required properties must be there; optional ones that are absent keep their value.
   */
  replaceSubscriber(input: Input<'replaceSubscriber'>, options?: CallOptions): Promise<Result<'replaceSubscriber'>>;
  /**
   * Delete a subscriber. DELETE /api/subscribers/{subscriber_id}/
   * Deletes the subscriber. Nothing changes at the broker, and a watcher of the stream goes on watching.
   */
  deleteSubscriber(input: Input<'deleteSubscriber'>, options?: CallOptions): Promise<Result<'deleteSubscriber'>>;
  /**
   * Change a subscriber. PATCH /api/subscribers/{subscriber_id}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
   */
  updateSubscriber(input: Input<'updateSubscriber'>, options?: CallOptions): Promise<Result<'updateSubscriber'>>;
  /**
   * List time-frame files. GET /api/fastmon-files/
   * A time-frame (TF) file sampled from an STF file for fast monitoring. Deleting one deletes its slices. Without `limit` it is a bare array of all of them, streamed. Ordered by tf_file_id.
   */
  listFastmonFiles(input: PageInput<'listFastmonFiles'>, options?: CallOptions): Promise<Page<'listFastmonFiles'>>;
  /**
   * List time-frame files. GET /api/fastmon-files/
   * A time-frame (TF) file sampled from an STF file for fast monitoring. Deleting one deletes its slices. Without `limit` it is a bare array of all of them, streamed. Ordered by tf_file_id.
   */
  listFastmonFiles(input?: AllInput<'listFastmonFiles'>, options?: CallOptions): Promise<All<'listFastmonFiles'>>;
  /**
   * List time-frame files. GET /api/fastmon-files/
   * A time-frame (TF) file sampled from an STF file for fast monitoring. Deleting one deletes its slices. Without `limit` it is a bare array of all of them, streamed. Ordered by tf_file_id.
   */
  listFastmonFiles(input?: Input<'listFastmonFiles'>, options?: CallOptions): Promise<Result<'listFastmonFiles'>>;
  /**
   * Create a time-frame file. POST /api/fastmon-files/
   * Registers a time-frame file; `tf_file_id` is given by the monitor. The STF file must exist; `stf_file` is its name. A second one with the same `tf_filename` is refused with 400, and so is an unknown STF file.
   */
  createFastmonFile(input: Input<'createFastmonFile'>, options?: CallOptions): Promise<Result<'createFastmonFile'>>;
  /**
   * Get a time-frame file. GET /api/fastmon-files/{tf_file_id}/
   * One time-frame file by its key `tf_file_id`. By its name it is found with listFastmonFiles and `tf_filename`. Where there is none: 404.
   */
  retrieveFastmonFile(input: Input<'retrieveFastmonFile'>, options?: CallOptions): Promise<Result<'retrieveFastmonFile'>>;
  /**
   * Replace a time-frame file. PUT /api/fastmon-files/{tf_file_id}/
   * Writes the time-frame file anew: all required properties must be there; optional ones that are absent keep their value.
   */
  replaceFastmonFile(input: Input<'replaceFastmonFile'>, options?: CallOptions): Promise<Result<'replaceFastmonFile'>>;
  /**
   * Delete a time-frame file. DELETE /api/fastmon-files/{tf_file_id}/
   * Deletes the time-frame file and, with it, its slices. The STF file stays. The file itself, on disk, is not touched.
   */
  deleteFastmonFile(input: Input<'deleteFastmonFile'>, options?: CallOptions): Promise<Result<'deleteFastmonFile'>>;
  /**
   * Change a time-frame file. PATCH /api/fastmon-files/{tf_file_id}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
   */
  updateFastmonFile(input: Input<'updateFastmonFile'>, options?: CallOptions): Promise<Result<'updateFastmonFile'>>;
  /**
   * List workflow definitions. GET /api/workflow-definitions/
   * A workflow program in one version; name and version together are unique. Deleting one deletes its executions. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
   */
  listWorkflowDefinitions(input: PageInput<'listWorkflowDefinitions'>, options?: CallOptions): Promise<Page<'listWorkflowDefinitions'>>;
  /**
   * List workflow definitions. GET /api/workflow-definitions/
   * A workflow program in one version; name and version together are unique. Deleting one deletes its executions. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
   */
  listWorkflowDefinitions(input?: AllInput<'listWorkflowDefinitions'>, options?: CallOptions): Promise<All<'listWorkflowDefinitions'>>;
  /**
   * List workflow definitions. GET /api/workflow-definitions/
   * A workflow program in one version; name and version together are unique. Deleting one deletes its executions. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
   */
  listWorkflowDefinitions(input?: Input<'listWorkflowDefinitions'>, options?: CallOptions): Promise<Result<'listWorkflowDefinitions'>>;
  /**
   * Create a workflow definition. POST /api/workflow-definitions/
   * Stores a workflow definition; `id` is given by the monitor. A second one with the same `workflow_name` and `version` is refused with 400: look for it first with listWorkflowDefinitions.
   */
  createWorkflowDefinition(input: Input<'createWorkflowDefinition'>, options?: CallOptions): Promise<Result<'createWorkflowDefinition'>>;
  /**
   * Get a workflow definition. GET /api/workflow-definitions/{id}/
   * One workflow definition by its key `id`. Where there is none: 404.
   */
  retrieveWorkflowDefinition(input: Input<'retrieveWorkflowDefinition'>, options?: CallOptions): Promise<Result<'retrieveWorkflowDefinition'>>;
  /**
   * Replace a workflow definition. PUT /api/workflow-definitions/{id}/
   * Writes the workflow definition anew: all required properties must be there; optional ones that are absent keep their value.
   */
  replaceWorkflowDefinition(input: Input<'replaceWorkflowDefinition'>, options?: CallOptions): Promise<Result<'replaceWorkflowDefinition'>>;
  /**
   * Delete a workflow definition. DELETE /api/workflow-definitions/{id}/
   * Deletes the workflow definition and, with it, its executions.
   */
  deleteWorkflowDefinition(input: Input<'deleteWorkflowDefinition'>, options?: CallOptions): Promise<Result<'deleteWorkflowDefinition'>>;
  /**
   * Change a workflow definition. PATCH /api/workflow-definitions/{id}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
   */
  updateWorkflowDefinition(input: Input<'updateWorkflowDefinition'>, options?: CallOptions): Promise<Result<'updateWorkflowDefinition'>>;
  /**
   * List workflow executions. GET /api/workflow-executions/
   * One execution of a workflow definition. Without `limit` it is a bare array of all of them, streamed. Ordered by start_time, newest first, then by execution_id.
   */
  listWorkflowExecutions(input: PageInput<'listWorkflowExecutions'>, options?: CallOptions): Promise<Page<'listWorkflowExecutions'>>;
  /**
   * List workflow executions. GET /api/workflow-executions/
   * One execution of a workflow definition. Without `limit` it is a bare array of all of them, streamed. Ordered by start_time, newest first, then by execution_id.
   */
  listWorkflowExecutions(input?: AllInput<'listWorkflowExecutions'>, options?: CallOptions): Promise<All<'listWorkflowExecutions'>>;
  /**
   * List workflow executions. GET /api/workflow-executions/
   * One execution of a workflow definition. Without `limit` it is a bare array of all of them, streamed. Ordered by start_time, newest first, then by execution_id.
   */
  listWorkflowExecutions(input?: Input<'listWorkflowExecutions'>, options?: CallOptions): Promise<Result<'listWorkflowExecutions'>>;
  /**
   * Create a workflow execution. POST /api/workflow-executions/
   * Stores a workflow execution; the caller makes its `execution_id` up: `<workflow>-<user>-<sequence>`, the sequence from nextWorkflowExecutionId. The workflow definition must exist; the namespace need not. A second one with the same `execution_id` is refused with 400, and so is an unknown definition.
   */
  createWorkflowExecution(input: Input<'createWorkflowExecution'>, options?: CallOptions): Promise<Result<'createWorkflowExecution'>>;
  /**
   * Get a workflow execution. GET /api/workflow-executions/{execution_id}/
   * One workflow execution by its key `execution_id`, percent-encoded where it holds a slash. Where there is none: 404.
   */
  retrieveWorkflowExecution(input: Input<'retrieveWorkflowExecution'>, options?: CallOptions): Promise<Result<'retrieveWorkflowExecution'>>;
  /**
   * Replace a workflow execution. PUT /api/workflow-executions/{execution_id}/
   * Writes the workflow execution anew: all required properties must be there; optional ones that are absent keep their value.
   */
  replaceWorkflowExecution(input: Input<'replaceWorkflowExecution'>, options?: CallOptions): Promise<Result<'replaceWorkflowExecution'>>;
  /**
   * Delete a workflow execution. DELETE /api/workflow-executions/{execution_id}/
   * Deletes the workflow execution. Runs, messages and logs that name it stay.
   */
  deleteWorkflowExecution(input: Input<'deleteWorkflowExecution'>, options?: CallOptions): Promise<Result<'deleteWorkflowExecution'>>;
  /**
   * Change a workflow execution. PATCH /api/workflow-executions/{execution_id}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
   */
  updateWorkflowExecution(input: Input<'updateWorkflowExecution'>, options?: CallOptions): Promise<Result<'updateWorkflowExecution'>>;
  /**
   * List slices. GET /api/tf-slices/
   * A part of a time-frame file, the unit of work of the fast-processing workers. Parent file and slice number together are unique. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
   */
  listTfSlices(input: PageInput<'listTfSlices'>, options?: CallOptions): Promise<Page<'listTfSlices'>>;
  /**
   * List slices. GET /api/tf-slices/
   * A part of a time-frame file, the unit of work of the fast-processing workers. Parent file and slice number together are unique. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
   */
  listTfSlices(input?: AllInput<'listTfSlices'>, options?: CallOptions): Promise<All<'listTfSlices'>>;
  /**
   * List slices. GET /api/tf-slices/
   * A part of a time-frame file, the unit of work of the fast-processing workers. Parent file and slice number together are unique. Without `limit` it is a bare array of all of them, streamed. Ordered by id.
   */
  listTfSlices(input?: Input<'listTfSlices'>, options?: CallOptions): Promise<Result<'listTfSlices'>>;
  /**
   * Create a slice. POST /api/tf-slices/
   * Stores a slice; `id` is given by the monitor. Two shapes are accepted: with `fastmon_file`, or with the names that agents of an older version send (`tf_filename` of the slice, `stf_filename`). The time-frame file must exist; that the run does is not checked. A second one with the same `slice_id` in the same file is refused with 400, and so is an unknown file.
   */
  createTfSlice(input: Input<'createTfSlice'>, options?: CallOptions): Promise<Result<'createTfSlice'>>;
  /**
   * Get a slice. GET /api/tf-slices/{id}/
   * One slice by its key `id`; `slice_id` counts within one file only, and is a filter of listTfSlices. Where there is none: 404.
   */
  retrieveTfSlice(input: Input<'retrieveTfSlice'>, options?: CallOptions): Promise<Result<'retrieveTfSlice'>>;
  /**
   * Replace a slice. PUT /api/tf-slices/{id}/
   * Writes the slice anew: all required properties must be there; optional ones that are absent keep their value.
   */
  replaceTfSlice(input: Input<'replaceTfSlice'>, options?: CallOptions): Promise<Result<'replaceTfSlice'>>;
  /**
   * Delete a slice. DELETE /api/tf-slices/{id}/
   * Deletes the slice. The time-frame file stays.
   */
  deleteTfSlice(input: Input<'deleteTfSlice'>, options?: CallOptions): Promise<Result<'deleteTfSlice'>>;
  /**
   * Change a slice. PATCH /api/tf-slices/{id}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
   */
  updateTfSlice(input: Input<'updateTfSlice'>, options?: CallOptions): Promise<Result<'updateTfSlice'>>;
  /**
   * List workers. GET /api/workers/
   * A process that works on slices. Without `limit` it is a bare array of all of them, streamed. Ordered by worker_id.
   */
  listWorkers(input: PageInput<'listWorkers'>, options?: CallOptions): Promise<Page<'listWorkers'>>;
  /**
   * List workers. GET /api/workers/
   * A process that works on slices. Without `limit` it is a bare array of all of them, streamed. Ordered by worker_id.
   */
  listWorkers(input?: AllInput<'listWorkers'>, options?: CallOptions): Promise<All<'listWorkers'>>;
  /**
   * List workers. GET /api/workers/
   * A process that works on slices. Without `limit` it is a bare array of all of them, streamed. Ordered by worker_id.
   */
  listWorkers(input?: Input<'listWorkers'>, options?: CallOptions): Promise<Result<'listWorkers'>>;
  /**
   * Create a worker. POST /api/workers/
   * Stores a worker; the caller makes its `worker_id` up. Nothing need exist before. A second one with the same `worker_id` is refused with 400.
   */
  createWorker(input: Input<'createWorker'>, options?: CallOptions): Promise<Result<'createWorker'>>;
  /**
   * Get a worker. GET /api/workers/{worker_id}/
   * One worker by its key `worker_id`, percent-encoded where it holds a slash. Where there is none: 404.
   */
  retrieveWorker(input: Input<'retrieveWorker'>, options?: CallOptions): Promise<Result<'retrieveWorker'>>;
  /**
   * Replace a worker. PUT /api/workers/{worker_id}/
   * Writes the worker anew: all required properties must be there; optional ones that are absent keep their value.
   */
  replaceWorker(input: Input<'replaceWorker'>, options?: CallOptions): Promise<Result<'replaceWorker'>>;
  /**
   * Delete a worker. DELETE /api/workers/{worker_id}/
   * Deletes the worker. Slices that name it stay.
   */
  deleteWorker(input: Input<'deleteWorker'>, options?: CallOptions): Promise<Result<'deleteWorker'>>;
  /**
   * Change a worker. PATCH /api/workers/{worker_id}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
   */
  updateWorker(input: Input<'updateWorker'>, options?: CallOptions): Promise<Result<'updateWorker'>>;
  /**
   * List run states. GET /api/run-states/
   * Where a run stands, with the counts of its slices. Without `limit` it is a bare array of all of them, streamed. Ordered by run_number.
   */
  listRunStates(input: PageInput<'listRunStates'>, options?: CallOptions): Promise<Page<'listRunStates'>>;
  /**
   * List run states. GET /api/run-states/
   * Where a run stands, with the counts of its slices. Without `limit` it is a bare array of all of them, streamed. Ordered by run_number.
   */
  listRunStates(input?: AllInput<'listRunStates'>, options?: CallOptions): Promise<All<'listRunStates'>>;
  /**
   * List run states. GET /api/run-states/
   * Where a run stands, with the counts of its slices. Without `limit` it is a bare array of all of them, streamed. Ordered by run_number.
   */
  listRunStates(input?: Input<'listRunStates'>, options?: CallOptions): Promise<Result<'listRunStates'>>;
  /**
   * Create a run state. POST /api/run-states/
   * Stores where a run stands, under its `run_number`; the run itself need not exist. A second one with the same number is refused with 400. The monitor makes one by itself, and keeps phase, state and substate, from the messages run_imminent, start_run, pause_run, resume_run and end_run of the broker.
   */
  createRunState(input: Input<'createRunState'>, options?: CallOptions): Promise<Result<'createRunState'>>;
  /**
   * Get a run state. GET /api/run-states/{run_number}/
   * One run state by its key `run_number`. Where there is none: 404.
   */
  retrieveRunState(input: Input<'retrieveRunState'>, options?: CallOptions): Promise<Result<'retrieveRunState'>>;
  /**
   * Replace a run state. PUT /api/run-states/{run_number}/
   * Writes the run state anew: all required properties must be there; optional ones that are absent keep their value.
   */
  replaceRunState(input: Input<'replaceRunState'>, options?: CallOptions): Promise<Result<'replaceRunState'>>;
  /**
   * Delete a run state. DELETE /api/run-states/{run_number}/
   * Deletes the run state. The run stays; the next message of the broker that tells of it makes a new one.
   */
  deleteRunState(input: Input<'deleteRunState'>, options?: CallOptions): Promise<Result<'deleteRunState'>>;
  /**
   * Change a run state. PATCH /api/run-states/{run_number}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
   */
  updateRunState(input: Input<'updateRunState'>, options?: CallOptions): Promise<Result<'updateRunState'>>;
  /**
   * List events. GET /api/system-state-events/
   * Something that happened in a run. It goes 90 days after it came (SWF_MESSAGE_RETENTION_DAYS). Without `limit` it is a bare array of all of them, streamed. Ordered by event_id.
   */
  listSystemStateEvents(input: PageInput<'listSystemStateEvents'>, options?: CallOptions): Promise<Page<'listSystemStateEvents'>>;
  /**
   * List events. GET /api/system-state-events/
   * Something that happened in a run. It goes 90 days after it came (SWF_MESSAGE_RETENTION_DAYS). Without `limit` it is a bare array of all of them, streamed. Ordered by event_id.
   */
  listSystemStateEvents(input?: AllInput<'listSystemStateEvents'>, options?: CallOptions): Promise<All<'listSystemStateEvents'>>;
  /**
   * List events. GET /api/system-state-events/
   * Something that happened in a run. It goes 90 days after it came (SWF_MESSAGE_RETENTION_DAYS). Without `limit` it is a bare array of all of them, streamed. Ordered by event_id.
   */
  listSystemStateEvents(input?: Input<'listSystemStateEvents'>, options?: CallOptions): Promise<Result<'listSystemStateEvents'>>;
  /**
   * Create an event. POST /api/system-state-events/
   * Stores an event; `event_id` is given by the monitor. The run need not exist. Nothing is a duplicate: a call that comes twice stores two, unless it has an Idempotency-Key.
   */
  createSystemStateEvent(input: Input<'createSystemStateEvent'>, options?: CallOptions): Promise<Result<'createSystemStateEvent'>>;
  /**
   * Get an event. GET /api/system-state-events/{event_id}/
   * One event by its key `event_id`. Where there is none: 404.
   */
  retrieveSystemStateEvent(input: Input<'retrieveSystemStateEvent'>, options?: CallOptions): Promise<Result<'retrieveSystemStateEvent'>>;
  /**
   * Replace an event. PUT /api/system-state-events/{event_id}/
   * Writes the event anew: all required properties must be there; optional ones that are absent keep their value.
   */
  replaceSystemStateEvent(input: Input<'replaceSystemStateEvent'>, options?: CallOptions): Promise<Result<'replaceSystemStateEvent'>>;
  /**
   * Delete an event. DELETE /api/system-state-events/{event_id}/
   * Deletes the event. The run state stays as it is.
   */
  deleteSystemStateEvent(input: Input<'deleteSystemStateEvent'>, options?: CallOptions): Promise<Result<'deleteSystemStateEvent'>>;
  /**
   * Change an event. PATCH /api/system-state-events/{event_id}/
   * Writes the properties that are sent; all others keep their value. JSON properties are replaced whole, not merged.
   */
  updateSystemStateEvent(input: Input<'updateSystemStateEvent'>, options?: CallOptions): Promise<Result<'updateSystemStateEvent'>>;
  /**
   * Draw the next run number. POST /api/state/next-run-number/
   * Number for a new run; the first is 100010. No number is ever given twice; a caller that loses the answer leaves a gap, unless it asks again with the same Idempotency-Key. Safe for any number of callers at once. A body is not looked at.
   */
  nextRunNumber(input?: Input<'nextRunNumber'>, options?: CallOptions): Promise<Result<'nextRunNumber'>>;
  /**
   * Draw the next agent id. POST /api/state/next-agent-id/
   * Number for an agent that starts; the first is 1. No number is ever given twice; a caller that loses the answer leaves a gap, unless it asks again with the same Idempotency-Key. Safe for any number of callers at once. A body is not looked at.
   */
  nextAgentId(input?: Input<'nextAgentId'>, options?: CallOptions): Promise<Result<'nextAgentId'>>;
  /**
   * Draw the next workflow execution number. POST /api/state/next-workflow-execution-id/
   * Sequence number for an execution id; the first is 1. No number is ever given twice; a caller that loses the answer leaves a gap, unless it asks again with the same Idempotency-Key. Safe for any number of callers at once. A body is not looked at.
   */
  nextWorkflowExecutionId(input?: Input<'nextWorkflowExecutionId'>, options?: CallOptions): Promise<Result<'nextWorkflowExecutionId'>>;
  /**
   * Read the document of the counters. GET /api/persistent-state/
   * The counters as they stand: the next number, the last one and when it was drawn.
   */
  retrievePersistentState(input?: Input<'retrievePersistentState'>, options?: CallOptions): Promise<Result<'retrievePersistentState'>>;
  /**
   * List namespaces. GET /api/namespaces/
   * The namespaces that were made with ensureNamespace. Agents, executions and messages carry a namespace as plain text, so there may be others in use. Without `limit` it is a bare array of all of them. Ordered by name.
   */
  listNamespaces(input: PageInput<'listNamespaces'>, options?: CallOptions): Promise<Page<'listNamespaces'>>;
  /**
   * List namespaces. GET /api/namespaces/
   * The namespaces that were made with ensureNamespace. Agents, executions and messages carry a namespace as plain text, so there may be others in use. Without `limit` it is a bare array of all of them. Ordered by name.
   */
  listNamespaces(input?: AllInput<'listNamespaces'>, options?: CallOptions): Promise<All<'listNamespaces'>>;
  /**
   * List namespaces. GET /api/namespaces/
   * The namespaces that were made with ensureNamespace. Agents, executions and messages carry a namespace as plain text, so there may be others in use. Without `limit` it is a bare array of all of them. Ordered by name.
   */
  listNamespaces(input?: Input<'listNamespaces'>, options?: CallOptions): Promise<Result<'listNamespaces'>>;
  /**
   * Get a namespace. GET /api/namespaces/{name}/
   * One namespace by its name. Where there is none: 404; names that agents use are namespaces only once ensureNamespace was called.
   */
  retrieveNamespace(input: Input<'retrieveNamespace'>, options?: CallOptions): Promise<Result<'retrieveNamespace'>>;
  /**
   * Make sure that a namespace exists. POST /api/namespaces/ensure/
   * Makes the namespace where there is none; where there is, it is returned as it stands, and owner and description of the request are not looked at. May be repeated.
   */
  ensureNamespace(input: Input<'ensureNamespace'>, options?: CallOptions): Promise<Result<'ensureNamespace'>>;
  /**
   * Remember one turn of a dialogue. POST /api/ai-memory/record/
   * Stores what a user or an assistant said, for later sessions. Needs no credentials.
   */
  recordAiMemory(input: Input<'recordAiMemory'>, options?: CallOptions): Promise<Result<'recordAiMemory'>>;
  /**
   * Load the latest turns of a user's dialogue. GET /api/ai-memory/
   * The latest `turns` times two entries (question and answer), oldest first; fewer where their contents have more than 4 MiB together. Needs no credentials.
   */
  loadAiMemory(input?: Input<'loadAiMemory'>, options?: CallOptions): Promise<Result<'loadAiMemory'>>;
  /**
   * Publish a message on the broker. POST /api/messages/send/
   * The message is stored first, and published then by the process that takes the messages of the broker,
   * usually within a fifth of a second; this call does not wait for that. It goes out at least once: when the
   * broker is away, as soon as it is back, and perhaps a second time where the connection broke before the
   * broker had confirmed it. Messages to one destination go out in the order of their `id`. Where the broker does
   * not take one, as while the address is full, it is sent again until the broker does, and what goes to the same
   * destination waits behind it; the others go on. What the broker will never take, and what it has not taken for
   * a day, becomes a dead letter with the broker's reason.
   *
   * `content` is sent as JSON, nothing added. What goes to
   * `/topic/epictopic` comes back to the monitor like any other message and is then among the workflow messages,
   * a heartbeat or a dead letter, by what is in it. `/queue/epictopic`, and every other queue with the name of a
   * topic that the monitor reads, is a 400: one message there would turn that topic of Artemis into a queue for
   * all who subscribe afterwards. With SWF_BROKER=none the answer is 503, and nothing is stored.
   */
  sendMessage(input: Input<'sendMessage'>, options?: CallOptions): Promise<Result<'sendMessage'>>;
  /**
   * List messages that could not be stored. GET /api/messages/dead-letters/
   * What came over the broker and could not be stored: not JSON, no object, too long for its columns, or with what PostgreSQL cannot hold; and what sendMessage took and the broker refused. Each with its reason. They go 90 days after they came (SWF_MESSAGE_RETENTION_DAYS). For staff. Without `limit` it is a bare array of all of them. Ordered by id.
   */
  listDeadLetters(input: PageInput<'listDeadLetters'>, options?: CallOptions): Promise<Page<'listDeadLetters'>>;
  /**
   * List messages that could not be stored. GET /api/messages/dead-letters/
   * What came over the broker and could not be stored: not JSON, no object, too long for its columns, or with what PostgreSQL cannot hold; and what sendMessage took and the broker refused. Each with its reason. They go 90 days after they came (SWF_MESSAGE_RETENTION_DAYS). For staff. Without `limit` it is a bare array of all of them. Ordered by id.
   */
  listDeadLetters(input?: AllInput<'listDeadLetters'>, options?: CallOptions): Promise<All<'listDeadLetters'>>;
  /**
   * List messages that could not be stored. GET /api/messages/dead-letters/
   * What came over the broker and could not be stored: not JSON, no object, too long for its columns, or with what PostgreSQL cannot hold; and what sendMessage took and the broker refused. Each with its reason. They go 90 days after they came (SWF_MESSAGE_RETENTION_DAYS). For staff. Without `limit` it is a bare array of all of them. Ordered by id.
   */
  listDeadLetters(input?: Input<'listDeadLetters'>, options?: CallOptions): Promise<Result<'listDeadLetters'>>;
  /**
   * Get a message that could not be stored. GET /api/messages/dead-letters/{id}/
   * One dead letter by its key `id`. For staff. Where there is none: 404.
   */
  retrieveDeadLetter(input: Input<'retrieveDeadLetter'>, options?: CallOptions): Promise<Result<'retrieveDeadLetter'>>;
  /**
   * Ask who watches. GET /api/messages/stream/status/
   * The watchers of all processes of all monitors on this database. Those of the process that answers are as they are now; what others know is up to 5 s old, and the watchers of a process that was killed are counted some 10 to 20 s longer.
   */
  retrieveStreamStatus(input?: Input<'retrieveStreamStatus'>, options?: CallOptions): Promise<Result<'retrieveStreamStatus'>>;
  /**
   * List the active users. GET /api/users/
   * Active users, ordered by name. Users are made on the command line of the monitor: `npm run create-user`.
   */
  listUsers(input?: Input<'listUsers'>, options?: CallOptions): Promise<Result<'listUsers'>>;
  /**
   * Ask whether the process lives. GET /api/health/live/
   * Answers as long as the process does, and looks at nothing else: not at the database, not at the broker. For whoever restarts it.
   */
  live(input?: Input<'live'>, options?: CallOptions): Promise<Result<'live'>>;
  /**
   * Ask whether requests can be answered. GET /api/health/ready/
   * Asks the database, too. For whoever sends requests here, such as a load balancer: 503 means to send them elsewhere. A message broker that is away makes no difference to requests: it is among `degraded`.
   */
  ready(input?: Input<'ready'>, options?: CallOptions): Promise<Result<'ready'>>;
  /**
   * Ask how the messages come in. GET /api/health/messages/
   * What becomes of the messages of the broker, and what waits in the database, counted at most once a second.
   * One process of all on a database consumes; every process gives the same answer, whoever is asked.
   *
   * Where `unpublished` stays above 0, messages of sendMessage do not go out; `trouble` says why. Either nobody
   * is `consuming`: see that the broker runs, and that ACTIVEMQ_HOST, _PORT, _USER and _PASSWORD are right. Or
   * the broker does not take them, as where an address is full, or does not confirm them: the embedded one waits
   * for the durable subscribers of a topic that are away. What it will never take is among the `dead_letters`,
   * which are to be read with listDeadLetters.
   */
  retrieveMessagesHealth(input?: Input<'retrieveMessagesHealth'>, options?: CallOptions): Promise<Result<'retrieveMessagesHealth'>>;
}

/** Does operations by their ids; the methods of the interface are made of the table. */
export abstract class Operations {
  /** Does an operation. @throws MonitorError */
  protected abstract call<Id extends ClientOperation>(id: Id, input?: Input<Id>, options?: CallOptions): Promise<Result<Id>>;

  static {
    for (const id of Object.keys(FACTS) as ClientOperation[]) {
      Object.assign(Operations.prototype, {
        [id](this: Operations, input?: never, options?: CallOptions) {
          return this.call(id, input, options);
        },
      });
    }
  }
}
