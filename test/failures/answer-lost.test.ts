import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Operation, operations } from '../../generated/operations.ts';
import { MonitorClient } from '../../src/client/index.ts';
import { takesKey } from '../../src/http/idempotency.ts';
import { Relay } from '../client/relay.ts';
import { aDeadLetter } from '../contract/proof/dead-letter.ts';
import { Objects } from '../contract/proof/objects.ts';
import { length } from '../length.ts';
import { BROKER_AWAY } from '../monitor.ts';
import { TestClient } from '../test-client.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';

const ROUNDS = length(1, 10);

/** Every POST that may be repeated, by the contract. */
const keyed = Object.values(operations).filter(takesKey);

let directory: DataDirectory;
let monitor: MonitorProcess;
let relay: Relay;
let token: string;
let client: MonitorClient;
let direct: TestClient;
let objects: Objects;

beforeAll(async () => {
  directory = new DataDirectory();
  monitor = await MonitorProcess.start(directory, BROKER_AWAY);
  token = await directory.token();
  relay = await new Relay(monitor.http).open();
  const url = `http://127.0.0.1:${relay.port}`;
  client = new MonitorClient({ url, httpUrl: url, token });
  direct = new TestClient({ ...monitor, token, dataDirectory: directory.path });
  objects = new Objects(direct, token, {
    '/api/messages/dead-letters/': () => aDeadLetter({ query: ({ text }) => directory.query(text) }),
  });
});
afterAll(async () => {
  await client.close();
  await direct.close();
  await relay.cut();
  await monitor.stop();
  directory.remove();
});

/** Calls of all of them that succeed, made of new objects. */
async function prepareAll(): Promise<(() => Promise<unknown>)[]> {
  const calls: (() => Promise<unknown>)[] = [];
  for (const operation of keyed) {
    const { path, body } = await objects.callOf(operation);
    const input = { path: parametersIn(operation, path), ...(body !== undefined && { body }) };
    const methods = client as unknown as Record<string, (input: object) => Promise<unknown>>;
    calls.push(() => (methods[operation.id] as (input: object) => Promise<unknown>).call(client, input));
  }
  return calls;
}

function parametersIn({ path: template }: Operation, path: string): Record<string, string> {
  const pattern = template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return { ...new RegExp(`^${pattern}`).exec(path)?.groups };
}

/** What comes and goes by itself, and is the effect of no call. */
const BY_ITSELF = [
  ...['swf_consumer', 'swf_change', 'swf_check', 'swf_refusal', 'swf_applog_minute', 'swf_applog_rolled'],
  ...['swf_run_slices', 'swf_run_slices_delta', 'swf_run_files', 'swf_run_files_delta'],
  ...['swf_stf_tf_files', 'swf_stf_tf_files_delta'],
];

/** What is stored: the rows of each table, and the numbers that were drawn. */
async function books(): Promise<Record<string, number>> {
  const tables = await directory.query<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and not relispartition
     and relnamespace = 'public'::regnamespace order by 1`,
  );
  const parts = tables
    .filter(({ name }) => !BY_ITSELF.includes(name))
    .map(({ name }) => `select '${name}' as name, count(*)::int as count from "${name}"`);
  const counts = await directory.query<{ name: string; count: number }>(parts.join(' union all '));
  const numbers = await directory.query<{ state: Record<string, unknown> }>(
    'select to_jsonb(one) as state from swf_persistent_state one',
  );
  return Object.fromEntries([...counts.map(({ name, count }) => [name, count]), ...drawn(numbers)]);
}

/** Every number in there. */
function drawn(value: unknown, name = 'drawn'): [string, number][] {
  if (typeof value === 'number') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => drawn(part, `${name}.${key}`));
}

/** What a piece of work adds to the books. */
async function effectOf(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await books();
  await work();
  const after = await books();
  const changes = Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)] as const);
  return Object.fromEntries(changes.filter(([, change]) => change !== 0));
}

it(`each POST has one effect where the monitor is killed between effect and answer, ${ROUNDS} times`, {
  timeout: 60_000 + ROUNDS * 30_000,
}, async () => {
  const all = async () => Promise.all((await prepareAll()).map((call) => call()));
  await all(); // what is made only once is there then
  const undisturbed = await prepareAll();
  const expected = await effectOf(() => Promise.all(undisturbed.map((call) => call())));
  expect(Object.values(expected).reduce((sum, change) => sum + change, 0)).toBeGreaterThan(keyed.length);
  const samePorts = {
    SWF_HTTP_PORT: new URL(monitor.http).port,
    SWF_HTTPS_PORT: new URL(monitor.https).port,
  };
  for (let round = 0; round < ROUNDS; round++) {
    const calls = await prepareAll();
    const effect = await effectOf(async () => {
      const withheld = relay.withhold(calls.length);
      const answers = Promise.all(calls.map((call) => call()));
      await withheld; // every one has been done and answered
      await monitor.kill();
      relay.passAgain();
      monitor = await MonitorProcess.start(directory, { ...BROKER_AWAY, ...samePorts });
      await answers;
    });
    expect(effect).toEqual(expected);
  }
});
