import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EventSource } from '../messages/event-source.ts';
import { TestClient } from '../test-client.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';
import { type SharedDatabase, sharedDatabase } from './shared-database.ts';

/** The rows of watchers whose process has died read as inactive after so long at most, in ms. */
const NOTICED = 30_000;

const sources: EventSource[] = [];
afterEach(async () => {
  await Promise.all(sources.splice(0).map((source) => source.close()));
});

interface Place {
  monitor: MonitorProcess;
  directory: DataDirectory;
  client: TestClient;
  token: string;
}

async function open(directory: DataDirectory, environment: Record<string, string> = {}): Promise<Place> {
  const monitor = await MonitorProcess.start(directory, environment);
  const token = await directory.token(environment);
  const client = new TestClient({ ...addressesOf(monitor), token, dataDirectory: directory.path });
  return { monitor, directory, client, token };
}

const addressesOf = ({ http, https }: MonitorProcess) => ({ http, https });

async function watch({ monitor, directory, token }: Place, lastEventId?: string): Promise<EventSource> {
  const source = await EventSource.open(
    { ...addressesOf(monitor), token, dataDirectory: directory.path },
    lastEventId === undefined ? {} : { lastEventId },
  );
  sources.push(source);
  await source.until(() => source.events.length > 0);
  return source;
}

async function post({ client }: Place, n: number): Promise<void> {
  const { status, text } = await client.https('POST', '/api/workflow-messages/', {
    body: { message_type: 'counted', message_content: { n } },
  });
  expect(status, text).toBe(201);
}

const statusAt = async ({ client }: Place) =>
  (await client.https('GET', '/api/messages/stream/status/')).body;
const numbers = (source: EventSource) => source.messages.map(({ data }) => JSON.parse(data).n);

describe('the stream of two monitors on one database', () => {
  let shared: SharedDatabase;
  let one: Place;
  let other: Place;
  let killed: MonitorProcess | undefined;

  beforeAll(async () => {
    shared = await sharedDatabase();
    const { url: DATABASE_URL } = shared;
    one = await open(new DataDirectory(), { DATABASE_URL });
    other = await open(new DataDirectory(), { DATABASE_URL });
  });
  afterAll(async () => {
    for (const { client, monitor, directory } of [one, other]) {
      await client.close();
      if (monitor !== killed) await monitor.stop();
      directory.remove();
    }
    await shared.drop();
  });

  it('shows what either stores to the watchers of both, in one order', async () => {
    const watching = [await watch(one), await watch(one), await watch(other)];
    for (let n = 0; n < 20; n++) await post(n % 2 ? one : other, n);
    for (const source of watching) {
      await source.until(() => source.messages.length === 20);
      expect(numbers(source)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    }
  });

  it('has one status, and closes the books of a process that was killed', async () => {
    await watch(one);
    await watch(other);
    await watch(other);
    const before = await statusAt(one);
    expect(before.connected_clients).toBe(3);
    expect((await statusAt(other)).client_ids.toSorted()).toEqual(before.client_ids.toSorted());
    killed = other.monitor;
    await killed.kill();
    const since = performance.now();
    await expect
      .poll(async () => (await statusAt(one)).connected_clients, { timeout: NOTICED, interval: 500 })
      .toBe(1);
    console.log(`noticed after ${Math.round(performance.now() - since)} ms`);
    const rows = (await one.client.https('GET', '/api/subscribers/?delivery_type=sse&is_active=true')).body;
    expect(rows).toHaveLength(1);
  });
});

it('a watcher goes on where PostgreSQL dies and comes back', async () => {
  const place = await open(new DataDirectory());
  const source = await watch(place);
  await post(place, 1);
  await source.until(() => source.messages.length === 1);
  place.directory.killPostgres();
  // Until it is there again a message is refused with 503, or the connection is cut before it is stored.
  await expect
    .poll(
      async () =>
        (
          await place.client.https('POST', '/api/workflow-messages/', {
            body: { message_type: 'counted', message_content: { n: 2 } },
            headers: { 'idempotency-key': 'the-second' },
          })
        ).status,
      { timeout: 30_000, interval: 300 },
    )
    .toBe(201);
  await source.until(() => source.messages.length === 2, 20_000);
  expect(numbers(source)).toEqual([1, 2]);
  expect(source.ended).toBe(false);
  await place.client.close();
  await place.monitor.stop();
  place.directory.remove();
});
