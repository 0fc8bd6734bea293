import { writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Linux takes the priority of a group from an ordinary user once in a tenth of a second, whoever that is. */
const AGAIN = 150;
const TRIES = 20;

/**
 * Gives a process on this host a lower priority. Anybody may do so to processes that are his, and not undo it.
 *
 * Where Linux groups processes by their sessions (sched(7), autogroup) the nice value counts within the group alone. So the
 * group gets it as well; the process must lead a session of its own (setsid), or others are meant with it.
 * @param nice from 1 to 19, which is the lowest priority
 * @returns once it is done, or cannot be
 */
export async function lowerPriority(processId: number, nice: number): Promise<void> {
  try {
    setPriority(processId, nice);
  } catch {
    return; // Another user's process, or one that has gone: then it competes like all others.
  }
  for (let tried = 0; tried < TRIES; tried++) {
    try {
      return await writeFile(`/proc/${processId}/autogroup`, String(nice), { flag: 'r+' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return; // there are no such groups, or the process has gone
      await sleep(AGAIN);
    }
  }
}
