// Made by "npm run generate" from openapi.yaml and contract/. Do not edit.

/** Resources whose six operations are the usual ones: the name, what a row has, the pages of the list, from when it is read, the path. */
export const RESOURCES = [
  ['SystemAgent', { id: 'n', instance_name: 's' }, 'limit', undefined, '/api/systemagents/'],
  ['Log', { id: 'n', app_name: 's' }, 'cursor', 'timestamp_after'],
  ['Run', { run_id: 'n', run_number: 'n' }],
  ['StfFile', { file_id: 's', machine_state: 's' }, 'cursor'],
  ['Workflow', { workflow_id: 's', filename: 's' }],
  ['WorkflowStage', { stage_id: 's', agent_name: 's' }],
  ['WorkflowMessage', { message_id: 's', message_type: 's' }, 'cursor', 'sent_at_after'],
  ['Subscriber', { subscriber_id: 'n', subscriber_name: 's' }],
  ['FastmonFile', { tf_file_id: 's', stf_file: 's' }, 'cursor'],
  ['WorkflowDefinition', { id: 'n', workflow_name: 's' }],
  ['WorkflowExecution', { execution_id: 's', namespace: 'sz' }],
  ['TfSlice', { id: 'n', fastmon_file: 's' }, 'cursor'],
  ['Worker', { worker_id: 's', run_number: 'n' }],
  ['RunState', { run_number: 'n' }],
  ['SystemStateEvent', { event_id: 'n', timestamp: 's' }, 'cursor'],
] as const;

/** The operations that are not among them, or not like them, by their ids. */
export const OTHERS = {
  index: { path: '/api/', reply: {} },
  retrieveSystem: { path: '/api/system/', reply: { version: 's' } },
  searchAll: { path: '/api/search/', reply: { results: 'a' } },
  retrieveOverview: { path: '/api/overview/', reply: { generated_at: 's' } },
  heartbeat: { method: 'POST', path: '/api/systemagents/heartbeat/', reply: { id: 'n', instance_name: 's' }, successes: [200, 201] },
  createLog: { method: 'POST', path: '/api/logs/', reply: { id: 'n', app_name: 's' }, logging: true },
  createLogs: { method: 'POST', path: '/api/logs/bulk/', reply: { created: 'n' }, logging: true, keyed: true },
  summarizeLogs: { path: '/api/logs/summary/', reply: {} },
  histogramLogs: { path: '/api/logs/histogram/', reply: { from: 's' } },
  listLogValues: { path: '/api/logs/values/', reply: { field: 's' }, pages: 'limit' },
  retrieveLogContext: { path: '/api/logs/{id}/context/', reply: { before: 'a' } },
  histogramMessages: { path: '/api/workflow-messages/histogram/', reply: { from: 's' } },
  retrieveTimeline: { path: '/api/timelines/{run_number}/', reply: { run_number: 'n' } },
  diagnoseRun: { path: '/api/diagnoses/{run_number}/', reply: { run_number: 'n' } },
  sendWorkflowCommand: { method: 'POST', path: '/api/workflow-commands/', reply: { id: 'n', destination: 's' }, keyed: true },
  retrieveProtectedResource: { path: '/.well-known/oauth-protected-resource/mcp/', reply: { resource: 's' } },
  retrieveLlmsText: { path: '/llms.txt', reply: null },
  callTools: { method: 'POST', path: '/mcp/', reply: {}, successes: [200, 202] },
  nextRunNumber: { method: 'POST', path: '/api/state/next-run-number/', reply: { run_number: 'n' }, successes: [200], keyed: true },
  nextAgentId: { method: 'POST', path: '/api/state/next-agent-id/', reply: { agent_id: 'n', status: 's' }, successes: [200], keyed: true },
  nextWorkflowExecutionId: { method: 'POST', path: '/api/state/next-workflow-execution-id/', reply: { sequence: 'n' }, successes: [200], keyed: true },
  retrievePersistentState: { path: '/api/persistent-state/', reply: { state_data: 'o' } },
  listNamespaces: { path: '/api/namespaces/', reply: { name: 's' }, pages: 'limit' },
  retrieveNamespace: { path: '/api/namespaces/{name}/', reply: { name: 's' } },
  ensureNamespace: { method: 'POST', path: '/api/namespaces/ensure/', reply: { name: 's' }, successes: [200], keyed: true },
  recordAiMemory: { method: 'POST', path: '/api/ai-memory/record/', reply: { id: 'n', status: 's' }, successes: [200], keyed: true },
  loadAiMemory: { path: '/api/ai-memory/', reply: { items: 'a' } },
  sendMessage: { method: 'POST', path: '/api/messages/send/', reply: { id: 'n', destination: 's' }, keyed: true },
  listDeadLetters: { path: '/api/messages/dead-letters/', reply: { id: 'n', reason: 's' }, pages: 'limit' },
  retrieveDeadLetter: { path: '/api/messages/dead-letters/{id}/', reply: { id: 'n', reason: 's' } },
  deleteDeadLetter: { method: 'DELETE', path: '/api/messages/dead-letters/{id}/', reply: null },
  resendDeadLetter: { method: 'POST', path: '/api/messages/dead-letters/{id}/resend/', reply: { id: 'n', destination: 's' }, keyed: true },
  retrieveStreamStatus: { path: '/api/messages/stream/status/', reply: { connected_clients: 'n' } },
  listAudit: { path: '/api/admin/audit/', reply: { id: 'n', at: 's' }, pages: 'cursor' },
  runBulk: { method: 'POST', path: '/api/admin/bulk/', reply: { id: 'sz', resource: 's' }, successes: [200, 202], keyed: true },
  retrieveBulk: { path: '/api/admin/bulk/{id}/', reply: { id: 'sz', resource: 's' } },
  cancelBulk: { method: 'DELETE', path: '/api/admin/bulk/{id}/', reply: null },
  listUsers: { path: '/api/users/', reply: { users: 'a' } },
  retrieveSession: { path: '/api/session/', reply: { user: '' } },
  signIn: { method: 'POST', path: '/api/session/', reply: { user: '' }, successes: [200] },
  signOut: { method: 'DELETE', path: '/api/session/', reply: null },
  listTokens: { path: '/api/tokens/', reply: { id: 'n', user: 's' }, pages: 'limit' },
  createToken: { method: 'POST', path: '/api/tokens/', reply: { id: 'n', user: 's' } },
  retrieveToken: { path: '/api/tokens/{id}/', reply: { id: 'n', user: 's' } },
  revokeToken: { method: 'DELETE', path: '/api/tokens/{id}/', reply: null },
  retrieveAccount: { path: '/api/account/', reply: { id: 'n', username: 's' } },
  changePassword: { method: 'POST', path: '/api/account/password/', reply: null, successes: [204] },
  beginSecondFactor: { method: 'POST', path: '/api/account/second-factor/', reply: { secret: 's' }, successes: [200] },
  confirmSecondFactor: { method: 'POST', path: '/api/account/second-factor/confirm/', reply: { recovery_codes: 'a' }, successes: [200] },
  removeSecondFactor: { method: 'POST', path: '/api/account/second-factor/remove/', reply: null, successes: [204] },
  listSessions: { path: '/api/account/sessions/', reply: {} },
  endSession: { method: 'DELETE', path: '/api/account/sessions/{id}/', reply: null },
  listUserAccounts: { path: '/api/admin/users/', reply: { id: 'n', username: 's' }, pages: 'limit' },
  createUserAccount: { method: 'POST', path: '/api/admin/users/', reply: { id: 'n', username: 's' }, keyed: true },
  retrieveUserAccount: { path: '/api/admin/users/{id}/', reply: { id: 'n', username: 's' } },
  updateUserAccount: { method: 'PATCH', path: '/api/admin/users/{id}/', reply: { id: 'n', username: 's' } },
  createSignInLink: { method: 'POST', path: '/api/admin/users/{id}/sign-in-link/', reply: { path: 's' }, successes: [200] },
  resetSecondFactor: { method: 'POST', path: '/api/admin/users/{id}/reset-second-factor/', reply: null, successes: [204] },
  live: { path: '/api/health/live/', reply: { status: 's' } },
  ready: { path: '/api/health/ready/', reply: { status: 's' } },
  retrieveMessagesHealth: { path: '/api/health/messages/', reply: { consumer: 's' } },
} as const;

/** An operation that the client has. */
export type ClientOperation = 'index' | 'retrieveSystem' | 'searchAll' | 'retrieveOverview' | 'listSystemAgents' | 'createSystemAgent' | 'heartbeat' | 'retrieveSystemAgent' | 'replaceSystemAgent' | 'deleteSystemAgent' | 'updateSystemAgent' | 'listLogs' | 'createLog' | 'createLogs' | 'summarizeLogs' | 'histogramLogs' | 'listLogValues' | 'retrieveLog' | 'replaceLog' | 'deleteLog' | 'updateLog' | 'retrieveLogContext' | 'listRuns' | 'createRun' | 'retrieveRun' | 'replaceRun' | 'deleteRun' | 'updateRun' | 'listStfFiles' | 'createStfFile' | 'retrieveStfFile' | 'replaceStfFile' | 'deleteStfFile' | 'updateStfFile' | 'listWorkflows' | 'createWorkflow' | 'retrieveWorkflow' | 'replaceWorkflow' | 'deleteWorkflow' | 'updateWorkflow' | 'listWorkflowStages' | 'createWorkflowStage' | 'retrieveWorkflowStage' | 'replaceWorkflowStage' | 'deleteWorkflowStage' | 'updateWorkflowStage' | 'listWorkflowMessages' | 'createWorkflowMessage' | 'histogramMessages' | 'retrieveWorkflowMessage' | 'replaceWorkflowMessage' | 'deleteWorkflowMessage' | 'updateWorkflowMessage' | 'listSubscribers' | 'createSubscriber' | 'retrieveSubscriber' | 'replaceSubscriber' | 'deleteSubscriber' | 'updateSubscriber' | 'listFastmonFiles' | 'createFastmonFile' | 'retrieveFastmonFile' | 'replaceFastmonFile' | 'deleteFastmonFile' | 'updateFastmonFile' | 'listWorkflowDefinitions' | 'createWorkflowDefinition' | 'retrieveWorkflowDefinition' | 'replaceWorkflowDefinition' | 'deleteWorkflowDefinition' | 'updateWorkflowDefinition' | 'listWorkflowExecutions' | 'createWorkflowExecution' | 'retrieveWorkflowExecution' | 'replaceWorkflowExecution' | 'deleteWorkflowExecution' | 'updateWorkflowExecution' | 'listTfSlices' | 'createTfSlice' | 'retrieveTfSlice' | 'replaceTfSlice' | 'deleteTfSlice' | 'updateTfSlice' | 'retrieveTimeline' | 'diagnoseRun' | 'sendWorkflowCommand' | 'retrieveProtectedResource' | 'retrieveLlmsText' | 'callTools' | 'listWorkers' | 'createWorker' | 'retrieveWorker' | 'replaceWorker' | 'deleteWorker' | 'updateWorker' | 'listRunStates' | 'createRunState' | 'retrieveRunState' | 'replaceRunState' | 'deleteRunState' | 'updateRunState' | 'listSystemStateEvents' | 'createSystemStateEvent' | 'retrieveSystemStateEvent' | 'replaceSystemStateEvent' | 'deleteSystemStateEvent' | 'updateSystemStateEvent' | 'nextRunNumber' | 'nextAgentId' | 'nextWorkflowExecutionId' | 'retrievePersistentState' | 'listNamespaces' | 'retrieveNamespace' | 'ensureNamespace' | 'recordAiMemory' | 'loadAiMemory' | 'sendMessage' | 'listDeadLetters' | 'retrieveDeadLetter' | 'deleteDeadLetter' | 'resendDeadLetter' | 'retrieveStreamStatus' | 'listAudit' | 'runBulk' | 'retrieveBulk' | 'cancelBulk' | 'listUsers' | 'retrieveSession' | 'signIn' | 'signOut' | 'listTokens' | 'createToken' | 'retrieveToken' | 'revokeToken' | 'retrieveAccount' | 'changePassword' | 'beginSecondFactor' | 'confirmSecondFactor' | 'removeSecondFactor' | 'listSessions' | 'endSession' | 'listUserAccounts' | 'createUserAccount' | 'retrieveUserAccount' | 'updateUserAccount' | 'createSignInLink' | 'resetSecondFactor' | 'live' | 'ready' | 'retrieveMessagesHealth';

/** Operations that list things, which can be gone through one by one. */
export type ListOperation = 'listSystemAgents' | 'listLogs' | 'listLogValues' | 'listRuns' | 'listStfFiles' | 'listWorkflows' | 'listWorkflowStages' | 'listWorkflowMessages' | 'listSubscribers' | 'listFastmonFiles' | 'listWorkflowDefinitions' | 'listWorkflowExecutions' | 'listTfSlices' | 'listWorkers' | 'listRunStates' | 'listSystemStateEvents' | 'listNamespaces' | 'listDeadLetters' | 'listAudit' | 'listTokens' | 'listUserAccounts';

/** Parameters of the query that are times. */
export type TimeParameter = 'last_heartbeat_after' | 'last_heartbeat_before' | 'last_stf_processed_after' | 'last_stf_processed_before' | 'created_at_after' | 'created_at_before' | 'updated_at_after' | 'updated_at_before' | 'timestamp_after' | 'timestamp_before' | 'start_time_after' | 'start_time_before' | 'end_time_after' | 'end_time_before' | 'generated_time_after' | 'generated_time_before' | 'stf_start_time_after' | 'stf_start_time_before' | 'stf_end_time_after' | 'stf_end_time_before' | 'completed_at_after' | 'completed_at_before' | 'failed_at_after' | 'failed_at_before' | 'received_at_after' | 'received_at_before' | 'started_at_after' | 'started_at_before' | 'sent_at_after' | 'sent_at_before' | 'delivered_at_after' | 'delivered_at_before' | 'acknowledged_at_after' | 'acknowledged_at_before' | 'connected_at_after' | 'connected_at_before' | 'disconnected_at_after' | 'disconnected_at_before' | 'last_activity_after' | 'last_activity_before' | 'assigned_at_after' | 'assigned_at_before' | 'from' | 'to' | 'ended_at_after' | 'ended_at_before' | 'state_changed_at_after' | 'state_changed_at_before' | 'at_after' | 'at_before' | 'last_used_at_after' | 'last_used_at_before';
