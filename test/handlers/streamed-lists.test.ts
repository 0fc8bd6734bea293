import { connect, type Socket } from 'node:net';
import { beforeAll, expect, it } from 'vitest';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
beforeAll(async () => {
  await monitor.database.session((session) =>
    session.query({
      text: `insert into swf_system_state_events (timestamp, run_number, event_type, state, event_data)
             select '2026-08-07'::timestamptz + n * interval '1 second', n, 'stf_gen', 'run', '{"filename": "swf.100010.000001.stf"}'
             from generate_series(1, ${ROWS}) n`,
      values: [],
    }),
  );
});

const ROWS = 200_000;

/** Asks for the whole list and never reads the answer. */
function stopReading(): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(monitor.http).port), '127.0.0.1', () => {
      socket.write('GET /api/system-state-events/ HTTP/1.1\r\nHost: localhost\r\n\r\n');
    });
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      resolve(socket);
    });
    socket.on('error', () => undefined);
  });
}

it('a list of 200,000 rows arrives whole, in order and as one array', async () => {
  const { body } = await client.http('GET', '/api/system-state-events/');
  expect(body).toHaveLength(ROWS);
  expect(body[0].run_number).toBe(1);
  expect(body.at(-1).run_number).toBe(ROWS);
  expect(new Set(body.map((row: { event_id: number }) => row.event_id)).size).toBe(ROWS);
});

it('an error on the way destroys the connection and never closes the array', async () => {
  const socket = await stopReading();
  let text = '';
  const closed = new Promise<boolean>((resolve) => {
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.once('close', () => resolve(true));
  });
  await monitor.database.session((session) =>
    session.query({
      text: 'alter table swf_system_state_events rename column state to state_gone',
      values: [],
    }),
  );
  socket.resume();
  expect(await closed).toBe(true);
  await monitor.database.query({
    text: 'alter table swf_system_state_events rename column state_gone to state',
    values: [],
  });
  expect(text).toMatch(/^HTTP\/1.1 200/);
  expect(text.trimEnd().endsWith(']\r\n0')).toBe(false);
  expect(text.trimEnd().endsWith('\r\n0')).toBe(false);
});
