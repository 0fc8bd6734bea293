import type { Agent } from '../../src/client/index.ts';
import { now } from './now.ts';

/** The data agent: the run, and every STF file that the DAQ simulator announces. */
export async function registerRun({ client }: Agent, runNumber: number): Promise<number> {
  const { run_id } = await client.createRun({
    body: { run_number: runNumber, start_time: now(), run_conditions: {} },
  });
  return run_id;
}

/** Registers a file and marks it processed; the second metadata replace the first. @returns its name */
export async function registerStf(
  agent: Agent,
  runId: number,
  runNumber: number,
  sequence: number,
): Promise<string> {
  const filename = `swf.${runNumber}.${String(sequence).padStart(6, '0')}.stf`;
  const { file_id } = await agent.client.createStfFile({
    body: {
      run: runId,
      stf_filename: filename,
      file_size_bytes: null,
      machine_state: 'run',
      status: 'registered',
      metadata: { created_by: agent.name, substate: 'physics', start: now(), end: now(), sequence },
    },
  });
  await agent.client.updateStfFile({
    path: { file_id },
    body: { status: 'processed', metadata: { processed_by: agent.name, updated_at: now() } },
  });
  return filename;
}

/** The end of the run. */
export async function endRun({ client }: Agent, runId: number): Promise<void> {
  await client.updateRun({ path: { run_id: runId }, body: { end_time: now() } });
}
