import { readFile } from 'node:fs/promises';
import { lowerPriority } from '../process/lower-priority.ts';

/**
 * Nine parts of a core for what agents wait for and one for a long list, where both want it. With the lowest priority (19) it
 * would be sixty to one: on a machine that is busy for long no long list would ever be read.
 */
export const NICE = 10;
/** What the server's processes call themselves. */
const TITLE = 'postgres:';

/**
 * Gives a server process of PostgreSQL on this host a lower priority: where cores are few, what is searched or sorted takes none
 * from what agents wait for. Each process of PostgreSQL is a session of its own (setsid), and so a group of the scheduler:
 * without the priority of the group a process of any nice value has as much of a core as the monitor.
 * @returns once it is done, or cannot be
 */
export async function giveWay(processId: number): Promise<void> {
  // The server of a socket may be in a container, where it has other numbers.
  const title = await readFile(`/proc/${processId}/cmdline`, 'utf8').catch(() => TITLE);
  if (title.startsWith(TITLE)) await lowerPriority(processId, NICE);
}
