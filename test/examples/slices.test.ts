import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { beginExecution } from '../../examples/testbed/execution.ts';
import { startFastProcessingAgent } from '../../examples/testbed/fast-processing-agent.ts';
import { startFastmonAgent } from '../../examples/testbed/fastmon-agent.ts';
import { RESULTS, SLICES, WORKERS, WORKFLOW } from '../../examples/testbed/messages.ts';
import { startWorkers } from '../../examples/testbed/workers.ts';
import { type Agent, MonitorClient } from '../../src/client/index.ts';
import { connectToBroker, type StompClient } from '../../src/stomp/client.ts';
import type { Frame } from '../../src/stomp/frame.ts';
import { startTestBroker, type TestBroker } from '../broker/broker.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';

/** What the Python fast-processing agent and PanDA's workers say to each other, word for word, at our end of each. */

let runId = '';
let executionId = '';
let monitor: TestMonitor;
let broker: TestBroker;
let client: MonitorClient;
let python: StompClient;
const heard: Frame[] = [];
const agents: Agent[] = [];

beforeAll(async () => {
  monitor = await startTestMonitor();
  broker = await startTestBroker();
  client = new MonitorClient({
    url: monitor.https,
    httpUrl: monitor.http,
    token: monitor.token,
    ca: readFileSync(join(monitor.dataDirectory, 'ssl_ca.pem'), 'utf8'),
    broker,
  });
  python = await connectToBroker(broker);
  for (const destination of [SLICES, WORKERS])
    await python.subscribe({ id: destination, destination }, (frame) => void heard.push(frame));
});
afterAll(async () => {
  python.cut();
  await Promise.all(agents.map((agent) => agent.stop()));
  await client.close();
  await broker.stop();
  await monitor.stop();
});

const common = () => ({ client, namespace: 'torre1', user: 'alice', handleSignals: false });
const bodyOf = ({ body }: Frame) => JSON.parse(body.toString());
const send = (destination: string, message: object, headers = {}) =>
  python.send(destination, JSON.stringify({ run_id: runId, ...message }), headers);
/** The monitor's ids of the slices in a state. */
const slicesThatAre = async (status: 'completed' | 'failed') =>
  (await client.listTfSlices({ query: { status } })).map(({ id }) => id).sort();

/** What PanDA's worker sends back. @param result of the work, as its processor has it */
function resultOf(slice: { content: object; created_at: string }, result: object) {
  const inner = { ...result, processed: true };
  return {
    msg_type: 'slice_result',
    created_at: '2026-08-07T14:00:02.5',
    content: {
      requested_at: slice.created_at,
      processing_start_at: '2026-08-07T14:00:01.5',
      processed_at: '2026-08-07T14:00:02.5',
      state: 'done',
      hostname: 'worker.example.org',
      panda_server_url: null,
      panda_task_id: '42',
      panda_id: '43',
      harvester_id: null,
      result: { state: true, result: inner, error: null },
    },
  };
}

describe('the fast-processing agent with workers of PanDA', () => {
  beforeAll(async () => {
    const agent = await startFastProcessingAgent(common());
    agents.push(agent, await startFastmonAgent(common()));
    const execution = await beginExecution(agent, 'alice', 'torre1', {
      fast_processing: { target_worker_count: 1, slices_per_sample: 2 },
    });
    runId = String(execution.runNumber);
    executionId = execution.executionId;
    const run = await client.createRun({
      body: { run_number: Number(runId), start_time: '2026-08-07T14:00:00', run_conditions: {} },
    });
    await client.createStfFile({
      body: {
        run: run.run_id,
        stf_filename: `swf.${runId}.000001.stf`,
        machine_state: 'run',
        status: 'registered',
      },
    });
    await send(WORKFLOW, { msg_type: 'run_imminent', execution_id: executionId, namespace: 'torre1' });
    await send(WORKFLOW, {
      msg_type: 'stf_ready',
      filename: `swf.${runId}.000001.stf`,
      namespace: 'torre1',
    });
    await vi.waitFor(() => expect(heard).toHaveLength(15), 10_000);
  });

  it('says by its headers whose each message is, and in each slice where the monitor has it', async () => {
    for (const { headers } of heard)
      expect(headers).toMatchObject({ namespace: 'torre1', run_id: runId, vo: 'eic' });
    expect(heard.map(({ headers }) => headers['msg_type'])).toEqual([
      'run_imminent_worker',
      ...Array(14).fill('slice'),
    ]);
    const { content } = bodyOf(heard[1] as Frame);
    const { fastmon_file, slice_id } = await client.retrieveTfSlice({ path: { id: content.tf_slice_id } });
    const { tf_filename } = await client.retrieveFastmonFile({ path: { tf_file_id: content.tf_file_id } });
    expect([tf_filename, content.slice_id]).toEqual([fastmon_file, slice_id]);
  });

  it('takes their results, whether they name the slice or send all of it back', async () => {
    const [older, newer, failed] = heard.slice(1, 4).map(bodyOf);
    const { slice_id, tf_filename } = older.content;
    await send(RESULTS, resultOf(older, { slice_id, tf_filename, origin_message: undefined }));
    await send(RESULTS, resultOf(newer, { origin_message: newer.content, state: 'processed' }));
    const failure = resultOf(failed, { origin_message: failed.content });
    Object.assign(failure.content, { state: 'failed' });
    // Where the processor itself broke, nobody says which slice it was; the agent goes on.
    await send(RESULTS, {
      ...failure,
      content: { ...failure.content, result: { state: false, result: null, error: 'no memory' } },
    });
    await send(RESULTS, failure);
    const [first, second, third] = [older, newer, failed].map(({ content }) => content.tf_slice_id);
    await expect.poll(() => slicesThatAre('failed')).toEqual([third]);
    expect(await slicesThatAre('completed')).toEqual([first, second]);
    const { metadata } = await client.retrieveTfSlice({ path: { id: second } });
    expect(metadata).toMatchObject({
      worker_hostname: 'worker.example.org',
      panda_task_id: '42',
      execution_id: executionId,
    });
  });
});

describe('the workers with a fast-processing agent in Python', () => {
  it('answer as it reads them: the slice within the result, and all that was sent', async () => {
    agents.push(await startWorkers({ ...common(), sliceTime: 0.001 }));
    const results: Frame[] = [];
    // The agent of the tests above takes from the same queue.
    await agents[0]?.stop();
    await python.subscribe({ id: 'results', destination: RESULTS }, (frame) => void results.push(frame));
    const content = {
      run_id: runId,
      slice_id: 3,
      tf_filename: 'swf_tf_001.tf',
      tf_slice_id: 7,
      tf_file_id: 'a',
    };
    await send(SLICES, { msg_type: 'slice', created_at: '2026-08-07T14:00:00', content });
    await expect.poll(() => results.length).toBe(1);
    const [{ headers, body } = { headers: {}, body: '' }] = results;
    expect(headers).toMatchObject({ namespace: 'torre1', run_id: runId, msg_type: 'slice_result' });
    expect(JSON.parse(String(body))).toMatchObject({
      run_id: runId,
      content: {
        requested_at: '2026-08-07T14:00:00',
        state: 'done',
        hostname: expect.stringMatching(/./),
        result: {
          state: true,
          result: { slice_id: 3, tf_filename: 'swf_tf_001.tf', processed: true, origin_message: content },
          error: null,
        },
      },
    });
  });
});
