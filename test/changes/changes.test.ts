import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { logRecord } from '../log-record.ts';
import { EventSource, type WatchOptions } from '../messages/event-source.ts';
import { useMonitor } from '../use-monitor.ts';
import { startSecondMonitor } from './second-monitor.ts';

const { monitor, client } = await useMonitor();
const open: EventSource[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((source) => source.close()));
});

/** Half a second until it is written, half until it is read, and what a busy machine adds. */
const SOON = 10_000;

async function watch(options: WatchOptions = {}, of: Parameters<typeof EventSource.open>[0] = monitor) {
  const source = await EventSource.open(of, { path: '/api/events/', ...options });
  open.push(source);
  await source.until(() => source.events.length > 0 || source.ended, SOON);
  return source;
}

const changesOf = (source: EventSource) =>
  source.events.filter(({ event }) => event === 'changed').map(({ data }) => JSON.parse(data));
const heard = (source: EventSource, change: object) =>
  source.until(
    () =>
      changesOf(source).some((one) =>
        Object.entries(change).every(([name, value]) => JSON.stringify(one[name]) === JSON.stringify(value)),
      ),
    SOON,
  );
const lastId = (source: EventSource) => source.events.at(-1)?.id ?? '';

async function create(path: string, body: object) {
  const answer = await client.https('POST', path, { body });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}
let runs = 500;
const createRun = () => create('/api/runs/', { run_number: ++runs, start_time: '2026-08-07T14:00:00Z' });

describe('what is committed', () => {
  it('is told to the watchers of every process, with run, namespace and key', async () => {
    const other = await startSecondMonitor(monitor);
    try {
      const sources = [await watch(), await watch({}, other)];
      const begin = performance.now();
      const run = await createRun();
      for (const source of sources)
        await heard(source, { resource: 'runs', run_number: runs, keys: [String(run.run_id)] });
      // 2 s are promised of a machine that has nothing else to do.
      expect(performance.now() - begin).toBeLessThan(4_000);
      const stf = `swf.${runs}.000001.stf`;
      const file = await create('/api/stf-files/', { run: run.run_id, stf_filename: stf });
      const tf = `swf.${runs}.000001_tf_001.tf`;
      await create('/api/fastmon-files/', { stf_file: stf, tf_filename: tf });
      await client.https('PATCH', `/api/stf-files/${file.file_id}/`, { body: { status: 'done' } });
      await create('/api/workflow-messages/', {
        message_type: 'stf_gen',
        run_id: String(runs),
        namespace: 'torre',
        message_content: {},
      });
      await client.https('POST', '/api/namespaces/ensure/', { body: { name: 'torre', owner: 'alice' } });
      for (const source of sources) {
        await heard(source, { resource: 'stf-files', run_number: runs, keys: [file.file_id] });
        await heard(source, { resource: 'fastmon-files', run_number: runs });
        await heard(source, { resource: 'workflow-messages', run_number: runs, namespace: 'torre' });
        await heard(source, { resource: 'namespaces', namespace: 'torre' });
      }
      await client.https('DELETE', `/api/runs/${run.run_id}/`);
      // What goes with the run is told, too.
      for (const source of sources) await heard(source, { resource: 'tf-slices', action: 'deleted' });
    } finally {
      await Promise.all(open.splice(0).map((source) => source.close()));
      await other.stop();
    }
  });

  it('is told once where a call is repeated under its key, and what was refused is not', async () => {
    const source = await watch({ query: '?resources=runs' });
    await sleep(1_100);
    const before = changesOf(source).length;
    const call = {
      body: { run_number: ++runs, start_time: '2026-08-07T14:00:00Z' },
      headers: { 'idempotency-key': `changes-${runs}` },
    };
    expect((await client.https('POST', '/api/runs/', call)).status).toBe(201);
    expect((await client.https('POST', '/api/runs/', call)).status).toBe(201);
    expect((await client.https('POST', '/api/runs/', { body: call.body })).status).toBe(400);
    await heard(source, { run_number: runs });
    await sleep(1_100);
    expect(changesOf(source).slice(before)).toMatchObject([{ run_number: runs, count: 1 }]);
  });

  it('comes once a second, however much it is', async () => {
    const source = await watch({ query: '?resources=logs' });
    await sleep(1_100);
    const before = changesOf(source).length;
    const begin = performance.now();
    const records = Array.from({ length: 330 }, () => logRecord());
    let sent = 0;
    while (performance.now() - begin < 3_000) {
      await client.http('POST', '/api/logs/bulk/', { body: records });
      sent += records.length;
    }
    const told = () => changesOf(source).slice(before);
    await source.until(() => told().reduce((sum, { count }) => sum + count, 0) === sent, SOON);
    const seconds = (performance.now() - begin) / 1_000;
    expect(told().length).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
  });
});

it('goes out once a second for all resources together', async () => {
  const source = await watch();
  await sleep(1_100);
  const before = source.events.length;
  const begin = performance.now();
  let written = 0;
  while (performance.now() - begin < 3_000) {
    await createRun();
    await client.http('POST', '/api/logs/', { body: logRecord() });
    // Not in step with the monitor's looks.
    await sleep(100 + 37 * (written++ % 5));
  }
  const changed = () => source.events.slice(before).filter(({ event }) => event === 'changed');
  const told = (resource: string) =>
    changed()
      .map(({ data }) => JSON.parse(data))
      .filter((change) => change.resource === resource)
      .reduce((sum, { count }) => sum + count, 0);
  await source.until(() => told('runs') === written && told('logs') === written, SOON);
  const seconds = (performance.now() - begin) / 1_000;
  // Of what is written at once only the last event has an id.
  const writes = changed().filter(({ id }) => id !== undefined).length;
  expect(writes).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
});

describe('filters', () => {
  it('let pass what matches, and what may concern anything', async () => {
    await createRun();
    const source = await watch({ query: `?run_numbers=${runs + 1}&resources=runs,logs` });
    await createRun();
    await createRun();
    await client.http('POST', '/api/logs/', { body: logRecord() });
    await heard(source, { resource: 'logs' });
    await heard(source, { run_number: runs - 1 });
    expect(changesOf(source).some(({ run_number }) => run_number === runs)).toBe(false);
  });

  it('that cannot be read are refused, naming what there is', async () => {
    const get = (query: string) => client.http('GET', `/api/events/?${query}`);
    expect(await get('resources=runs,cheese')).toMatchObject({ status: 400 });
    expect((await get('resources=cheese')).text).toContain('tf-slices');
    expect(await get('run_numbers=x')).toMatchObject({ status: 400 });
    expect(await get(`namespaces=${'a,'.repeat(100)}`)).toMatchObject({ status: 400 });
    expect((await client.http('HEAD', '/api/events/')).headers['content-type']).toBe('text/event-stream');
  });
});

describe('who comes back', () => {
  it('is told what has changed meanwhile, put together', async () => {
    const source = await watch();
    await createRun();
    await heard(source, { run_number: runs });
    const id = lastId(source);
    await source.close();
    await createRun();
    await createRun();
    const again = await watch({ lastEventId: id, query: '?resources=runs' });
    await heard(again, { run_number: runs });
    await heard(again, { run_number: runs - 1 });
    expect(again.events.some(({ event }) => event === 'reset')).toBe(false);
  });

  it.each([
    ['of another database', () => `000000000000-${Date.now()}`],
    ['of long ago', (epoch: string) => `${epoch}-${Date.now() - 90_000}`],
    ['that lies ahead', (epoch: string) => `${epoch}-${Date.now() + 90_000}`],
    ['that is none', () => 'x'],
  ])('with an id %s is told that everything may have changed', async (_, idOf) => {
    const first = await watch();
    const { epoch } = JSON.parse(first.events[0]?.data ?? '');
    const source = await watch({ query: `?last_event_id=${idOf(epoch)}` });
    await source.until(() => source.events.some(({ event }) => event === 'reset'), SOON);
  });
});

it('more watchers from one address than may are answered 503, and their places are given back', async () => {
  await Promise.all(Array.from({ length: 20 }, () => watch({ localAddress: '127.0.0.9' })));
  const refused = await EventSource.open(monitor, { path: '/api/events/', localAddress: '127.0.0.9' });
  open.push(refused);
  await refused.until(() => refused.ended, SOON);
  expect(refused).toMatchObject({ status: 503 });
  expect(refused.text).toContain('from this address');
  await (await watch({ localAddress: '127.0.0.10' })).close();
  await open.shift()?.close();
  await expect
    .poll(
      async () => {
        const source = await EventSource.open(monitor, { path: '/api/events/', localAddress: '127.0.0.9' });
        await source.close();
        return source.status;
      },
      { timeout: SOON },
    )
    .toBe(200);
});

it('ends every stream when the monitor stops, and what was committed last is told by the others', async () => {
  const other = await startSecondMonitor(monitor);
  const [here, there] = [await watch(), await watch({}, other)];
  const response = await fetch(`${other.http}/api/logs/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(logRecord()),
  });
  expect(response.status).toBe(201);
  const before = changesOf(here).length;
  await other.stop();
  await there.until(() => there.ended, SOON);
  await here.until(
    () =>
      changesOf(here)
        .slice(before)
        .some(({ resource }) => resource === 'logs'),
    SOON,
  );
});
