import { expect, it } from 'vitest';
import { useMonitor } from './use-monitor.ts';

const { client } = await useMonitor();

it('a started monitor does what a testbed asks of it first', async () => {
  expect((await client.http('GET', '/api/health/ready/')).status).toBe(200);
  const beat = await client.https('POST', '/api/systemagents/heartbeat/', {
    body: { instance_name: 'daq-1', agent_type: 'daqsim' },
  });
  expect([beat.status, beat.body]).toEqual([201, expect.objectContaining({ status: 'OK' })]);
  const next = await client.https('POST', '/api/state/next-run-number/');
  const { run_number } = next.body;
  const run = await client.https('POST', '/api/runs/', {
    body: { run_number, start_time: '2026-03-01T10:00:00Z' },
  });
  expect([run.status, run.body]).toEqual([201, expect.objectContaining({ run_number: 100_010 })]);
  const stf = await client.https('POST', '/api/stf-files/', {
    body: { run: run.body.run_id, stf_filename: 'swf.100010.000001.stf' },
  });
  expect(stf.status).toBe(201);
  const list = await client.https('GET', `/api/stf-files/?run_number=${run_number}`);
  expect(list.body).toEqual([stf.body]);
  expect((await client.http('POST', '/api/runs/', { body: {} })).status).toBe(401);
});
