import { readdir, readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';

/** A tenth of a core beside the event loop, where both want it: what they do is waited for by one caller alone. */
const NICE = 10;
const THREADS = '/proc/self/task';

/**
 * Puts the threads of libuv behind the event loop, for which everybody waits: they compress large replies and hash passwords,
 * and four of them leave it little of two cores. On Linux, where a thread has a priority of its own.
 * @returns once it is done, or cannot be
 */
export async function putPoolBehind(): Promise<void> {
  // Reading them, the pool has started all of its threads.
  for (const thread of await readdir(THREADS).catch(() => [])) {
    const name = await readFile(`${THREADS}/${thread}/comm`, 'utf8').catch(() => '');
    if (!name.startsWith('libuv-worker')) continue;
    try {
      setPriority(Number(thread), NICE);
    } catch {
      return; // a container may forbid it
    }
  }
}
