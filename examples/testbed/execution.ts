import type { Agent } from '#client';
import { now } from './messages.ts';

/** The workflow of which each run is an execution. */
const WORKFLOW_NAME = 'stf_datataking';
const VERSION = '1.0';

/** What the rest of a run refers to. */
export interface Execution {
  executionId: string;
  runNumber: number;
}

/**
 * Begins an execution of the workflow: its number, its definition and namespace, the run number and where the run stands.
 * @param parameters as the monitor keeps them, by section
 */
export async function beginExecution(
  { client }: Agent,
  user: string,
  namespace: string,
  parameters: { fast_processing: { target_worker_count: number; slices_per_sample: number } } & Record<
    string,
    Record<string, unknown>
  >,
): Promise<Execution> {
  const { sequence } = await client.nextWorkflowExecutionId({ body: { workflow_name: WORKFLOW_NAME } });
  const executionId = `${WORKFLOW_NAME}-${user}-${String(sequence).padStart(4, '0')}`;
  await client.ensureNamespace({ body: { name: namespace, owner: user } });
  await client.createWorkflowExecution({
    body: {
      execution_id: executionId,
      workflow_definition: await definitionOf(client, user),
      namespace,
      status: 'running',
      executed_by: user,
      start_time: now(),
      parameter_values: { workflow: { name: WORKFLOW_NAME, version: VERSION }, ...parameters },
    },
  });
  const { run_number } = await client.nextRunNumber();
  const { target_worker_count, slices_per_sample } = parameters.fast_processing;
  await client.createRunState({
    body: {
      run_number,
      phase: 'initializing',
      state: 'imminent',
      substate: 'preparing',
      target_worker_count,
      active_worker_count: 0,
      stf_samples_received: 0,
      slices_created: 0,
      slices_queued: 0,
      slices_processing: 0,
      slices_completed: 0,
      slices_failed: 0,
      state_changed_at: now(),
      metadata: { execution_id: executionId, stf_sampling_rate: 1.0, slices_per_sample },
    },
  });
  return { executionId, runNumber: run_number };
}

/** Looks the definition up and makes it where there is none. Somebody else may do so at the same time: the first counts. */
async function definitionOf(client: Agent['client'], user: string): Promise<number> {
  const find = async () => {
    const query = { workflow_name: WORKFLOW_NAME, version: VERSION };
    return (await client.listWorkflowDefinitions({ query }))[0];
  };
  const found = await find();
  if (found) return found.id;
  const made = await client.createWorkflowDefinition({
    body: {
      workflow_name: WORKFLOW_NAME,
      version: VERSION,
      workflow_type: 'simulation',
      definition: 'examples/testbed/daq-simulator.ts',
      parameter_values: { workflow: { name: WORKFLOW_NAME, version: VERSION } },
      created_by: user,
    },
  });
  return (await find())?.id ?? made.id;
}

/** Ends it. */
export async function endExecution(
  { client }: Agent,
  { executionId }: Execution,
  status: 'completed' | 'terminated',
): Promise<void> {
  await client.updateWorkflowExecution(
    {
      path: { execution_id: executionId },
      body: { status, end_time: now() },
    },
    { retry: true },
  );
}
