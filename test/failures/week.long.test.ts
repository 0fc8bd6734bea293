import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { residentMiB } from '../../scripts/bench/report.ts';
import { Testbed } from '../../scripts/bench/testbed.ts';
import { certificatePaths } from '../../src/certificates/certificates.ts';
import { MonitorClient } from '../../src/client/index.ts';
import type { Database } from '../../src/database/connection.ts';
import { startThrowAwayServer } from '../../src/database/embedded/index.ts';
import { deleteOldAnswers } from '../../src/database/idempotent-answers.ts';
import { dropOldLogPartitions, makeLogPartitions } from '../../src/database/log-partitions.ts';
import { foldLogCounts } from '../../src/database/log-summary.ts';
import { deleteOldMessages, deleteOldReceipts } from '../../src/database/retention.ts';
import { deleteOldSessions } from '../../src/database/sessions.ts';
import { deleteOldWatchers } from '../../src/database/watchers.ts';
import { openDatabase } from '../../src/open-database.ts';
import { connectToBroker, type StompClient } from '../../src/stomp/client.ts';
import { startTestBroker, type TestBroker } from '../broker/broker.ts';
import { isLong, length } from '../length.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';
import { makeClockMovable, moveClock } from './movable-clock.ts';

// A week of the database's clock, of whose hours each has some seconds of the load that the testbed is designed for. now() of the
// database is one that can be moved; the hourly work of the timers, which go by the clock of the process, is done here. One monitor
// runs all the time, another one on the same database is started again and again.

/** Hours of the week, and the load in each, in ms. */
const HOURS = length(50, 200);
const LOAD = length(80, 3_000);
/** Of the design load, which takes two cores that do nothing else; SWF_TEST_LOAD is another share. */
const FACTOR = length(0.2, Number(process.env['SWF_TEST_LOAD'] ?? 1));
/** The other monitor is started anew once in so many hours. */
const RESTART_EVERY = length(25, 1);
/** Days that logs and messages are kept. */
const KEPT = 1;
/** From when on as much goes as comes: first what is kept, then the hours in which it fills up. */
const STEADY = Math.floor(HOURS / 2);
/** Memory of the monitor, and what a row takes in a table or index, may grow by so much from then on. */
const GROWTH = 1.25;
/** What is smaller than this is not looked at, in bytes. */
const SMALL = 2 * 2 ** 20;

const directories = [new DataDirectory(), new DataDirectory()] as const;
let server: Awaited<ReturnType<typeof startThrowAwayServer>>;
let database: Database;
let broker: TestBroker;
let sender: StompClient;
let client: MonitorClient;
let steady: MonitorProcess;
let other: MonitorProcess;
let environment: Record<string, string>;

beforeAll(async () => {
  server = await startThrowAwayServer({ autovacuum_naptime: '2s' });
  const { connection } = server;
  const first = await openDatabase(connection);
  const name = connection.database;
  await makeClockMovable(first, name);
  await first.close();
  broker = await startTestBroker();
  const { user, password, host, port } = connection;
  environment = {
    DATABASE_URL: `postgresql://${user}:${password}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`,
    ...{ SWF_BROKER: 'external', ACTIVEMQ_HOST: broker.host, ACTIVEMQ_PORT: String(broker.port) },
    ...{ ACTIVEMQ_USER: broker.user, ACTIVEMQ_PASSWORD: broker.password },
    ...{ SWF_LOG_RETENTION_DAYS: String(KEPT), SWF_MESSAGE_RETENTION_DAYS: String(KEPT) },
  };
  steady = await MonitorProcess.start(directories[0], environment);
  other = await MonitorProcess.start(directories[1], environment);
  database = await openDatabase(connection, { patience: 60_000 });
  const token = await directories[0].token(environment);
  const ca = readFileSync(certificatePaths(directories[0].path).ca, 'utf8');
  client = new MonitorClient({ url: steady.https, httpUrl: steady.http, ca, token });
  sender = await connectToBroker(broker);
});
afterAll(async () => {
  await client?.close();
  await sender?.disconnect();
  await Promise.all([steady?.stop(), other?.stop()]);
  await broker?.stop();
  await database?.close();
  await server?.stop();
  for (const directory of directories) directory.remove();
});

/** What the timers do each hour, and the hour. */
async function passAnHour(): Promise<{ made: number; dropped: number }> {
  await moveClock(database, '1 hour');
  const made = await makeLogPartitions(database);
  const dropped = await dropOldLogPartitions(database, KEPT);
  await foldLogCounts(database);
  await deleteOldMessages(database, KEPT);
  for (const work of [deleteOldReceipts, deleteOldSessions, deleteOldAnswers, deleteOldWatchers])
    await work(database);
  return { made: made.length, dropped: dropped.length };
}

/** The day of the database, in ms since 1970. */
async function today(): Promise<number> {
  const [row] = await database.query<{ day: string }>({
    text: `select (now() at time zone 'UTC')::date::text as day`,
    values: [],
  });
  return Date.parse(row?.day ?? '');
}

interface Size {
  name: string;
  /** The table that it belongs to; all partitions of the logs are one. */
  table: string;
  bytes: number;
}

/** Every table and index with its size, and how many rows each table has. */
async function sizes(): Promise<{ relations: Map<string, Size>; rows: Map<string, number> }> {
  const relations = await database.query<Size>({
    text: `select regexp_replace(c.relname, '_[0-9]{8}', '') as name, regexp_replace(coalesce(t.relname, c.relname), '_[0-9]{8}$', '') as "table",
             sum(pg_relation_size(c.oid))::float8 as bytes
           from pg_class c left join pg_index i on i.indexrelid = c.oid left join pg_class t on t.oid = i.indrelid
           where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'i') group by 1, 2`,
    values: [],
  });
  const rows = new Map<string, number>();
  for (const table of new Set(relations.map((one) => one.table))) {
    const [row] = await database.query<{ n: number }>({
      text: `select count(*)::float8 as n from "${table}"`,
      values: [],
    });
    rows.set(table, row?.n ?? 0);
  }
  return { relations: new Map(relations.map((one) => [one.name, one])), rows };
}

it(`${HOURS} hours of load with ${Math.floor(HOURS / RESTART_EVERY)} restarts: memory stays flat, and no table or index grows beyond its rows`, {
  timeout: length(240_000, 2_400_000),
}, async () => {
  const testbed = new Testbed(client, sender);
  await testbed.prepare();
  const begin = await today();
  const errors = new Set<string>();
  const memory: number[] = [];
  let [made, dropped, restarts, calls, records] = [0, 0, 0, 0, 0];
  let before: Awaited<ReturnType<typeof sizes>> | undefined;
  for (let hour = 1; hour <= HOURS; hour++) {
    const restarting = async () => {
      if (hour % RESTART_EVERY !== 0) return;
      await (restarts++ % 2 === 0 ? other.stop() : other.kill());
      other = await MonitorProcess.start(directories[1], environment);
    };
    const [stretch] = await Promise.all([testbed.load(FACTOR, LOAD), restarting()]);
    calls += stretch.times.length;
    records += stretch.records;
    for (const error of stretch.errors) errors.add(error);
    const passed = await passAnHour();
    made += passed.made;
    dropped += passed.dropped;
    memory.push(residentMiB(steady.pid));
    if (hour === STEADY) before = await sizes();
    if (hour % 24 === 0)
      console.log(
        `day ${hour / 24}: ${calls} calls, ${records} log records, ${restarts} restarts, ${made} partitions made, ${dropped} dropped, monitor ${Math.round(memory.at(-1) ?? 0)} MiB`,
      );
  }
  const after = await sizes();
  expect([...errors]).toEqual([]);
  const days = ((await today()) - begin) / 86_400_000;
  expect([made, dropped]).toEqual([days, Math.max(days - KEPT, 0)]);

  const grown = [...after.relations.values()].flatMap(({ name, table, bytes }) => {
    const then = Math.max(before?.relations.get(name)?.bytes ?? 0, SMALL);
    const rows = Math.max((after.rows.get(table) ?? 0) / Math.max(before?.rows.get(table) ?? 0, 1), 1);
    const growth = bytes / then / rows;
    return growth > GROWTH
      ? [`${name}: ${bytes} bytes after ${then}, with ${rows.toFixed(2)} times the rows`]
      : [];
  });
  const mean = (values: number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
  const [early, late] = [mean(memory.slice(STEADY - 10, STEADY)), mean(memory.slice(-10))];
  console.log(
    `${HOURS} hours, ${calls} calls, ${records} log records, ${restarts} restarts, ${made} partitions made, ${dropped} dropped; monitor ${early.toFixed(0)} MiB in the middle, ${late.toFixed(0)} MiB at the end`,
  );
  expect(grown).toEqual([]);
  if (isLong) expect(late / early).toBeLessThan(GROWTH);
});
