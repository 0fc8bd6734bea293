import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether this machine has a Java to run brokers with. */
export const hasJava = spawnSync('java', ['-version']).status === 0;

/** A broker lives for seconds here: what makes Java fast in the long run would be half of the work. */
const SHORT_LIVED = ['-Xms64M', '-Xmx256M', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/**
 * Runs a broker written in Java until it listens.
 * @param words what stands behind `java`
 * @param directory its working directory
 * @param port the one that it is to listen on
 * @throws Error with its output where it ends before
 */
export async function startJavaBroker(
  words: string[],
  directory: string,
  port: number,
): Promise<ChildProcess> {
  const child = spawn('java', [...SHORT_LIVED, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: directory,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  child.once('error', (error) => (output += error.message));
  // What it logs depends on the loggers that are installed; that it listens does not.
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error(`the broker has not started:\n${output}`);
    await sleep(100);
  }
  return child;
}

/** Ends a process at once, as kill -9 does, or with another signal. @returns once it is gone */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const isOpen = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isOpen;
}
