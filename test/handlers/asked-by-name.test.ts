import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { TestClient } from '../test-client.ts';

let monitor: TestMonitor;
let client: TestClient;

const NAIVE = '2026-08-07T10:00:00.123456';

beforeAll(async () => {
  monitor = await startTestMonitor();
  client = new TestClient(monitor);
});
afterAll(async () => {
  await client.close();
  await monitor.stop();
});

describe('the list of slices by tf_filename, by which agents ask whether a slice exists', () => {
  const stf = 'swf.100011.000001';
  const query = (parameters: object) =>
    client.https('GET', `/api/tf-slices/?${new URLSearchParams(Object.entries(parameters))}`);
  let tfFileId: string;

  beforeAll(async () => {
    const run = { run_number: 100_011, start_time: NAIVE };
    const { run_id } = (await client.https('POST', '/api/runs/', { body: run })).body;
    await client.https('POST', '/api/stf-files/', { body: { run: run_id, stf_filename: `${stf}.stf` } });
    for (const name of ['001', '002']) {
      const tf = await client.https('POST', '/api/fastmon-files/', {
        body: { stf_file: `${stf}.stf`, tf_filename: `${stf}_tf_${name}.tf`, status: 'registered' },
      });
      tfFileId = tf.body.tf_file_id;
      for (const slice_id of [0, 1, 2]) {
        const slice = { slice_id, tf_first: 0, tf_last: 9, tf_count: 10, run_number: '100011' };
        const names = {
          tf_filename: `${stf}_tf_${name}_slice_00${slice_id}.tf`,
          stf_filename: `${stf}.stf`,
        };
        const { status } = await client.https('POST', '/api/tf-slices/', { body: { ...slice, ...names } });
        expect(status).toBe(201);
      }
    }
  });

  it("takes the slice's own name, as agents of the older shape give it, and repeats it", async () => {
    const tf_filename = `${stf}_tf_001_slice_001.tf`;
    const found = { fastmon_file: `${stf}_tf_001.tf`, slice_id: 1, tf_filename };
    expect((await query({ tf_filename, slice_id: 1 })).body).toMatchObject([found]);
    expect((await query({ tf_filename })).body).toMatchObject([found]);
    expect((await query({ tf_filename, limit: 10 })).body).toMatchObject({ count: 1, results: [found] });
  });

  it("takes the parent's name, as agents of the newer shape give it, and repeats it", async () => {
    const tf_filename = `${stf}_tf_002.tf`;
    const { body } = await query({ fastmon_file_id: tfFileId, tf_filename, slice_id: 1 });
    expect(body).toMatchObject([{ fastmon_file: tf_filename, slice_id: 1, tf_filename }]);
    expect((await query({ tf_filename })).body).toHaveLength(3);
  });

  it.each([
    ['of no slice', { tf_filename: `${stf}_tf_001_slice_003.tf` }],
    ['of another slice', { tf_filename: `${stf}_tf_001_slice_001.tf`, slice_id: 0 }],
    ['of no parent', { tf_filename: `${stf}_tf_003_slice_000.tf` }],
    ['beyond all numbers', { tf_filename: `${stf}_tf_001_slice_${'9'.repeat(30)}.tf` }],
  ])('is empty for a name %s', async (_, parameters) => {
    expect((await query(parameters)).body).toEqual([]);
  });

  it('has no name in a list that did not ask for one', async () => {
    const { body } = await query({ run_number: 100_011 });
    expect(body).toHaveLength(6);
    expect(body[0]).not.toHaveProperty('tf_filename');
  });
});

describe('the list of time-frame files by run_id, as the fast-processing agent asks', () => {
  const query = (parameters: string) => client.https('GET', `/api/fastmon-files/?${parameters}`);

  beforeAll(async () => {
    // Numbers of runs that are keys of others, too.
    for (const run_number of [1, 2]) {
      const run = await client.https('POST', '/api/runs/', { body: { run_number, start_time: NAIVE } });
      const stf_filename = `swf.${run_number}.000001.stf`;
      await client.https('POST', '/api/stf-files/', { body: { run: run.body.run_id, stf_filename } });
      for (const name of ['001', '002']) {
        const tf_filename = `swf.${run_number}.000001_tf_${run_number}_${name}.tf`;
        const body = { stf_file: stf_filename, tf_filename, status: 'registered' };
        expect((await client.https('POST', '/api/fastmon-files/', { body })).status).toBe(201);
      }
    }
  });

  it('has those of the run of that number, whatever its key', async () => {
    const { body } = await query('run_id=2');
    expect(body.map(({ stf_file }: { stf_file: string }) => stf_file)).toEqual(
      Array(2).fill('swf.2.000001.stf'),
    );
    const tf_filename = 'swf.2.000001_tf_2_001.tf';
    expect((await query(`run_id=2&tf_filename=${tf_filename}`)).body).toMatchObject([{ tf_filename }]);
    expect((await query(`run_id=1&tf_filename=${tf_filename}`)).body).toEqual([]);
    expect((await query('run_id=3')).body).toEqual([]);
  });

  it('is 400 for what is no number', async () => {
    expect(await query('run_id=None')).toMatchObject({
      status: 400,
      body: { run_id: ['Enter a number.'] },
    });
  });
});
