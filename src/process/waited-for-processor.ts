import { readFile } from 'node:fs/promises';

/**
 * How long a process of this host has waited for a processor since it began, in ms: the second number of
 * /proc/<pid>/schedstat, which is in ns. 0 where the system does not tell.
 */
export async function waitedForProcessor(processId: number): Promise<number> {
  const [, waited = '0'] = (await readFile(`/proc/${processId}/schedstat`, 'utf8').catch(() => '')).split(
    ' ',
  );
  return Number(waited) / 1e6;
}
