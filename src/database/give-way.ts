import { readFile, writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Linux takes the priority of a group from an ordinary user once in a tenth of a second, whoever that is. */
const AGAIN = 150;
const TRIES = 20;
/** What the server's processes call themselves. */
const TITLE = 'postgres:';

/**
 * Gives a server process of PostgreSQL on this host the lowest priority: where cores are few, what is searched or sorted takes none
 * from what agents wait for. Anybody may lower the priority of processes that are his.
 *
 * Each process of PostgreSQL is a session of its own (setsid), and where Linux groups processes by their sessions
 * (sched(7), autogroup) the nice value counts within the group alone, which here is that one process. So the group gets it
 * as well: without that a process of nice 19 has as much of a core as the monitor.
 * @returns once it is done, or cannot be
 */
export async function giveWay(processId: number): Promise<void> {
  const lowest = constants.priority.PRIORITY_LOW;
  // The server of a socket may be in a container, where it has other numbers.
  const title = await readFile(`/proc/${processId}/cmdline`, 'utf8').catch(() => TITLE);
  if (!title.startsWith(TITLE)) return;
  try {
    setPriority(processId, lowest);
  } catch {
    return; // Another user's process, or one that has gone: then it competes like all others.
  }
  for (let tried = 0; tried < TRIES; tried++) {
    try {
      return await writeFile(`/proc/${processId}/autogroup`, String(lowest), { flag: 'r+' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return; // there are no such groups, or the process has gone
      await sleep(AGAIN);
    }
  }
}
