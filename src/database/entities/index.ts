import { AgentWorkflowStage } from './agent-workflow-stage.ts';
import { AIMemory } from './ai-memory.ts';
import { AppLog } from './app-log.ts';
import { DeadLetter } from './dead-letter.ts';
import { FastMonFile } from './fast-mon-file.ts';
import { Namespace } from './namespace.ts';
import { PersistentState } from './persistent-state.ts';
import { Run } from './run.ts';
import { RunState } from './run-state.ts';
import { StfFile } from './stf-file.ts';
import { STFWorkflow } from './stf-workflow.ts';
import { Subscriber } from './subscriber.ts';
import { SystemAgent } from './system-agent.ts';
import { SystemStateEvent } from './system-state-event.ts';
import { TFSlice } from './tf-slice.ts';
import { Token } from './token.ts';
import { User } from './user.ts';
import { Worker } from './worker.ts';
import { WorkflowDefinition } from './workflow-definition.ts';
import { WorkflowExecution } from './workflow-execution.ts';
import { WorkflowMessage } from './workflow-message.ts';

/** Every table of the monitor. */
export const entities = [
  AgentWorkflowStage,
  AIMemory,
  AppLog,
  DeadLetter,
  FastMonFile,
  Namespace,
  PersistentState,
  Run,
  RunState,
  StfFile,
  STFWorkflow,
  Subscriber,
  SystemAgent,
  SystemStateEvent,
  TFSlice,
  Token,
  User,
  Worker,
  WorkflowDefinition,
  WorkflowExecution,
  WorkflowMessage,
];
