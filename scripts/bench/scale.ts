import type { Database } from '../../src/database/connection.ts';
import { dropOldLogPartitions } from '../../src/database/log-partitions.ts';
import { storeRecords } from './explorer-records.ts';
import type { Ground, Server } from './ground.ts';
import { percentile, type Row } from './report.ts';
import { SLICES, writeRun } from './timelines.ts';

/** A monitor keeps logs for so many days, unless it is told otherwise. */
const DAYS = 30;
/** What is compared: all records, and so small a part of them that comes first. */
const PART = 20;
/** STF files of a run, and log records for each of its slices. */
const [STFS, PER_SLICE] = [200, 20];
const FIRST_RUN = 400_000;
/** Calls of each kind, of which the 99th percentile is taken, after some to warm up. */
const [CALLS, WARM_UP] = [200, 10];

const DAY = 24 * 3_600_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();

/** What people and programs ask for all the time, by what it is called. */
const QUESTIONS: Record<string, () => string> = {
  'the newest logs': () => '/api/logs/?cursor=&limit=200',
  'warnings of an agent': () =>
    '/api/logs/?cursor=&limit=200&level_min=30&instance_name=data-agent-operator-4',
  'logs of a fortnight ago': () => `/api/logs/?cursor=&limit=200&timestamp_before=${ago(14)}`,
  'histogram of a day': () => `/api/logs/histogram/?timestamp_after=${ago(1)}&timestamp_before=${ago(0)}`,
  summary: () => '/api/logs/summary/',
  home: () => '/api/overview/',
  'the newest slices': () => '/api/tf-slices/?cursor=&limit=100',
};

/**
 * Whether what people ask for costs the same however much is kept, and what a day costs to drop.
 * @param records of the logs of 30 days, with a slice for each twenty of them
 */
export async function* scale(ground: Ground, records: number): AsyncGenerator<Row> {
  const { database } = ground;
  const monitor = await ground.monitor({ SWF_LOG_RETENTION_DAYS: '0' });
  try {
    const part = Math.round(records / PART);
    await store(database, part, 0);
    const before = await ask(monitor);
    const bytes = await bytesOfRecord(database);
    await store(database, records - part, runsOf(part));
    const after = await ask(monitor);
    for (const [name, p99] of after) {
      const small = before.get(name) ?? Number.NaN;
      yield {
        name: `scale: ${name} of ${records.toLocaleString('en')} logs against ${part.toLocaleString('en')}, p99`,
        value: p99 / small,
        unit: '×',
        bound: 'at most',
        limit: 1.5,
        beside: `${p99.toFixed(1)} against ${small.toFixed(1)} ms`,
      };
    }
    yield await largest(database, records, bytes);
    yield await drop(database, records);
  } finally {
    await monitor.stop();
  }
}

/** Runs that go with so many records. */
const runsOf = (records: number) => Math.ceil(records / PER_SLICE / (STFS * SLICES));

async function store(database: Database, records: number, firstRun: number): Promise<void> {
  await storeRecords(database, records, DAYS);
  for (let run = 0; run < runsOf(records); run++) await writeRun(database, FIRST_RUN + firstRun + run, STFS);
}

async function ask({ url }: Server): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const times: number[] = [];
    for (let call = 0; call < CALLS + WARM_UP; call++) {
      const start = performance.now();
      const reply = await fetch(url + question());
      const text = await reply.text();
      if (!reply.ok) throw new Error(`${question()}: ${reply.status} ${text.slice(0, 200)}`);
      if (call >= WARM_UP) times.push(performance.now() - start);
    }
    found.set(name, percentile(times, 0.99));
  }
  return found;
}

/** Bytes on the disk of a log record, with its indexes and its share of the counters. */
async function bytesOfRecord(database: Database): Promise<number> {
  const [found] = await database.query<{ bytes: number }>({
    text: `select (sum(pg_total_relation_size(oid)) / (select sum("count") from swf_applog_count))::float8 as bytes
           from pg_class where relname like 'swf_applog%' and relkind = 'r'`,
    values: [],
  });
  return found?.bytes ?? Number.NaN;
}

async function largest(database: Database, records: number, before: number): Promise<Row> {
  const bytes = await bytesOfRecord(database);
  const sizes = await database.query<{ name: string; size: string }>({
    text: `select regexp_replace(relname, '_[0-9]{8}(_|$)', '_DAY\\1') as name, pg_size_pretty(sum(pg_relation_size(oid))) as size
           from pg_class where relkind in ('r', 'i') and relname like 'swf_applog%'
           group by 1 order by sum(pg_relation_size(oid)) desc limit 6`,
    values: [],
  });
  return {
    name: `scale: bytes of a log record on the disk, of ${records.toLocaleString('en')} against a part of them`,
    value: bytes / before,
    unit: '×',
    bound: 'at most',
    limit: 1.1,
    beside: `${Math.round(bytes)} against ${Math.round(before)}; ${sizes.map(({ name, size }) => `${name} ${size}`).join(', ')}`,
  };
}

async function drop(database: Database, records: number): Promise<Row> {
  const start = performance.now();
  const dropped = await dropOldLogPartitions(database, DAYS - 1);
  if (dropped.length !== 1) throw new Error(`${dropped.length} days were dropped: ${dropped}`);
  return {
    name: `scale: dropping a day of ${records.toLocaleString('en')} logs`,
    value: performance.now() - start,
    unit: 'ms',
    bound: 'at most',
    limit: 1_000,
    beside: `about ${Math.round(records / DAYS).toLocaleString('en')} records, with their counters and minutes`,
  };
}
