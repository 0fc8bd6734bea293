import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isLong, length } from '../length.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';

// The monitor is a process of its own here, so that its memory can be told from that of the test.
const ROWS = length(60_000, 200_000);
/** Short calls of one measurement. */
const CALLS = length(20, 500);
/** Clients that stop reading. */
const READERS = length(25, 50);
/** What it may grow by, in MiB; so many such lists are several hundred. */
const GROWTH = length(250, 100);
const directory = new DataDirectory();
let monitor: MonitorProcess;

beforeAll(async () => {
  monitor = await MonitorProcess.start(directory);
  await directory.query(
    `insert into swf_system_state_events (timestamp, run_number, event_type, state, event_data)
     select '2026-08-07'::timestamptz + n * interval '1 second', n, 'stf_gen', 'run', '{"filename": "swf.100010.000001.stf"}'
     from generate_series(1, ${ROWS}) n`,
  );
  await directory.query('analyze swf_system_state_events');
});
afterAll(async () => {
  await monitor.stop();
  directory.remove();
});

/** Asks for the whole list and reads no more than its beginning. */
function stopReading(): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(monitor.http).port), '127.0.0.1', () => {
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
async function p99(): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < CALLS; call++) {
    const before = performance.now();
    const answer = await fetch(`${monitor.http}/api/system-state-events/?limit=20&run_number=7`);
    expect(await answer.json()).toMatchObject({ count: 1 });
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.99)] ?? 0;
}

/** Waits until the monitor has nothing to do: the sockets have taken what they take. */
async function atRest(): Promise<void> {
  for (let before = cpuTicks(); ; ) {
    await sleep(500);
    const now = cpuTicks();
    if (now - before < 5) return; // a tick is a hundredth of a second
    before = now;
  }
}

function cpuTicks(): number {
  const fields = readFileSync(`/proc/${monitor.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

/** Resident memory of the monitor, in MiB. */
function memory(): number {
  const pages = Number(readFileSync(`/proc/${monitor.pid}/statm`, 'utf8').split(' ')[1]);
  return (pages * 4096) / 1024 ** 2;
}

it.runIf(process.platform === 'linux')(
  `${READERS} clients that stop reading ${ROWS} rows neither hold the others up nor take much memory`,
  { timeout: 180_000 },
  async () => {
    await p99();
    await (await fetch(`${monitor.http}/api/system-state-events/`)).arrayBuffer(); // it has served such a list before
    await atRest();
    const idle = memory();
    const alone = await p99();
    const sockets = await Promise.all(Array.from({ length: READERS }, stopReading));
    await atRest();
    const beside = await p99();
    const grown = memory() - idle;
    for (const socket of sockets) socket.destroy();
    console.log(
      `p99 ${alone.toFixed(1)} ms alone, ${beside.toFixed(1)} ms beside them; ${idle.toFixed(0)} MiB and ${grown.toFixed(0)} more`,
    );
    // The short form shares the machine with other tests: there a comparison says nothing.
    if (isLong) expect(beside).toBeLessThan(alone * 2 + 10);
    expect(grown).toBeLessThan(GROWTH);
  },
);
