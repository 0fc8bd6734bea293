import { now, type TestbedAgent } from './agent.ts';

/** The data agent: the run, and every STF file that the DAQ simulator announces. */
export async function registerRun({ monitor }: TestbedAgent, runNumber: number): Promise<number> {
  const { run_id } = await monitor.call<{ run_id: number }>('POST', '/api/runs/', {
    run_number: runNumber,
    start_time: now(),
    run_conditions: {},
  });
  return run_id;
}

/** Registers a file and marks it processed; the second metadata replace the first. @returns its name */
export async function registerStf(
  agent: TestbedAgent,
  runId: number,
  runNumber: number,
  sequence: number,
): Promise<string> {
  const filename = `swf.${runNumber}.${String(sequence).padStart(6, '0')}.stf`;
  const { file_id } = await agent.monitor.call<{ file_id: string }>('POST', '/api/stf-files/', {
    run: runId,
    stf_filename: filename,
    file_size_bytes: null,
    machine_state: 'run',
    status: 'registered',
    metadata: { created_by: agent.name, substate: 'physics', start: now(), end: now(), sequence },
  });
  await agent.monitor.call('PATCH', `/api/stf-files/${file_id}/`, {
    status: 'processed',
    metadata: { processed_by: agent.name, updated_at: now() },
  });
  return filename;
}

/** The end of the run. */
export async function endRun({ monitor }: TestbedAgent, runId: number): Promise<void> {
  await monitor.call('PATCH', `/api/runs/${runId}/`, { end_time: now() });
}
