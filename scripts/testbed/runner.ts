import { now, type TestbedAgent } from './agent.ts';

/** What the rest of a run refers to. */
export interface Execution {
  executionId: string;
  runNumber: number;
}

/** The workflow runner: the execution, its definition and namespace, the run number and where the run stands. */
export async function beginExecution(runner: TestbedAgent, user: string, slices: number): Promise<Execution> {
  const { monitor } = runner;
  const name = 'stf_datataking';
  const { sequence } = await monitor.call<{ sequence: number }>(
    'POST',
    '/api/state/next-workflow-execution-id/',
    {
      workflow_name: name,
    },
  );
  const executionId = `${name}-${user}-${String(sequence).padStart(4, '0')}`;
  await monitor.call('POST', '/api/namespaces/ensure/', { name: 'testbed', owner: user });
  await monitor.call('POST', '/api/workflow-executions/', {
    execution_id: executionId,
    workflow_definition: await definitionId(runner, name, user),
    namespace: 'testbed',
    status: 'running',
    executed_by: user,
    start_time: now(),
    parameter_values: { testbed: { namespace: 'testbed' }, [name]: { stf_interval: 2.2 } },
  });
  const { run_number } = await monitor.call<{ run_number: number }>('POST', '/api/state/next-run-number/');
  await monitor.call('POST', '/api/run-states/', {
    run_number: String(run_number),
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
  });
  return { executionId, runNumber: run_number };
}

/** Looks the definition up, makes it where there is none, and looks again: the agent takes the first of the list. */
async function definitionId({ monitor }: TestbedAgent, name: string, user: string): Promise<number> {
  const path = `/api/workflow-definitions/?workflow_name=${name}&version=1.0`;
  const find = () => monitor.call<{ id: number }[]>('GET', path);
  if ((await find()).length === 0) {
    await monitor.call('POST', '/api/workflow-definitions/', {
      workflow_name: name,
      version: '1.0',
      workflow_type: 'simulation',
      definition: 'class WorkflowExecutor: ...',
      parameter_values: { workflow: { name, version: '1.0' } },
      created_by: user,
      created_at: now(),
    });
  }
  const [definition] = await find();
  if (!definition)
    throw new Error(`the monitor does not list the definition ${name} 1.0 that it has just stored`);
  return definition.id;
}

/** The end of the execution. */
export async function endExecution({ monitor }: TestbedAgent, { executionId }: Execution): Promise<void> {
  await monitor.call('PATCH', `/api/workflow-executions/${executionId}/`, {
    status: 'completed',
    end_time: now(),
  });
}
