import type { Agent } from '../../src/client/index.ts';
import { now } from './now.ts';

/** What the rest of a run refers to. */
export interface Execution {
  executionId: string;
  runNumber: number;
}

/** The workflow runner: the execution, its definition and namespace, the run number and where the run stands. */
export async function beginExecution(runner: Agent, user: string, slices: number): Promise<Execution> {
  const { client } = runner;
  const name = 'stf_datataking';
  const { sequence } = await client.nextWorkflowExecutionId();
  const executionId = `${name}-${user}-${String(sequence).padStart(4, '0')}`;
  await client.ensureNamespace({ body: { name: 'testbed', owner: user } });
  await client.createWorkflowExecution({
    body: {
      execution_id: executionId,
      workflow_definition: await definitionId(runner, name, user),
      namespace: 'testbed',
      status: 'running',
      executed_by: user,
      start_time: now(),
      parameter_values: { testbed: { namespace: 'testbed' }, [name]: { stf_interval: 2.2 } },
    },
  });
  const { run_number } = await client.nextRunNumber();
  await client.createRunState({
    body: {
      run_number,
      phase: 'initializing',
      state: 'imminent',
      substate: 'preparing',
      target_worker_count: 30,
      active_worker_count: 0,
      stf_samples_received: 0,
      slices_created: 0,
      slices_queued: 0,
      slices_processing: 0,
      slices_completed: 0,
      slices_failed: 0,
      state_changed_at: now(),
      metadata: { execution_id: executionId, stf_sampling_rate: 1.0, slices_per_sample: slices },
    },
  });
  return { executionId, runNumber: run_number };
}

/** Looks the definition up, makes it where there is none, and looks again: the agent takes the first of the list. */
async function definitionId({ client }: Agent, name: string, user: string): Promise<number> {
  const find = async () =>
    (await client.listWorkflowDefinitions({
      query: { workflow_name: name, version: '1.0' },
    })) as { id: number }[];
  if ((await find()).length === 0) {
    await client.createWorkflowDefinition({
      body: {
        workflow_name: name,
        version: '1.0',
        workflow_type: 'simulation',
        definition: 'class WorkflowExecutor: ...',
        parameter_values: { workflow: { name, version: '1.0' } },
        created_by: user,
      },
    });
  }
  const [definition] = await find();
  if (!definition)
    throw new Error(`the monitor does not list the definition ${name} 1.0 that it has just stored`);
  return definition.id;
}

/** The end of the execution. */
export async function endExecution({ client }: Agent, { executionId }: Execution): Promise<void> {
  await client.updateWorkflowExecution({
    path: { execution_id: executionId },
    body: { status: 'completed', end_time: now() },
  });
}
