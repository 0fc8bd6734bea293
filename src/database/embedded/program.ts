import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Identity } from './identity.ts';

/**
 * Runs a program of PostgreSQL to its end, in a process group of its own: Ctrl-C on the terminal reaches this process
 * alone, which decides.
 * @param words the program and its arguments
 * @param signal ends it, and waits until it has put away what it made
 * @returns its exit code, null where a signal ended it, and what it printed
 * @throws where it cannot be started
 */
export async function runProgram(
  identity: Identity,
  words: string[],
  signal: AbortSignal | undefined,
): Promise<{ code: number | null; output: string }> {
  signal?.throwIfAborted();
  const [program = '', ...rest] = [...identity.prefix, ...words];
  const child = spawn(program, rest, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...identity.user,
  });
  const end = () => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // it has just ended
    }
  };
  signal?.addEventListener('abort', end, { once: true });
  try {
    const [closed, output, errors] = await Promise.all([
      once(child, 'close'),
      text(child.stdout),
      text(child.stderr),
    ]);
    return { code: closed[0] as number | null, output: `${output}${errors}` };
  } finally {
    signal?.removeEventListener('abort', end);
  }
}
