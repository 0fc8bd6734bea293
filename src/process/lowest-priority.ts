import { writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Linux takes the priority of a group from an ordinary user once in a tenth of a second, whoever that is. */
const AGAIN = 150;
const TRIES = 20;

/**
 * Gives a process on this host the lowest priority. Anybody may lower the priority of processes that are his.
 *
 * Where Linux groups processes by their sessions (sched(7), autogroup) the nice value counts within the group alone. So the
 * group gets it as well; the process must lead a session of its own (setsid), or others are meant with it.
 * @returns once it is done, or cannot be
 */
export async function takeLowestPriority(processId: number): Promise<void> {
  const lowest = constants.priority.PRIORITY_LOW;
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
