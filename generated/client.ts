// Made by "npm run generate" from openapi.yaml. Do not edit.

import type { CallOptions, Input, Result } from '../src/client/call.ts';

/** What the client knows of an operation. */
export interface Facts {
  method: string;
  path: string;
  /** What a successful answer may be: the keys that an object has at least, `[]` for an array, null for no body. */
  shapes: (string[] | null | "[]")[];
  /** Goes to the HTTP address, without the token. */
  logging?: boolean;
  /** Takes an Idempotency-Key, so that it may be repeated. */
  keyed?: boolean;
  /** How its list is read page by page. */
  pages?: 'cursor' | 'limit';
}

/** Every operation, by its id. */
export const FACTS = {
  index: { method: 'GET', path: '/api/', shapes: [[]] },
  listSystemAgents: { method: 'GET', path: '/api/systemagents/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  createSystemAgent: { method: 'POST', path: '/api/systemagents/', shapes: [["id","instance_name","agent_type","description","status","last_heartbeat","agent_url","workflow_enabled","current_stf_count","total_stf_processed","last_stf_processed","pid","hostname","operational_state","namespace","metadata","created_at","updated_at"]], keyed: true },
  heartbeat: { method: 'POST', path: '/api/systemagents/heartbeat/', shapes: [["id","instance_name","agent_type","description","status","last_heartbeat","agent_url","workflow_enabled","current_stf_count","total_stf_processed","last_stf_processed","pid","hostname","operational_state","namespace","metadata","created_at","updated_at"]] },
  retrieveSystemAgent: { method: 'GET', path: '/api/systemagents/{id}/', shapes: [["id","instance_name","agent_type","description","status","last_heartbeat","agent_url","workflow_enabled","current_stf_count","total_stf_processed","last_stf_processed","pid","hostname","operational_state","namespace","metadata","created_at","updated_at"]] },
  replaceSystemAgent: { method: 'PUT', path: '/api/systemagents/{id}/', shapes: [["id","instance_name","agent_type","description","status","last_heartbeat","agent_url","workflow_enabled","current_stf_count","total_stf_processed","last_stf_processed","pid","hostname","operational_state","namespace","metadata","created_at","updated_at"]] },
  deleteSystemAgent: { method: 'DELETE', path: '/api/systemagents/{id}/', shapes: [null] },
  updateSystemAgent: { method: 'PATCH', path: '/api/systemagents/{id}/', shapes: [["id","instance_name","agent_type","description","status","last_heartbeat","agent_url","workflow_enabled","current_stf_count","total_stf_processed","last_stf_processed","pid","hostname","operational_state","namespace","metadata","created_at","updated_at"]] },
  listLogs: { method: 'GET', path: '/api/logs/', shapes: ["[]",["count","next","previous","results"],["next","previous","results"]], pages: 'cursor' },
  createLog: { method: 'POST', path: '/api/logs/', shapes: [["id","app_name","instance_name","timestamp","level","levelname","message","module","funcname","lineno","process","thread","extra_data"]], logging: true },
  createLogs: { method: 'POST', path: '/api/logs/bulk/', shapes: [["created"]], logging: true, keyed: true },
  summarizeLogs: { method: 'GET', path: '/api/logs/summary/', shapes: [[]] },
  retrieveLog: { method: 'GET', path: '/api/logs/{id}/', shapes: [["id","app_name","instance_name","timestamp","level","levelname","message","module","funcname","lineno","process","thread","extra_data"]] },
  replaceLog: { method: 'PUT', path: '/api/logs/{id}/', shapes: [["id","app_name","instance_name","timestamp","level","levelname","message","module","funcname","lineno","process","thread","extra_data"]] },
  deleteLog: { method: 'DELETE', path: '/api/logs/{id}/', shapes: [null] },
  updateLog: { method: 'PATCH', path: '/api/logs/{id}/', shapes: [["id","app_name","instance_name","timestamp","level","levelname","message","module","funcname","lineno","process","thread","extra_data"]] },
  listRuns: { method: 'GET', path: '/api/runs/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  createRun: { method: 'POST', path: '/api/runs/', shapes: [["run_id","run_number","start_time","end_time","run_conditions"]], keyed: true },
  retrieveRun: { method: 'GET', path: '/api/runs/{run_id}/', shapes: [["run_id","run_number","start_time","end_time","run_conditions"]] },
  replaceRun: { method: 'PUT', path: '/api/runs/{run_id}/', shapes: [["run_id","run_number","start_time","end_time","run_conditions"]] },
  deleteRun: { method: 'DELETE', path: '/api/runs/{run_id}/', shapes: [null] },
  updateRun: { method: 'PATCH', path: '/api/runs/{run_id}/', shapes: [["run_id","run_number","start_time","end_time","run_conditions"]] },
  listStfFiles: { method: 'GET', path: '/api/stf-files/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  createStfFile: { method: 'POST', path: '/api/stf-files/', shapes: [["file_id","machine_state","stf_filename","file_size_bytes","checksum","created_at","status","metadata","workflow_id","daq_state","daq_substate","workflow_status","tf_count","run"]], keyed: true },
  retrieveStfFile: { method: 'GET', path: '/api/stf-files/{file_id}/', shapes: [["file_id","machine_state","stf_filename","file_size_bytes","checksum","created_at","status","metadata","workflow_id","daq_state","daq_substate","workflow_status","tf_count","run"]] },
  replaceStfFile: { method: 'PUT', path: '/api/stf-files/{file_id}/', shapes: [["file_id","machine_state","stf_filename","file_size_bytes","checksum","created_at","status","metadata","workflow_id","daq_state","daq_substate","workflow_status","tf_count","run"]] },
  deleteStfFile: { method: 'DELETE', path: '/api/stf-files/{file_id}/', shapes: [null] },
  updateStfFile: { method: 'PATCH', path: '/api/stf-files/{file_id}/', shapes: [["file_id","machine_state","stf_filename","file_size_bytes","checksum","created_at","status","metadata","workflow_id","daq_state","daq_substate","workflow_status","tf_count","run"]] },
  listWorkflows: { method: 'GET', path: '/api/workflows/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  createWorkflow: { method: 'POST', path: '/api/workflows/', shapes: [["workflow_id","filename","file_id","namespace","execution_id","run_id","daq_state","daq_substate","generated_time","stf_start_time","stf_end_time","current_status","current_agent","completed_at","failed_at","failure_reason","stf_metadata","created_at","updated_at"]], keyed: true },
  retrieveWorkflow: { method: 'GET', path: '/api/workflows/{workflow_id}/', shapes: [["workflow_id","filename","file_id","namespace","execution_id","run_id","daq_state","daq_substate","generated_time","stf_start_time","stf_end_time","current_status","current_agent","completed_at","failed_at","failure_reason","stf_metadata","created_at","updated_at"]] },
  replaceWorkflow: { method: 'PUT', path: '/api/workflows/{workflow_id}/', shapes: [["workflow_id","filename","file_id","namespace","execution_id","run_id","daq_state","daq_substate","generated_time","stf_start_time","stf_end_time","current_status","current_agent","completed_at","failed_at","failure_reason","stf_metadata","created_at","updated_at"]] },
  deleteWorkflow: { method: 'DELETE', path: '/api/workflows/{workflow_id}/', shapes: [null] },
  updateWorkflow: { method: 'PATCH', path: '/api/workflows/{workflow_id}/', shapes: [["workflow_id","filename","file_id","namespace","execution_id","run_id","daq_state","daq_substate","generated_time","stf_start_time","stf_end_time","current_status","current_agent","completed_at","failed_at","failure_reason","stf_metadata","created_at","updated_at"]] },
  listWorkflowStages: { method: 'GET', path: '/api/workflow-stages/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  createWorkflowStage: { method: 'POST', path: '/api/workflow-stages/', shapes: [["stage_id","agent_name","agent_type","status","received_at","started_at","completed_at","failed_at","processing_time_seconds","failure_reason","input_message","output_message","stage_metadata","created_at","updated_at","workflow"]], keyed: true },
  retrieveWorkflowStage: { method: 'GET', path: '/api/workflow-stages/{stage_id}/', shapes: [["stage_id","agent_name","agent_type","status","received_at","started_at","completed_at","failed_at","processing_time_seconds","failure_reason","input_message","output_message","stage_metadata","created_at","updated_at","workflow"]] },
  replaceWorkflowStage: { method: 'PUT', path: '/api/workflow-stages/{stage_id}/', shapes: [["stage_id","agent_name","agent_type","status","received_at","started_at","completed_at","failed_at","processing_time_seconds","failure_reason","input_message","output_message","stage_metadata","created_at","updated_at","workflow"]] },
  deleteWorkflowStage: { method: 'DELETE', path: '/api/workflow-stages/{stage_id}/', shapes: [null] },
  updateWorkflowStage: { method: 'PATCH', path: '/api/workflow-stages/{stage_id}/', shapes: [["stage_id","agent_name","agent_type","status","received_at","started_at","completed_at","failed_at","processing_time_seconds","failure_reason","input_message","output_message","stage_metadata","created_at","updated_at","workflow"]] },
  listWorkflowMessages: { method: 'GET', path: '/api/workflow-messages/', shapes: ["[]",["count","next","previous","results"],["next","previous","results"]], pages: 'cursor' },
  createWorkflowMessage: { method: 'POST', path: '/api/workflow-messages/', shapes: [["message_id","message_type","request_id","sender_agent","sender_type","recipient_agent","recipient_type","namespace","execution_id","run_id","message_content","message_metadata","sent_at","delivered_at","acknowledged_at","is_successful","error_message","queue_name","correlation_id","workflow","stage"]], keyed: true },
  retrieveWorkflowMessage: { method: 'GET', path: '/api/workflow-messages/{message_id}/', shapes: [["message_id","message_type","request_id","sender_agent","sender_type","recipient_agent","recipient_type","namespace","execution_id","run_id","message_content","message_metadata","sent_at","delivered_at","acknowledged_at","is_successful","error_message","queue_name","correlation_id","workflow","stage"]] },
  replaceWorkflowMessage: { method: 'PUT', path: '/api/workflow-messages/{message_id}/', shapes: [["message_id","message_type","request_id","sender_agent","sender_type","recipient_agent","recipient_type","namespace","execution_id","run_id","message_content","message_metadata","sent_at","delivered_at","acknowledged_at","is_successful","error_message","queue_name","correlation_id","workflow","stage"]] },
  deleteWorkflowMessage: { method: 'DELETE', path: '/api/workflow-messages/{message_id}/', shapes: [null] },
  updateWorkflowMessage: { method: 'PATCH', path: '/api/workflow-messages/{message_id}/', shapes: [["message_id","message_type","request_id","sender_agent","sender_type","recipient_agent","recipient_type","namespace","execution_id","run_id","message_content","message_metadata","sent_at","delivered_at","acknowledged_at","is_successful","error_message","queue_name","correlation_id","workflow","stage"]] },
  listSubscribers: { method: 'GET', path: '/api/subscribers/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  createSubscriber: { method: 'POST', path: '/api/subscribers/', shapes: [["subscriber_id","subscriber_name","fraction","description","is_active","created_at","updated_at","delivery_type","client_ip","client_location","connected_at","disconnected_at","last_activity","message_filters","messages_received","messages_sent","messages_dropped"]], keyed: true },
  retrieveSubscriber: { method: 'GET', path: '/api/subscribers/{subscriber_id}/', shapes: [["subscriber_id","subscriber_name","fraction","description","is_active","created_at","updated_at","delivery_type","client_ip","client_location","connected_at","disconnected_at","last_activity","message_filters","messages_received","messages_sent","messages_dropped"]] },
  replaceSubscriber: { method: 'PUT', path: '/api/subscribers/{subscriber_id}/', shapes: [["subscriber_id","subscriber_name","fraction","description","is_active","created_at","updated_at","delivery_type","client_ip","client_location","connected_at","disconnected_at","last_activity","message_filters","messages_received","messages_sent","messages_dropped"]] },
  deleteSubscriber: { method: 'DELETE', path: '/api/subscribers/{subscriber_id}/', shapes: [null] },
  updateSubscriber: { method: 'PATCH', path: '/api/subscribers/{subscriber_id}/', shapes: [["subscriber_id","subscriber_name","fraction","description","is_active","created_at","updated_at","delivery_type","client_ip","client_location","connected_at","disconnected_at","last_activity","message_filters","messages_received","messages_sent","messages_dropped"]] },
  listFastmonFiles: { method: 'GET', path: '/api/fastmon-files/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  createFastmonFile: { method: 'POST', path: '/api/fastmon-files/', shapes: [["tf_file_id","stf_file","tf_filename","file_size_bytes","checksum","status","metadata","created_at","updated_at","tf_count","tf_first","tf_last"]], keyed: true },
  retrieveFastmonFile: { method: 'GET', path: '/api/fastmon-files/{tf_file_id}/', shapes: [["tf_file_id","stf_file","tf_filename","file_size_bytes","checksum","status","metadata","created_at","updated_at","tf_count","tf_first","tf_last"]] },
  replaceFastmonFile: { method: 'PUT', path: '/api/fastmon-files/{tf_file_id}/', shapes: [["tf_file_id","stf_file","tf_filename","file_size_bytes","checksum","status","metadata","created_at","updated_at","tf_count","tf_first","tf_last"]] },
  deleteFastmonFile: { method: 'DELETE', path: '/api/fastmon-files/{tf_file_id}/', shapes: [null] },
  updateFastmonFile: { method: 'PATCH', path: '/api/fastmon-files/{tf_file_id}/', shapes: [["tf_file_id","stf_file","tf_filename","file_size_bytes","checksum","status","metadata","created_at","updated_at","tf_count","tf_first","tf_last"]] },
  listWorkflowDefinitions: { method: 'GET', path: '/api/workflow-definitions/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  createWorkflowDefinition: { method: 'POST', path: '/api/workflow-definitions/', shapes: [["id","workflow_name","version","workflow_type","definition","parameter_values","created_by","created_at","updated_at"]], keyed: true },
  retrieveWorkflowDefinition: { method: 'GET', path: '/api/workflow-definitions/{id}/', shapes: [["id","workflow_name","version","workflow_type","definition","parameter_values","created_by","created_at","updated_at"]] },
  replaceWorkflowDefinition: { method: 'PUT', path: '/api/workflow-definitions/{id}/', shapes: [["id","workflow_name","version","workflow_type","definition","parameter_values","created_by","created_at","updated_at"]] },
  deleteWorkflowDefinition: { method: 'DELETE', path: '/api/workflow-definitions/{id}/', shapes: [null] },
  updateWorkflowDefinition: { method: 'PATCH', path: '/api/workflow-definitions/{id}/', shapes: [["id","workflow_name","version","workflow_type","definition","parameter_values","created_by","created_at","updated_at"]] },
  listWorkflowExecutions: { method: 'GET', path: '/api/workflow-executions/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  createWorkflowExecution: { method: 'POST', path: '/api/workflow-executions/', shapes: [["execution_id","namespace","parameter_values","performance_metrics","status","start_time","end_time","executed_by","workflow_definition"]], keyed: true },
  retrieveWorkflowExecution: { method: 'GET', path: '/api/workflow-executions/{execution_id}/', shapes: [["execution_id","namespace","parameter_values","performance_metrics","status","start_time","end_time","executed_by","workflow_definition"]] },
  replaceWorkflowExecution: { method: 'PUT', path: '/api/workflow-executions/{execution_id}/', shapes: [["execution_id","namespace","parameter_values","performance_metrics","status","start_time","end_time","executed_by","workflow_definition"]] },
  deleteWorkflowExecution: { method: 'DELETE', path: '/api/workflow-executions/{execution_id}/', shapes: [null] },
  updateWorkflowExecution: { method: 'PATCH', path: '/api/workflow-executions/{execution_id}/', shapes: [["execution_id","namespace","parameter_values","performance_metrics","status","start_time","end_time","executed_by","workflow_definition"]] },
  listTfSlices: { method: 'GET', path: '/api/tf-slices/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  createTfSlice: { method: 'POST', path: '/api/tf-slices/', shapes: [["id","fastmon_file","slice_id","tf_first","tf_last","tf_count","run_number","status","retries","metadata","created_at","updated_at","assigned_worker","assigned_at","completed_at"]], keyed: true },
  retrieveTfSlice: { method: 'GET', path: '/api/tf-slices/{id}/', shapes: [["id","fastmon_file","slice_id","tf_first","tf_last","tf_count","run_number","status","retries","metadata","created_at","updated_at","assigned_worker","assigned_at","completed_at"]] },
  replaceTfSlice: { method: 'PUT', path: '/api/tf-slices/{id}/', shapes: [["id","fastmon_file","slice_id","tf_first","tf_last","tf_count","run_number","status","retries","metadata","created_at","updated_at","assigned_worker","assigned_at","completed_at"]] },
  deleteTfSlice: { method: 'DELETE', path: '/api/tf-slices/{id}/', shapes: [null] },
  updateTfSlice: { method: 'PATCH', path: '/api/tf-slices/{id}/', shapes: [["id","fastmon_file","slice_id","tf_first","tf_last","tf_count","run_number","status","retries","metadata","created_at","updated_at","assigned_worker","assigned_at","completed_at"]] },
  listWorkers: { method: 'GET', path: '/api/workers/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  createWorker: { method: 'POST', path: '/api/workers/', shapes: [["worker_id","run_number","panda_job","location","status","current_slice_id","tf_filename","slices_completed","last_heartbeat","started_at","ended_at","metadata"]], keyed: true },
  retrieveWorker: { method: 'GET', path: '/api/workers/{worker_id}/', shapes: [["worker_id","run_number","panda_job","location","status","current_slice_id","tf_filename","slices_completed","last_heartbeat","started_at","ended_at","metadata"]] },
  replaceWorker: { method: 'PUT', path: '/api/workers/{worker_id}/', shapes: [["worker_id","run_number","panda_job","location","status","current_slice_id","tf_filename","slices_completed","last_heartbeat","started_at","ended_at","metadata"]] },
  deleteWorker: { method: 'DELETE', path: '/api/workers/{worker_id}/', shapes: [null] },
  updateWorker: { method: 'PATCH', path: '/api/workers/{worker_id}/', shapes: [["worker_id","run_number","panda_job","location","status","current_slice_id","tf_filename","slices_completed","last_heartbeat","started_at","ended_at","metadata"]] },
  listRunStates: { method: 'GET', path: '/api/run-states/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  createRunState: { method: 'POST', path: '/api/run-states/', shapes: [["run_number","phase","state","substate","target_worker_count","active_worker_count","stf_samples_received","slices_created","slices_queued","slices_processing","slices_completed","slices_failed","state_changed_at","updated_at","metadata"]], keyed: true },
  retrieveRunState: { method: 'GET', path: '/api/run-states/{run_number}/', shapes: [["run_number","phase","state","substate","target_worker_count","active_worker_count","stf_samples_received","slices_created","slices_queued","slices_processing","slices_completed","slices_failed","state_changed_at","updated_at","metadata"]] },
  replaceRunState: { method: 'PUT', path: '/api/run-states/{run_number}/', shapes: [["run_number","phase","state","substate","target_worker_count","active_worker_count","stf_samples_received","slices_created","slices_queued","slices_processing","slices_completed","slices_failed","state_changed_at","updated_at","metadata"]] },
  deleteRunState: { method: 'DELETE', path: '/api/run-states/{run_number}/', shapes: [null] },
  updateRunState: { method: 'PATCH', path: '/api/run-states/{run_number}/', shapes: [["run_number","phase","state","substate","target_worker_count","active_worker_count","stf_samples_received","slices_created","slices_queued","slices_processing","slices_completed","slices_failed","state_changed_at","updated_at","metadata"]] },
  listSystemStateEvents: { method: 'GET', path: '/api/system-state-events/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  createSystemStateEvent: { method: 'POST', path: '/api/system-state-events/', shapes: [["event_id","timestamp","run_number","event_type","state","substate","event_data"]], keyed: true },
  retrieveSystemStateEvent: { method: 'GET', path: '/api/system-state-events/{event_id}/', shapes: [["event_id","timestamp","run_number","event_type","state","substate","event_data"]] },
  replaceSystemStateEvent: { method: 'PUT', path: '/api/system-state-events/{event_id}/', shapes: [["event_id","timestamp","run_number","event_type","state","substate","event_data"]] },
  deleteSystemStateEvent: { method: 'DELETE', path: '/api/system-state-events/{event_id}/', shapes: [null] },
  updateSystemStateEvent: { method: 'PATCH', path: '/api/system-state-events/{event_id}/', shapes: [["event_id","timestamp","run_number","event_type","state","substate","event_data"]] },
  nextRunNumber: { method: 'POST', path: '/api/state/next-run-number/', shapes: [["run_number","status"]], keyed: true },
  nextAgentId: { method: 'POST', path: '/api/state/next-agent-id/', shapes: [["agent_id","status"]], keyed: true },
  nextWorkflowExecutionId: { method: 'POST', path: '/api/state/next-workflow-execution-id/', shapes: [["sequence","status"]], keyed: true },
  retrievePersistentState: { method: 'GET', path: '/api/persistent-state/', shapes: [["state_data","updated_at"]] },
  listNamespaces: { method: 'GET', path: '/api/namespaces/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  retrieveNamespace: { method: 'GET', path: '/api/namespaces/{name}/', shapes: [["name","owner","description","metadata","created_at","updated_at"]] },
  ensureNamespace: { method: 'POST', path: '/api/namespaces/ensure/', shapes: [["name","owner","description","created","status"]], keyed: true },
  recordAiMemory: { method: 'POST', path: '/api/ai-memory/record/', shapes: [["id","status"]], keyed: true },
  loadAiMemory: { method: 'GET', path: '/api/ai-memory/', shapes: [["items","count"]] },
  sendMessage: { method: 'POST', path: '/api/messages/send/', shapes: [["id","destination","stored_at"]], keyed: true },
  listDeadLetters: { method: 'GET', path: '/api/messages/dead-letters/', shapes: ["[]",["count","next","previous","results"]], pages: 'limit' },
  retrieveDeadLetter: { method: 'GET', path: '/api/messages/dead-letters/{id}/', shapes: [["id","reason","destination","headers","body","encoding","received_at"]] },
  retrieveStreamStatus: { method: 'GET', path: '/api/messages/stream/status/', shapes: [["connected_clients","client_ids","client_filters","sent","lagging","cut","last_sequence"]] },
  listUsers: { method: 'GET', path: '/api/users/', shapes: [["users"]] },
  live: { method: 'GET', path: '/api/health/live/', shapes: [["status"]] },
  ready: { method: 'GET', path: '/api/health/ready/', shapes: [["status","database"]] },
  retrieveMessagesHealth: { method: 'GET', path: '/api/health/messages/', shapes: [["consumer","last_sequence","dead_letters","unpublished"]] },
} satisfies Record<string, Facts>;

/** An operation that the client has. */
export type ClientOperation = keyof typeof FACTS;

/** Operations that list things, which can be gone through one by one. */
export type ListOperation = 'listSystemAgents' | 'listLogs' | 'listRuns' | 'listStfFiles' | 'listWorkflows' | 'listWorkflowStages' | 'listWorkflowMessages' | 'listSubscribers' | 'listFastmonFiles' | 'listWorkflowDefinitions' | 'listWorkflowExecutions' | 'listTfSlices' | 'listWorkers' | 'listRunStates' | 'listSystemStateEvents' | 'listNamespaces' | 'listDeadLetters';

/** One method for each operation of the contract. */
export abstract class Operations {
  /** Does an operation. @throws MonitorError */
  protected abstract call<Id extends ClientOperation>(id: Id, input?: Input<Id>, options?: CallOptions): Promise<Result<Id>>;

  /** List the resources. GET /api/ */
  index(input?: Input<'index'>, options?: CallOptions): Promise<Result<'index'>> {
    return this.call('index', input, options);
  }

  /** List agents. GET /api/systemagents/ */
  listSystemAgents(input?: Input<'listSystemAgents'>, options?: CallOptions): Promise<Result<'listSystemAgents'>> {
    return this.call('listSystemAgents', input, options);
  }

  /** Create an agent. POST /api/systemagents/ */
  createSystemAgent(input: Input<'createSystemAgent'>, options?: CallOptions): Promise<Result<'createSystemAgent'>> {
    return this.call('createSystemAgent', input, options);
  }

  /** Register an agent or note its heartbeat. POST /api/systemagents/heartbeat/ */
  heartbeat(input: Input<'heartbeat'>, options?: CallOptions): Promise<Result<'heartbeat'>> {
    return this.call('heartbeat', input, options);
  }

  /** Get an agent. GET /api/systemagents/{id}/ */
  retrieveSystemAgent(input: Input<'retrieveSystemAgent'>, options?: CallOptions): Promise<Result<'retrieveSystemAgent'>> {
    return this.call('retrieveSystemAgent', input, options);
  }

  /** Replace an agent. PUT /api/systemagents/{id}/ */
  replaceSystemAgent(input: Input<'replaceSystemAgent'>, options?: CallOptions): Promise<Result<'replaceSystemAgent'>> {
    return this.call('replaceSystemAgent', input, options);
  }

  /** Delete an agent. DELETE /api/systemagents/{id}/ */
  deleteSystemAgent(input: Input<'deleteSystemAgent'>, options?: CallOptions): Promise<Result<'deleteSystemAgent'>> {
    return this.call('deleteSystemAgent', input, options);
  }

  /** Change an agent. PATCH /api/systemagents/{id}/ */
  updateSystemAgent(input: Input<'updateSystemAgent'>, options?: CallOptions): Promise<Result<'updateSystemAgent'>> {
    return this.call('updateSystemAgent', input, options);
  }

  /** List log records. GET /api/logs/ */
  listLogs(input?: Input<'listLogs'>, options?: CallOptions): Promise<Result<'listLogs'>> {
    return this.call('listLogs', input, options);
  }

  /** Create a log record. POST /api/logs/ */
  createLog(input: Input<'createLog'>, options?: CallOptions): Promise<Result<'createLog'>> {
    return this.call('createLog', input, options);
  }

  /** Store many log records at once. POST /api/logs/bulk/ */
  createLogs(input: Input<'createLogs'>, options?: CallOptions): Promise<Result<'createLogs'>> {
    return this.call('createLogs', input, options);
  }

  /** Count logs by level and show the latest errors. GET /api/logs/summary/ */
  summarizeLogs(input?: Input<'summarizeLogs'>, options?: CallOptions): Promise<Result<'summarizeLogs'>> {
    return this.call('summarizeLogs', input, options);
  }

  /** Get a log record. GET /api/logs/{id}/ */
  retrieveLog(input: Input<'retrieveLog'>, options?: CallOptions): Promise<Result<'retrieveLog'>> {
    return this.call('retrieveLog', input, options);
  }

  /** Replace a log record. PUT /api/logs/{id}/ */
  replaceLog(input: Input<'replaceLog'>, options?: CallOptions): Promise<Result<'replaceLog'>> {
    return this.call('replaceLog', input, options);
  }

  /** Delete a log record. DELETE /api/logs/{id}/ */
  deleteLog(input: Input<'deleteLog'>, options?: CallOptions): Promise<Result<'deleteLog'>> {
    return this.call('deleteLog', input, options);
  }

  /** Change a log record. PATCH /api/logs/{id}/ */
  updateLog(input: Input<'updateLog'>, options?: CallOptions): Promise<Result<'updateLog'>> {
    return this.call('updateLog', input, options);
  }

  /** List runs. GET /api/runs/ */
  listRuns(input?: Input<'listRuns'>, options?: CallOptions): Promise<Result<'listRuns'>> {
    return this.call('listRuns', input, options);
  }

  /** Create a run. POST /api/runs/ */
  createRun(input: Input<'createRun'>, options?: CallOptions): Promise<Result<'createRun'>> {
    return this.call('createRun', input, options);
  }

  /** Get a run. GET /api/runs/{run_id}/ */
  retrieveRun(input: Input<'retrieveRun'>, options?: CallOptions): Promise<Result<'retrieveRun'>> {
    return this.call('retrieveRun', input, options);
  }

  /** Replace a run. PUT /api/runs/{run_id}/ */
  replaceRun(input: Input<'replaceRun'>, options?: CallOptions): Promise<Result<'replaceRun'>> {
    return this.call('replaceRun', input, options);
  }

  /** Delete a run. DELETE /api/runs/{run_id}/ */
  deleteRun(input: Input<'deleteRun'>, options?: CallOptions): Promise<Result<'deleteRun'>> {
    return this.call('deleteRun', input, options);
  }

  /** Change a run. PATCH /api/runs/{run_id}/ */
  updateRun(input: Input<'updateRun'>, options?: CallOptions): Promise<Result<'updateRun'>> {
    return this.call('updateRun', input, options);
  }

  /** List STF files. GET /api/stf-files/ */
  listStfFiles(input?: Input<'listStfFiles'>, options?: CallOptions): Promise<Result<'listStfFiles'>> {
    return this.call('listStfFiles', input, options);
  }

  /** Create an STF file. POST /api/stf-files/ */
  createStfFile(input: Input<'createStfFile'>, options?: CallOptions): Promise<Result<'createStfFile'>> {
    return this.call('createStfFile', input, options);
  }

  /** Get an STF file. GET /api/stf-files/{file_id}/ */
  retrieveStfFile(input: Input<'retrieveStfFile'>, options?: CallOptions): Promise<Result<'retrieveStfFile'>> {
    return this.call('retrieveStfFile', input, options);
  }

  /** Replace an STF file. PUT /api/stf-files/{file_id}/ */
  replaceStfFile(input: Input<'replaceStfFile'>, options?: CallOptions): Promise<Result<'replaceStfFile'>> {
    return this.call('replaceStfFile', input, options);
  }

  /** Delete an STF file. DELETE /api/stf-files/{file_id}/ */
  deleteStfFile(input: Input<'deleteStfFile'>, options?: CallOptions): Promise<Result<'deleteStfFile'>> {
    return this.call('deleteStfFile', input, options);
  }

  /** Change an STF file. PATCH /api/stf-files/{file_id}/ */
  updateStfFile(input: Input<'updateStfFile'>, options?: CallOptions): Promise<Result<'updateStfFile'>> {
    return this.call('updateStfFile', input, options);
  }

  /** List workflows. GET /api/workflows/ */
  listWorkflows(input?: Input<'listWorkflows'>, options?: CallOptions): Promise<Result<'listWorkflows'>> {
    return this.call('listWorkflows', input, options);
  }

  /** Create a workflow. POST /api/workflows/ */
  createWorkflow(input: Input<'createWorkflow'>, options?: CallOptions): Promise<Result<'createWorkflow'>> {
    return this.call('createWorkflow', input, options);
  }

  /** Get a workflow. GET /api/workflows/{workflow_id}/ */
  retrieveWorkflow(input: Input<'retrieveWorkflow'>, options?: CallOptions): Promise<Result<'retrieveWorkflow'>> {
    return this.call('retrieveWorkflow', input, options);
  }

  /** Replace a workflow. PUT /api/workflows/{workflow_id}/ */
  replaceWorkflow(input: Input<'replaceWorkflow'>, options?: CallOptions): Promise<Result<'replaceWorkflow'>> {
    return this.call('replaceWorkflow', input, options);
  }

  /** Delete a workflow. DELETE /api/workflows/{workflow_id}/ */
  deleteWorkflow(input: Input<'deleteWorkflow'>, options?: CallOptions): Promise<Result<'deleteWorkflow'>> {
    return this.call('deleteWorkflow', input, options);
  }

  /** Change a workflow. PATCH /api/workflows/{workflow_id}/ */
  updateWorkflow(input: Input<'updateWorkflow'>, options?: CallOptions): Promise<Result<'updateWorkflow'>> {
    return this.call('updateWorkflow', input, options);
  }

  /** List stages. GET /api/workflow-stages/ */
  listWorkflowStages(input?: Input<'listWorkflowStages'>, options?: CallOptions): Promise<Result<'listWorkflowStages'>> {
    return this.call('listWorkflowStages', input, options);
  }

  /** Create a stage. POST /api/workflow-stages/ */
  createWorkflowStage(input: Input<'createWorkflowStage'>, options?: CallOptions): Promise<Result<'createWorkflowStage'>> {
    return this.call('createWorkflowStage', input, options);
  }

  /** Get a stage. GET /api/workflow-stages/{stage_id}/ */
  retrieveWorkflowStage(input: Input<'retrieveWorkflowStage'>, options?: CallOptions): Promise<Result<'retrieveWorkflowStage'>> {
    return this.call('retrieveWorkflowStage', input, options);
  }

  /** Replace a stage. PUT /api/workflow-stages/{stage_id}/ */
  replaceWorkflowStage(input: Input<'replaceWorkflowStage'>, options?: CallOptions): Promise<Result<'replaceWorkflowStage'>> {
    return this.call('replaceWorkflowStage', input, options);
  }

  /** Delete a stage. DELETE /api/workflow-stages/{stage_id}/ */
  deleteWorkflowStage(input: Input<'deleteWorkflowStage'>, options?: CallOptions): Promise<Result<'deleteWorkflowStage'>> {
    return this.call('deleteWorkflowStage', input, options);
  }

  /** Change a stage. PATCH /api/workflow-stages/{stage_id}/ */
  updateWorkflowStage(input: Input<'updateWorkflowStage'>, options?: CallOptions): Promise<Result<'updateWorkflowStage'>> {
    return this.call('updateWorkflowStage', input, options);
  }

  /** List messages. GET /api/workflow-messages/ */
  listWorkflowMessages(input?: Input<'listWorkflowMessages'>, options?: CallOptions): Promise<Result<'listWorkflowMessages'>> {
    return this.call('listWorkflowMessages', input, options);
  }

  /** Create a message. POST /api/workflow-messages/ */
  createWorkflowMessage(input: Input<'createWorkflowMessage'>, options?: CallOptions): Promise<Result<'createWorkflowMessage'>> {
    return this.call('createWorkflowMessage', input, options);
  }

  /** Get a message. GET /api/workflow-messages/{message_id}/ */
  retrieveWorkflowMessage(input: Input<'retrieveWorkflowMessage'>, options?: CallOptions): Promise<Result<'retrieveWorkflowMessage'>> {
    return this.call('retrieveWorkflowMessage', input, options);
  }

  /** Replace a message. PUT /api/workflow-messages/{message_id}/ */
  replaceWorkflowMessage(input: Input<'replaceWorkflowMessage'>, options?: CallOptions): Promise<Result<'replaceWorkflowMessage'>> {
    return this.call('replaceWorkflowMessage', input, options);
  }

  /** Delete a message. DELETE /api/workflow-messages/{message_id}/ */
  deleteWorkflowMessage(input: Input<'deleteWorkflowMessage'>, options?: CallOptions): Promise<Result<'deleteWorkflowMessage'>> {
    return this.call('deleteWorkflowMessage', input, options);
  }

  /** Change a message. PATCH /api/workflow-messages/{message_id}/ */
  updateWorkflowMessage(input: Input<'updateWorkflowMessage'>, options?: CallOptions): Promise<Result<'updateWorkflowMessage'>> {
    return this.call('updateWorkflowMessage', input, options);
  }

  /** List subscribers. GET /api/subscribers/ */
  listSubscribers(input?: Input<'listSubscribers'>, options?: CallOptions): Promise<Result<'listSubscribers'>> {
    return this.call('listSubscribers', input, options);
  }

  /** Create a subscriber. POST /api/subscribers/ */
  createSubscriber(input: Input<'createSubscriber'>, options?: CallOptions): Promise<Result<'createSubscriber'>> {
    return this.call('createSubscriber', input, options);
  }

  /** Get a subscriber. GET /api/subscribers/{subscriber_id}/ */
  retrieveSubscriber(input: Input<'retrieveSubscriber'>, options?: CallOptions): Promise<Result<'retrieveSubscriber'>> {
    return this.call('retrieveSubscriber', input, options);
  }

  /** Replace a subscriber. PUT /api/subscribers/{subscriber_id}/ */
  replaceSubscriber(input: Input<'replaceSubscriber'>, options?: CallOptions): Promise<Result<'replaceSubscriber'>> {
    return this.call('replaceSubscriber', input, options);
  }

  /** Delete a subscriber. DELETE /api/subscribers/{subscriber_id}/ */
  deleteSubscriber(input: Input<'deleteSubscriber'>, options?: CallOptions): Promise<Result<'deleteSubscriber'>> {
    return this.call('deleteSubscriber', input, options);
  }

  /** Change a subscriber. PATCH /api/subscribers/{subscriber_id}/ */
  updateSubscriber(input: Input<'updateSubscriber'>, options?: CallOptions): Promise<Result<'updateSubscriber'>> {
    return this.call('updateSubscriber', input, options);
  }

  /** List time-frame files. GET /api/fastmon-files/ */
  listFastmonFiles(input?: Input<'listFastmonFiles'>, options?: CallOptions): Promise<Result<'listFastmonFiles'>> {
    return this.call('listFastmonFiles', input, options);
  }

  /** Create a time-frame file. POST /api/fastmon-files/ */
  createFastmonFile(input: Input<'createFastmonFile'>, options?: CallOptions): Promise<Result<'createFastmonFile'>> {
    return this.call('createFastmonFile', input, options);
  }

  /** Get a time-frame file. GET /api/fastmon-files/{tf_file_id}/ */
  retrieveFastmonFile(input: Input<'retrieveFastmonFile'>, options?: CallOptions): Promise<Result<'retrieveFastmonFile'>> {
    return this.call('retrieveFastmonFile', input, options);
  }

  /** Replace a time-frame file. PUT /api/fastmon-files/{tf_file_id}/ */
  replaceFastmonFile(input: Input<'replaceFastmonFile'>, options?: CallOptions): Promise<Result<'replaceFastmonFile'>> {
    return this.call('replaceFastmonFile', input, options);
  }

  /** Delete a time-frame file. DELETE /api/fastmon-files/{tf_file_id}/ */
  deleteFastmonFile(input: Input<'deleteFastmonFile'>, options?: CallOptions): Promise<Result<'deleteFastmonFile'>> {
    return this.call('deleteFastmonFile', input, options);
  }

  /** Change a time-frame file. PATCH /api/fastmon-files/{tf_file_id}/ */
  updateFastmonFile(input: Input<'updateFastmonFile'>, options?: CallOptions): Promise<Result<'updateFastmonFile'>> {
    return this.call('updateFastmonFile', input, options);
  }

  /** List workflow definitions. GET /api/workflow-definitions/ */
  listWorkflowDefinitions(input?: Input<'listWorkflowDefinitions'>, options?: CallOptions): Promise<Result<'listWorkflowDefinitions'>> {
    return this.call('listWorkflowDefinitions', input, options);
  }

  /** Create a workflow definition. POST /api/workflow-definitions/ */
  createWorkflowDefinition(input: Input<'createWorkflowDefinition'>, options?: CallOptions): Promise<Result<'createWorkflowDefinition'>> {
    return this.call('createWorkflowDefinition', input, options);
  }

  /** Get a workflow definition. GET /api/workflow-definitions/{id}/ */
  retrieveWorkflowDefinition(input: Input<'retrieveWorkflowDefinition'>, options?: CallOptions): Promise<Result<'retrieveWorkflowDefinition'>> {
    return this.call('retrieveWorkflowDefinition', input, options);
  }

  /** Replace a workflow definition. PUT /api/workflow-definitions/{id}/ */
  replaceWorkflowDefinition(input: Input<'replaceWorkflowDefinition'>, options?: CallOptions): Promise<Result<'replaceWorkflowDefinition'>> {
    return this.call('replaceWorkflowDefinition', input, options);
  }

  /** Delete a workflow definition. DELETE /api/workflow-definitions/{id}/ */
  deleteWorkflowDefinition(input: Input<'deleteWorkflowDefinition'>, options?: CallOptions): Promise<Result<'deleteWorkflowDefinition'>> {
    return this.call('deleteWorkflowDefinition', input, options);
  }

  /** Change a workflow definition. PATCH /api/workflow-definitions/{id}/ */
  updateWorkflowDefinition(input: Input<'updateWorkflowDefinition'>, options?: CallOptions): Promise<Result<'updateWorkflowDefinition'>> {
    return this.call('updateWorkflowDefinition', input, options);
  }

  /** List workflow executions. GET /api/workflow-executions/ */
  listWorkflowExecutions(input?: Input<'listWorkflowExecutions'>, options?: CallOptions): Promise<Result<'listWorkflowExecutions'>> {
    return this.call('listWorkflowExecutions', input, options);
  }

  /** Create a workflow execution. POST /api/workflow-executions/ */
  createWorkflowExecution(input: Input<'createWorkflowExecution'>, options?: CallOptions): Promise<Result<'createWorkflowExecution'>> {
    return this.call('createWorkflowExecution', input, options);
  }

  /** Get a workflow execution. GET /api/workflow-executions/{execution_id}/ */
  retrieveWorkflowExecution(input: Input<'retrieveWorkflowExecution'>, options?: CallOptions): Promise<Result<'retrieveWorkflowExecution'>> {
    return this.call('retrieveWorkflowExecution', input, options);
  }

  /** Replace a workflow execution. PUT /api/workflow-executions/{execution_id}/ */
  replaceWorkflowExecution(input: Input<'replaceWorkflowExecution'>, options?: CallOptions): Promise<Result<'replaceWorkflowExecution'>> {
    return this.call('replaceWorkflowExecution', input, options);
  }

  /** Delete a workflow execution. DELETE /api/workflow-executions/{execution_id}/ */
  deleteWorkflowExecution(input: Input<'deleteWorkflowExecution'>, options?: CallOptions): Promise<Result<'deleteWorkflowExecution'>> {
    return this.call('deleteWorkflowExecution', input, options);
  }

  /** Change a workflow execution. PATCH /api/workflow-executions/{execution_id}/ */
  updateWorkflowExecution(input: Input<'updateWorkflowExecution'>, options?: CallOptions): Promise<Result<'updateWorkflowExecution'>> {
    return this.call('updateWorkflowExecution', input, options);
  }

  /** List slices. GET /api/tf-slices/ */
  listTfSlices(input?: Input<'listTfSlices'>, options?: CallOptions): Promise<Result<'listTfSlices'>> {
    return this.call('listTfSlices', input, options);
  }

  /** Create a slice. POST /api/tf-slices/ */
  createTfSlice(input: Input<'createTfSlice'>, options?: CallOptions): Promise<Result<'createTfSlice'>> {
    return this.call('createTfSlice', input, options);
  }

  /** Get a slice. GET /api/tf-slices/{id}/ */
  retrieveTfSlice(input: Input<'retrieveTfSlice'>, options?: CallOptions): Promise<Result<'retrieveTfSlice'>> {
    return this.call('retrieveTfSlice', input, options);
  }

  /** Replace a slice. PUT /api/tf-slices/{id}/ */
  replaceTfSlice(input: Input<'replaceTfSlice'>, options?: CallOptions): Promise<Result<'replaceTfSlice'>> {
    return this.call('replaceTfSlice', input, options);
  }

  /** Delete a slice. DELETE /api/tf-slices/{id}/ */
  deleteTfSlice(input: Input<'deleteTfSlice'>, options?: CallOptions): Promise<Result<'deleteTfSlice'>> {
    return this.call('deleteTfSlice', input, options);
  }

  /** Change a slice. PATCH /api/tf-slices/{id}/ */
  updateTfSlice(input: Input<'updateTfSlice'>, options?: CallOptions): Promise<Result<'updateTfSlice'>> {
    return this.call('updateTfSlice', input, options);
  }

  /** List workers. GET /api/workers/ */
  listWorkers(input?: Input<'listWorkers'>, options?: CallOptions): Promise<Result<'listWorkers'>> {
    return this.call('listWorkers', input, options);
  }

  /** Create a worker. POST /api/workers/ */
  createWorker(input: Input<'createWorker'>, options?: CallOptions): Promise<Result<'createWorker'>> {
    return this.call('createWorker', input, options);
  }

  /** Get a worker. GET /api/workers/{worker_id}/ */
  retrieveWorker(input: Input<'retrieveWorker'>, options?: CallOptions): Promise<Result<'retrieveWorker'>> {
    return this.call('retrieveWorker', input, options);
  }

  /** Replace a worker. PUT /api/workers/{worker_id}/ */
  replaceWorker(input: Input<'replaceWorker'>, options?: CallOptions): Promise<Result<'replaceWorker'>> {
    return this.call('replaceWorker', input, options);
  }

  /** Delete a worker. DELETE /api/workers/{worker_id}/ */
  deleteWorker(input: Input<'deleteWorker'>, options?: CallOptions): Promise<Result<'deleteWorker'>> {
    return this.call('deleteWorker', input, options);
  }

  /** Change a worker. PATCH /api/workers/{worker_id}/ */
  updateWorker(input: Input<'updateWorker'>, options?: CallOptions): Promise<Result<'updateWorker'>> {
    return this.call('updateWorker', input, options);
  }

  /** List run states. GET /api/run-states/ */
  listRunStates(input?: Input<'listRunStates'>, options?: CallOptions): Promise<Result<'listRunStates'>> {
    return this.call('listRunStates', input, options);
  }

  /** Create a run state. POST /api/run-states/ */
  createRunState(input: Input<'createRunState'>, options?: CallOptions): Promise<Result<'createRunState'>> {
    return this.call('createRunState', input, options);
  }

  /** Get a run state. GET /api/run-states/{run_number}/ */
  retrieveRunState(input: Input<'retrieveRunState'>, options?: CallOptions): Promise<Result<'retrieveRunState'>> {
    return this.call('retrieveRunState', input, options);
  }

  /** Replace a run state. PUT /api/run-states/{run_number}/ */
  replaceRunState(input: Input<'replaceRunState'>, options?: CallOptions): Promise<Result<'replaceRunState'>> {
    return this.call('replaceRunState', input, options);
  }

  /** Delete a run state. DELETE /api/run-states/{run_number}/ */
  deleteRunState(input: Input<'deleteRunState'>, options?: CallOptions): Promise<Result<'deleteRunState'>> {
    return this.call('deleteRunState', input, options);
  }

  /** Change a run state. PATCH /api/run-states/{run_number}/ */
  updateRunState(input: Input<'updateRunState'>, options?: CallOptions): Promise<Result<'updateRunState'>> {
    return this.call('updateRunState', input, options);
  }

  /** List events. GET /api/system-state-events/ */
  listSystemStateEvents(input?: Input<'listSystemStateEvents'>, options?: CallOptions): Promise<Result<'listSystemStateEvents'>> {
    return this.call('listSystemStateEvents', input, options);
  }

  /** Create an event. POST /api/system-state-events/ */
  createSystemStateEvent(input: Input<'createSystemStateEvent'>, options?: CallOptions): Promise<Result<'createSystemStateEvent'>> {
    return this.call('createSystemStateEvent', input, options);
  }

  /** Get an event. GET /api/system-state-events/{event_id}/ */
  retrieveSystemStateEvent(input: Input<'retrieveSystemStateEvent'>, options?: CallOptions): Promise<Result<'retrieveSystemStateEvent'>> {
    return this.call('retrieveSystemStateEvent', input, options);
  }

  /** Replace an event. PUT /api/system-state-events/{event_id}/ */
  replaceSystemStateEvent(input: Input<'replaceSystemStateEvent'>, options?: CallOptions): Promise<Result<'replaceSystemStateEvent'>> {
    return this.call('replaceSystemStateEvent', input, options);
  }

  /** Delete an event. DELETE /api/system-state-events/{event_id}/ */
  deleteSystemStateEvent(input: Input<'deleteSystemStateEvent'>, options?: CallOptions): Promise<Result<'deleteSystemStateEvent'>> {
    return this.call('deleteSystemStateEvent', input, options);
  }

  /** Change an event. PATCH /api/system-state-events/{event_id}/ */
  updateSystemStateEvent(input: Input<'updateSystemStateEvent'>, options?: CallOptions): Promise<Result<'updateSystemStateEvent'>> {
    return this.call('updateSystemStateEvent', input, options);
  }

  /** Draw the next run number. POST /api/state/next-run-number/ */
  nextRunNumber(input?: Input<'nextRunNumber'>, options?: CallOptions): Promise<Result<'nextRunNumber'>> {
    return this.call('nextRunNumber', input, options);
  }

  /** Draw the next agent id. POST /api/state/next-agent-id/ */
  nextAgentId(input?: Input<'nextAgentId'>, options?: CallOptions): Promise<Result<'nextAgentId'>> {
    return this.call('nextAgentId', input, options);
  }

  /** Draw the next workflow execution number. POST /api/state/next-workflow-execution-id/ */
  nextWorkflowExecutionId(input?: Input<'nextWorkflowExecutionId'>, options?: CallOptions): Promise<Result<'nextWorkflowExecutionId'>> {
    return this.call('nextWorkflowExecutionId', input, options);
  }

  /** Read the document of the counters. GET /api/persistent-state/ */
  retrievePersistentState(input?: Input<'retrievePersistentState'>, options?: CallOptions): Promise<Result<'retrievePersistentState'>> {
    return this.call('retrievePersistentState', input, options);
  }

  /** List namespaces. GET /api/namespaces/ */
  listNamespaces(input?: Input<'listNamespaces'>, options?: CallOptions): Promise<Result<'listNamespaces'>> {
    return this.call('listNamespaces', input, options);
  }

  /** Get a namespace. GET /api/namespaces/{name}/ */
  retrieveNamespace(input: Input<'retrieveNamespace'>, options?: CallOptions): Promise<Result<'retrieveNamespace'>> {
    return this.call('retrieveNamespace', input, options);
  }

  /** Make sure that a namespace exists. POST /api/namespaces/ensure/ */
  ensureNamespace(input: Input<'ensureNamespace'>, options?: CallOptions): Promise<Result<'ensureNamespace'>> {
    return this.call('ensureNamespace', input, options);
  }

  /** Remember one turn of a dialogue. POST /api/ai-memory/record/ */
  recordAiMemory(input: Input<'recordAiMemory'>, options?: CallOptions): Promise<Result<'recordAiMemory'>> {
    return this.call('recordAiMemory', input, options);
  }

  /** Load the latest turns of a user's dialogue. GET /api/ai-memory/ */
  loadAiMemory(input?: Input<'loadAiMemory'>, options?: CallOptions): Promise<Result<'loadAiMemory'>> {
    return this.call('loadAiMemory', input, options);
  }

  /** Publish a message on the broker. POST /api/messages/send/ */
  sendMessage(input: Input<'sendMessage'>, options?: CallOptions): Promise<Result<'sendMessage'>> {
    return this.call('sendMessage', input, options);
  }

  /** List messages that could not be stored. GET /api/messages/dead-letters/ */
  listDeadLetters(input?: Input<'listDeadLetters'>, options?: CallOptions): Promise<Result<'listDeadLetters'>> {
    return this.call('listDeadLetters', input, options);
  }

  /** Get a message that could not be stored. GET /api/messages/dead-letters/{id}/ */
  retrieveDeadLetter(input: Input<'retrieveDeadLetter'>, options?: CallOptions): Promise<Result<'retrieveDeadLetter'>> {
    return this.call('retrieveDeadLetter', input, options);
  }

  /** Ask who watches. GET /api/messages/stream/status/ */
  retrieveStreamStatus(input?: Input<'retrieveStreamStatus'>, options?: CallOptions): Promise<Result<'retrieveStreamStatus'>> {
    return this.call('retrieveStreamStatus', input, options);
  }

  /** List the active users. GET /api/users/ */
  listUsers(input?: Input<'listUsers'>, options?: CallOptions): Promise<Result<'listUsers'>> {
    return this.call('listUsers', input, options);
  }

  /** Ask whether the process lives. GET /api/health/live/ */
  live(input?: Input<'live'>, options?: CallOptions): Promise<Result<'live'>> {
    return this.call('live', input, options);
  }

  /** Ask whether requests can be answered. GET /api/health/ready/ */
  ready(input?: Input<'ready'>, options?: CallOptions): Promise<Result<'ready'>> {
    return this.call('ready', input, options);
  }

  /** Ask how the messages come in. GET /api/health/messages/ */
  retrieveMessagesHealth(input?: Input<'retrieveMessagesHealth'>, options?: CallOptions): Promise<Result<'retrieveMessagesHealth'>> {
    return this.call('retrieveMessagesHealth', input, options);
  }
}
