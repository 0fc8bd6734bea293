import { beforeAll, expect, it } from 'vitest';
import { dropOldLogPartitions } from '../../src/database/log-partitions.ts';
import { length } from '../length.ts';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';

/** Logs from each clock. */
const LOGS = length(3, 1_000);
const RETENTION_DAYS = 30;
const DAY = 86_400_000;

/** A moment so many days from now, with microseconds. */
const fromNow = (days: number) => `${new Date(Date.now() + days * DAY).toISOString().slice(0, 19)}.123456Z`;

/** Clocks of agents, with a span of time that holds what they say and nothing of the others. */
const CLOCKS: Record<string, { says: string; from: string; to?: string }> = {
  'in 1970': { says: '1970-01-01T00:00:00.000001Z', from: '1970-01-01', to: '1970-01-02' },
  '60 days back': { says: fromNow(-60), from: fromNow(-61), to: fromNow(-59) },
  'three days ahead': { says: fromNow(3), from: fromNow(2), to: fromNow(4) },
  'in the year 9999': { says: '9999-12-31T23:59:59.999999Z', from: '9999-12-31T00:00:00Z' },
};

const { monitor, client } = await useMonitor();
beforeAll(async () => {
  for (const [clock, { says }] of Object.entries(CLOCKS)) {
    for (let n = 0; n < LOGS; n++) {
      const { status, body } = await client.http('POST', '/api/logs/', {
        body: logRecord(`${clock} ${n}`, { timestamp: says }),
      });
      expect(status).toBe(201);
      const stored = await client.http('GET', `/api/logs/${body.id}/`);
      expect(stored.body.timestamp).toBe(says);
    }
  }
});

const run = (text: string) => monitor.database.query<{ name: string }>({ text, values: [] });

/** The messages of all logs that agents dated within a span. */
async function listed({ from, to }: { from: string; to?: string }): Promise<string[]> {
  const messages: string[] = [];
  const until = to === undefined ? '' : `&timestamp_before=${encodeURIComponent(to)}`;
  let page: string | null = `/api/logs/?limit=1000&timestamp_after=${encodeURIComponent(from)}${until}`;
  while (page !== null) {
    const { status, body } = await client.http('GET', page);
    expect(status).toBe(200);
    messages.push(...body.results.map(({ message }: { message: string }) => message));
    page = body.next && new URL(body.next).pathname + new URL(body.next).search;
  }
  return messages.sort();
}

/** The names of the partitions, and with them the days, that hold logs. */
async function daysWithLogs(): Promise<string[]> {
  const rows = await run('select distinct tableoid::regclass::text as "name" from swf_applog');
  return rows.map(({ name }) => name);
}

/** Lets days pass since all logs were received. @returns the partition of that day, where they lie now */
async function receivedDaysAgo(days: number): Promise<string> {
  const midnight = (ago: number) => `(date_trunc('day', now(), 'UTC') - interval '${ago} days')`;
  const [day] = await monitor.database.query<{ name: string; from: string; to: string }>({
    text: `select 'swf_applog_' || to_char(${midnight(days)}, 'YYYYMMDD') as "name",
                  ${midnight(days)}::text as "from", ${midnight(days - 1)}::text as "to"`,
    values: [],
  });
  if (!day) throw new Error('there is no such day');
  await run(
    `create table ${day.name} partition of swf_applog for values from ('${day.from}') to ('${day.to}')`,
  );
  await run(`update swf_applog set received_at = '${day.from}'`);
  return day.name;
}

it('logs of agents with wrong clocks are stored as sent, and found by the time that they claim', async () => {
  for (const [clock, span] of Object.entries(CLOCKS)) {
    const sent = Array.from({ length: LOGS }, (_, n) => `${clock} ${n}`).sort();
    expect(await listed(span), clock).toEqual(sent);
  }
});

it('they are kept until the day of their receipt is old, whatever day they claim', async () => {
  const all = await listed({ from: '0001-01-01' });
  expect(all).toHaveLength(LOGS * Object.keys(CLOCKS).length);
  expect(await dropOldLogPartitions(monitor.database, RETENTION_DAYS)).toEqual([]);
  expect(await listed({ from: '0001-01-01' })).toEqual(all);

  const lastDay = await receivedDaysAgo(RETENTION_DAYS);
  expect(await daysWithLogs()).toEqual([lastDay]);
  expect(await dropOldLogPartitions(monitor.database, RETENTION_DAYS)).toEqual([]);
  expect(await listed({ from: '0001-01-01' })).toEqual(all);

  const old = await receivedDaysAgo(RETENTION_DAYS + 1);
  expect(await daysWithLogs()).toEqual([old]);
  expect(await dropOldLogPartitions(monitor.database, RETENTION_DAYS)).toEqual([old]);
  expect(await listed({ from: '0001-01-01' })).toEqual([]);
});
