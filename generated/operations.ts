// Made by "npm run generate" from openapi.yaml and contract/. Do not edit.

import { readFileSync } from 'node:fs';
import type { operations as types } from './api.ts';

export type OperationId = keyof types;

/** The ids of the operations by their tag. */
export interface OperationsByTag {
  'schema': 'home' | 'index' | 'retrieveSchema' | 'redirectSwaggerUi' | 'redirectRedoc';
  'system': 'retrieveSystem';
  'search': 'searchAll';
  'overview': 'retrieveOverview';
  'systemagents': 'listSystemAgents' | 'createSystemAgent' | 'heartbeat' | 'retrieveSystemAgent' | 'replaceSystemAgent' | 'deleteSystemAgent' | 'updateSystemAgent';
  'logs': 'listLogs' | 'createLog' | 'createLogs' | 'exportLogs' | 'summarizeLogs' | 'histogramLogs' | 'listLogValues' | 'retrieveLog' | 'replaceLog' | 'deleteLog' | 'updateLog' | 'retrieveLogContext';
  'runs': 'listRuns' | 'createRun' | 'retrieveRun' | 'replaceRun' | 'deleteRun' | 'updateRun';
  'stf-files': 'listStfFiles' | 'createStfFile' | 'retrieveStfFile' | 'replaceStfFile' | 'deleteStfFile' | 'updateStfFile';
  'workflows': 'listWorkflows' | 'createWorkflow' | 'retrieveWorkflow' | 'replaceWorkflow' | 'deleteWorkflow' | 'updateWorkflow';
  'workflow-stages': 'listWorkflowStages' | 'createWorkflowStage' | 'retrieveWorkflowStage' | 'replaceWorkflowStage' | 'deleteWorkflowStage' | 'updateWorkflowStage';
  'workflow-messages': 'listWorkflowMessages' | 'createWorkflowMessage' | 'histogramMessages' | 'retrieveWorkflowMessage' | 'replaceWorkflowMessage' | 'deleteWorkflowMessage' | 'updateWorkflowMessage';
  'subscribers': 'listSubscribers' | 'createSubscriber' | 'retrieveSubscriber' | 'replaceSubscriber' | 'deleteSubscriber' | 'updateSubscriber';
  'fastmon-files': 'listFastmonFiles' | 'createFastmonFile' | 'retrieveFastmonFile' | 'replaceFastmonFile' | 'deleteFastmonFile' | 'updateFastmonFile';
  'workflow-definitions': 'listWorkflowDefinitions' | 'createWorkflowDefinition' | 'retrieveWorkflowDefinition' | 'replaceWorkflowDefinition' | 'deleteWorkflowDefinition' | 'updateWorkflowDefinition';
  'workflow-executions': 'listWorkflowExecutions' | 'createWorkflowExecution' | 'retrieveWorkflowExecution' | 'replaceWorkflowExecution' | 'deleteWorkflowExecution' | 'updateWorkflowExecution';
  'tf-slices': 'listTfSlices' | 'createTfSlice' | 'retrieveTfSlice' | 'replaceTfSlice' | 'deleteTfSlice' | 'updateTfSlice';
  'timelines': 'retrieveTimeline';
  'diagnoses': 'diagnoseRun';
  'workflow-commands': 'sendWorkflowCommand';
  'mcp': 'retrieveProtectedResource' | 'retrieveLlmsText' | 'callTools';
  'workers': 'listWorkers' | 'createWorker' | 'retrieveWorker' | 'replaceWorker' | 'deleteWorker' | 'updateWorker';
  'run-states': 'listRunStates' | 'createRunState' | 'retrieveRunState' | 'replaceRunState' | 'deleteRunState' | 'updateRunState';
  'system-state-events': 'listSystemStateEvents' | 'createSystemStateEvent' | 'retrieveSystemStateEvent' | 'replaceSystemStateEvent' | 'deleteSystemStateEvent' | 'updateSystemStateEvent';
  'state': 'nextRunNumber' | 'nextAgentId' | 'nextWorkflowExecutionId' | 'retrievePersistentState';
  'namespaces': 'listNamespaces' | 'retrieveNamespace' | 'ensureNamespace';
  'ai-memory': 'recordAiMemory' | 'loadAiMemory';
  'messages': 'sendMessage' | 'listDeadLetters' | 'retrieveDeadLetter' | 'deleteDeadLetter' | 'resendDeadLetter';
  'changes': 'streamChanges';
  'messages-stream': 'streamMessages' | 'retrieveStreamStatus';
  'audit': 'listAudit';
  'bulk': 'runBulk' | 'retrieveBulk' | 'cancelBulk';
  'users': 'listUsers';
  'session': 'retrieveSession' | 'signIn' | 'signOut' | 'beginSingleSignOn' | 'finishSingleSignOn';
  'tokens': 'listTokens' | 'createToken' | 'retrieveToken' | 'revokeToken';
  'account': 'retrieveAccount' | 'changePassword' | 'beginSecondFactor' | 'confirmSecondFactor' | 'removeSecondFactor' | 'listSessions' | 'endSession';
  'admin-users': 'listUserAccounts' | 'createUserAccount' | 'retrieveUserAccount' | 'updateUserAccount' | 'createSignInLink' | 'resetSecondFactor';
  'health': 'live' | 'ready' | 'retrieveMessagesHealth' | 'retrieveMetrics' | 'redirectMcpHealth';
}

/** A JSON schema whose references are resolved, and what it has in allOf is its own. */
export interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  items?: Schema;
  maxItems?: number;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  /** What the body reader makes of a value. */
  'x-reads'?: { as: string; [detail: string]: unknown };
  [keyword: string]: unknown;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
  /** The column that a filter compares, where it is not the parameter's name. */
  'x-column'?: string;
  /** Values that match the pattern are compared with several columns, each with what is made of the groups. */
  'x-composed'?: { pattern: string; columns: Record<string, string> };
  /** The columns that `search` looks into. */
  'x-search'?: string[];
  /** Whether several values may stand there with commas between, or the words that may. */
  'x-several'?: true | string[];
  /** The filter whose rows are left out. */
  'x-excludes'?: string;
  /** Accepted for old callers, without effect. */
  'x-ignored'?: boolean;
}

/** One operation, its schemas whole and its texts for people left out. */
export interface Operation {
  id: OperationId;
  tag: string;
  summary: string;
  method: string;
  path: string;
  security: Record<string, string[]>[];
  parameters: Parameter[];
  body?: Schema;
  /** The media types of a body that its handler gets as bytes. */
  bytesAs?: string[];
  bodyRequired?: boolean;
  /** The schema of the JSON body by status, null where there is none. */
  responses: Record<string, Schema | null>;
  /** `ignored`: the body is not looked at, whatever it is; `bytes`: its handler reads it. */
  'x-body'?: string;
  /** The body of the 400 where something that is needed is missing, instead of a message for each; {name} is the first. */
  'x-missing'?: Record<string, string>;
  /** The largest body, in bytes, where it is not that of all operations. */
  'x-body-limit'?: number;
  /** A POST that changes nothing by itself: whoever may read may call it. */
  'x-safe'?: boolean;
  /** Whether it is also for those who must set up a second factor before anything else. */
  'x-enrolment'?: boolean;
  /** `status`: errors are those of google.rpc.Status, as the body of the request is JSON or protobuf. */
  'x-errors'?: string;
  /** The order of a list where the caller asks for none. */
  'x-order'?: string[];
  'x-order-when'?: Record<string, string[]>;
  /** How far filters without an index look back. */
  'x-look-back'?: { column: string; hours: number; indexed: string[] };
}

/** Parts by their numbers. */
type Numbers<Names extends PropertyKey = string> = Record<Names, number>;

/** As the file holds them: what several operations have alike is there once, and so in memory. */
const { parts, outlines }: { parts: unknown[]; outlines: Record<OperationId, Outline> } = JSON.parse(
  readFileSync(new URL('./operations.json', import.meta.url), 'utf8'),
);

interface Outline extends Omit<Operation, 'parameters' | 'responses' | 'body'> {
  parameters: number[];
  responses: Numbers;
  body?: Omit<Schema, 'properties'> & { properties?: Numbers };
}

const whole = (numbers: Numbers) =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, parts[number]]));

/** Every operation of the contract. */
export const operations = Object.fromEntries(
  Object.entries(outlines).map(([id, { parameters, responses, body, ...rest }]) => [
    id,
    {
      ...rest,
      parameters: parameters.map((number) => parts[number]),
      responses: whole(responses),
      ...(body && { body: { ...body, ...(body.properties && { properties: whole(body.properties) }) } }),
    },
  ]),
) as Record<OperationId, Operation>;
