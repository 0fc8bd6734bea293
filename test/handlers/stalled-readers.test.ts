import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Database } from '../../src/database/connection.ts';
import { openEmbedded } from '../../src/database/embedded/index.ts';
import { Program } from '../scripts/process.ts';

// The monitor is a process of its own here, so that its memory can be told from that of the test.
const directory = mkdtempSync(join(tmpdir(), 'swf-stalled-'));
const ROWS = 200_000;
let monitor: Program;
let http = '';

beforeAll(async () => {
  monitor = new Program('src/main.ts', [], {
    SWF_DATA_DIR: directory,
    SWF_HTTP_PORT: '0',
    SWF_HTTPS_PORT: '0',
    SWF_HOST: '127.0.0.1',
  });
  [, http = ''] = await monitor.prints(/ready: (http:\S+)/);
  const server = await openEmbedded({ dataDir: directory, role: 'command', log: () => undefined });
  const database = await Database.open(server.connection);
  await database.session((session) =>
    session.query({
      text: `insert into swf_system_state_events (timestamp, run_number, event_type, state, event_data)
             select '2026-08-07'::timestamptz + n * interval '1 second', n, 'stf_gen', 'run', '{"filename": "swf.100010.000001.stf"}'
             from generate_series(1, ${ROWS}) n`,
      values: [],
    }),
  );
  await database.session((session) => session.query({ text: 'analyze swf_system_state_events', values: [] }));
  await database.close();
  await server.stop();
});
afterAll(async () => {
  monitor.child.kill('SIGTERM');
  await monitor.ends();
  rmSync(directory, { recursive: true, force: true });
});

/** Asks for the whole list and reads no more than its beginning. */
function stopReading(): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(http).port), '127.0.0.1', () => {
      socket.write('GET /api/system-state-events/ HTTP/1.1\r\nHost: localhost\r\n\r\n');
    });
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.pause();
      resolve(socket);
    });
  });
}

/** The time that all but the slowest hundredth of some short calls stay under, in ms. */
async function p99(calls: number): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < calls; call++) {
    const before = performance.now();
    const answer = await fetch(`${http}/api/system-state-events/?limit=20&run_number=7`);
    await answer.json();
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.99)] ?? 0;
}

/** Waits until the monitor has nothing to do: the sockets have taken what they take. */
async function atRest(): Promise<void> {
  for (let before = cpuTicks(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = cpuTicks();
    if (now - before < 5) return; // a tick is a hundredth of a second
    before = now;
  }
}

function cpuTicks(): number {
  const fields = readFileSync(`/proc/${monitor.child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

/** Resident memory of the monitor, in MiB. */
function memory(): number {
  const pages = Number(readFileSync(`/proc/${monitor.child.pid}/statm`, 'utf8').split(' ')[1]);
  return (pages * 4096) / 1024 ** 2;
}

it.runIf(process.platform === 'linux')(
  'fifty clients that stop reading 200,000 rows neither hold the others up nor take much memory',
  { timeout: 90_000 },
  async () => {
    await p99(300);
    await (await fetch(`${http}/api/system-state-events/`)).arrayBuffer(); // it has served such a list before
    await atRest();
    const idle = memory();
    const alone = await p99(500);
    const sockets = await Promise.all(Array.from({ length: 50 }, stopReading));
    await atRest();
    const beside = await p99(500);
    const grown = memory() - idle;
    for (const socket of sockets) socket.destroy();
    console.log(
      `p99 ${alone.toFixed(1)} ms alone, ${beside.toFixed(1)} ms beside them; ${idle.toFixed(0)} MiB and ${grown.toFixed(0)} more`,
    );
    expect(beside).toBeLessThan(alone * 2 + 10); // ten for the noise of a machine that runs other tests
    expect(grown).toBeLessThan(100);
  },
);
