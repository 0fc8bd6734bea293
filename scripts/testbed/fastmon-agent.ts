import type { Agent } from '../../src/client/index.ts';

/** Time-frame files that are taken from an STF file. */
export const FILES_PER_STF = 7;
const FRAMES_PER_STF = 1_000;

/** A time-frame file as the next agent hears of it. */
export interface TimeFrameFile {
  tf_filename: string;
  tf_first: number;
  tf_count: number;
}

/** The fast-monitoring agent: samples time-frame files from an STF file and registers each. */
export function sampleTimeFrames(agent: Agent, stfFilename: string): Promise<TimeFrameFile[]> {
  const base = stfFilename.replace(/\.stf$/, '');
  const perFile = Math.floor(FRAMES_PER_STF / FILES_PER_STF);
  return agent.processing(async () => {
    const files: TimeFrameFile[] = [];
    for (let number = 1; number <= FILES_PER_STF; number++) {
      const first = (number - 1) * perFile;
      const file = {
        tf_filename: `${base}_tf_${String(number).padStart(3, '0')}.tf`,
        tf_first: first,
        tf_count: perFile,
      };
      await agent.client.createFastmonFile({
        body: {
          ...file,
          stf_file: stfFilename,
          tf_last: first + perFile - 1,
          file_size_bytes: 306_783_378,
          status: 'registered',
          metadata: {
            simulation: true,
            created_from: stfFilename,
            tf_size_fraction: 0.15,
            agent_name: agent.name,
          },
        },
      });
      files.push(file);
    }
    return files;
  });
}
