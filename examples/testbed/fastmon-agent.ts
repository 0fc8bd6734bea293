import { Agent, type AgentOptions } from '#client';
import { startAlone } from './alone.ts';
import { hear, now, type StfReady, tell } from './messages.ts';

/** Files that are sampled from an STF file. */
export const FILES_PER_STF = 7;
const FRAMES_PER_STF = 1_000;
/** Of the size of an STF file, and what that makes in bytes. */
const FRACTION = 0.15;
const FILE_SIZE = 306_783_378;

/** The fast-monitoring agent: samples time frames of each STF file into a few files, for a look at the data at once. */
export async function startFastmonAgent(options: Partial<AgentOptions> = {}): Promise<Agent> {
  const agent = await Agent.start({ type: 'fastmon', ...options });
  agent.say('INFO', `${agent.name} samples ${FILES_PER_STF} files of each STF file`);
  hear(agent, { stf_ready: (message) => agent.processing(() => sample(message)) });
  return agent;

  async function sample(stf: StfReady): Promise<void> {
    const frames = Math.floor(FRAMES_PER_STF / FILES_PER_STF);
    for (let number = 1; number <= FILES_PER_STF; number++) {
      const first = (number - 1) * frames;
      const file = {
        tf_filename: `${stf.filename.replace(/\.stf$/, '')}_tf_${String(number).padStart(3, '0')}.tf`,
        tf_first: first,
        tf_last: first + frames - 1,
        tf_count: frames,
        file_size_bytes: FILE_SIZE,
        status: 'registered' as const,
      };
      const { tf_file_id } = await agent.client.createFastmonFile({
        body: {
          ...file,
          stf_file: stf.filename,
          metadata: {
            simulation: true,
            created_from: stf.filename,
            tf_size_fraction: FRACTION,
            agent_name: agent.name,
          },
        },
      });
      await tell(agent, 'tf_file_registered', {
        ...file,
        tf_file_id,
        stf_filename: stf.filename,
        run_id: stf.run_id,
        execution_id: stf.execution_id ?? null,
        processed_by: agent.name,
        timestamp: now(),
      });
    }
    agent.say('INFO', `${stf.filename} is sampled`, { run_id: stf.run_id, execution_id: stf.execution_id });
  }
}

if (import.meta.main) await startAlone(startFastmonAgent);
