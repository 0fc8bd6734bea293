import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { length } from '../length.ts';
import { Program, processesOf } from '../scripts/process.ts';
import { DataDirectory } from './monitor-process.ts';

/** Moments of the start at which a signal comes: half of them while a database is made, half while one is opened. */
const MOMENTS = length(2, 60);
/** Two signals of one request, as npm brings them, are so far apart, in ms. */
const APART = 30;

function start(directory: DataDirectory, environment: Record<string, string> = {}): Program {
  return new Program('start', [], {
    SWF_DATA_DIR: directory.path,
    SWF_HTTP_PORT: '0',
    SWF_HTTPS_PORT: '0',
    SWF_HOST: '127.0.0.1',
    ...environment,
  });
}

/** Sends a signal to the process group, and to the program again, as a terminal and npm do together. */
async function signalTwice({ child }: Program, signal: NodeJS.Signals): Promise<void> {
  process.kill(-(child.pid ?? 0), signal);
  await sleep(APART);
  child.kill(signal);
}

/** Waits until the program has ended. @returns what is left of it: processes, and half a database */
async function leftOf(program: Program, directory: DataDirectory): Promise<string[]> {
  await program.ends();
  return [
    ...processesOf(directory.path),
    ...readdirSync(directory.path).filter((name) => name.includes('.new-')),
    ...(existsSync(`${directory.path}/pg18/postmaster.pid`) ? ['postmaster.pid'] : []),
  ];
}

// What is left of the processes is found in /proc.
describe.runIf(process.platform === 'linux')('a signal', () => {
  const made = new DataDirectory();
  afterAll(() => made.remove());

  it(`at ${MOMENTS} moments of the start leaves no process and no half-made database`, {
    timeout: length(240_000, 1_800_000),
  }, async () => {
    const before = performance.now();
    const first = start(made, { SWF_WORKERS: '2' });
    await first.prints(/ready: http/);
    const startsIn = performance.now() - before;
    await signalTwice(first, 'SIGTERM');
    expect(await leftOf(first, made)).toEqual([]);
    for (let moment = 0; moment < MOMENTS; moment++) {
      // A new one is empty.
      const directory =
        moment % 2 === 0 ? made : new DataDirectory(mkdtempSync(join(tmpdir(), 'swf-failure-')));
      const signal = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const)[moment % 3] ?? 'SIGINT';
      const program = start(directory, { SWF_WORKERS: String(1 + (moment % 4 > 1 ? 1 : 0)) });
      await sleep(((moment + 1) / MOMENTS) * startsIn);
      await signalTwice(program, signal);
      expect(await leftOf(program, directory), `${signal} at moment ${moment}: ${program.output}`).toEqual(
        [],
      );
      expect(program.errors, `${signal} at moment ${moment}`).toBe('');
      // Before the program has loaded it has opened nothing, and the signal itself ends it.
      if (program.child.exitCode !== null) expect(program.output).toContain('stopped');
      if (directory !== made) directory.remove();
    }
  });

  it('that comes again later ends the monitor without waiting for what is in flight, and PostgreSQL with it', async () => {
    const program = start(made, { SWF_WORKERS: '2' });
    const [, port = ''] = await program.prints(/ready: http:\/\/localhost:(\d+)/);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined); // it is cut
    socket.write(
      'POST /api/logs/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 100\r\n\r\n',
    );
    await once(socket, 'data'); // it is in flight, and stays so
    await signalTwice(program, 'SIGINT');
    await sleep(2_100);
    expect(program.child.exitCode).toBeNull();
    await signalTwice(program, 'SIGINT');
    expect(await leftOf(program, made)).toEqual([]);
    expect(program.child.exitCode).toBe(1);
    expect(program.output).toMatch(/SIGINT again[\s\S]*stopped/);
  });
});
