import { MonitorClient } from '../../src/client/index.ts';
import { INSTANCES, storeRareRecords, storeRecords } from './explorer-records.ts';
import { followedPage } from './followed-page.ts';
import type { Ground, Server } from './ground.ts';
import { log } from './log-record.ts';
import { percentile, type Row } from './report.ts';

/** Calls of each kind, of which the 99th percentile is taken, after some to warm up. */
const CALLS = 200;
const WARM_UP = 10;
/** Rounds of the two histograms, by turns. */
const ROUNDS = 5;
/** Records a second that are followed, in calls of so many; and for how long, in s. */
const RATE = 3_300;
const BULK = 100;
const FOLLOWED = 30;

/** Of so many records the roll-up is to be 50 × faster; it costs the same whatever there are, the records as many as they are. */
const OF_THE_LIMIT = 5_000_000;

const DAY = 24 * 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

/** A type of agents that have hardly logged anything. */
const RARE = 'supervisor-agent-operator';

/** What the page of the logs asks for when a filter is changed, in turn. */
const FILTERS = [
  'level_min=30',
  'level_min=40&instance_type=data-agent-operator',
  `instance_name=data-agent-operator-${INSTANCES - 4}`,
  'run_id=100012',
  'levelname=WARNING&app_name=base_agent',
  'instance_type=fastmon-agent-operator',
  `instance_type=${RARE}`,
];
const HISTOGRAMS = ['by=level', 'by=instance_type&level_min=30'];
const FIELDS = ['app_name', 'instance_name', 'instance_type', 'levelname'];
const TEXTS = ['registered', 'could not', 'nowhere to be found'];

/**
 * How fast the log explorer has its answers, of so many records of a day, and whether a follower misses any.
 * @param minutes for which its page follows
 */
export async function* explorer(ground: Ground, records: number, minutes: number): AsyncGenerator<Row> {
  await storeRecords(ground.database, records);
  await storeRareRecords(ground.database, `${RARE}-1`);
  const monitor = await ground.monitor();
  try {
    const get = (path: string, query: string, since: number) =>
      ask(monitor, `${path}?${query}&timestamp_after=${ago(since)}`);
    const before = () => `timestamp_before=${ago(0)}`;
    const of = `of ${records.toLocaleString('en')}`;
    yield await timed(`explorer: a filter is changed, list ${of}, p99`, 100, FILTERS, (filter) =>
      get('/api/logs/', `cursor=&limit=200&${filter}`, DAY),
    );
    yield await timed(`explorer: histogram ${of}, p99`, 200, HISTOGRAMS, (asked) =>
      get('/api/logs/histogram/', `${before()}&${asked}`, DAY),
    );
    yield await timed(`explorer: values of a property ${of}, p99`, 200, FIELDS, (field) =>
      get('/api/logs/values/', `${before()}&field=${field}`, DAY),
    );
    yield await timed(`explorer: text in the last hour ${of}, p99`, 500, TEXTS, (text) =>
      get('/api/logs/', `cursor=&limit=200&search=${encodeURIComponent(text)}`, DAY / 24),
    );
    yield await rolledUp(ground, monitor, records);
    yield await followed(ground, monitor);
    yield* followedPage(monitor, minutes);
  } finally {
    await monitor.stop();
  }
}

async function ask({ url }: Server, path: string): Promise<unknown> {
  const answer = await fetch(url + path);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
  return JSON.parse(text);
}

/** Calls for each of the cases in turn: the 99th percentile of all, and the case that took the longest in its median. */
async function timed(
  name: string,
  limit: number,
  cases: string[],
  call: (asked: string) => Promise<unknown>,
): Promise<Row> {
  const times = cases.map((asked) => ({ asked, some: [] as number[] }));
  for (let n = 0; n < CALLS + WARM_UP; n++) {
    const { asked = '', some = [] } = times[n % times.length] ?? {};
    const start = performance.now();
    await call(asked);
    if (n >= WARM_UP) some.push(performance.now() - start);
  }
  const all = times.flatMap(({ some }) => some);
  const medians = times.map(({ asked, some }) => ({
    asked,
    median: percentile(some, 0.5),
    most: percentile(some, 1),
  }));
  const [slowest] = medians.sort((a, b) => b.median - a.median);
  const beside =
    `${CALLS} calls, one after the other, p50 ${percentile(all, 0.5).toFixed(1)} ms; slowest: ` +
    `${slowest?.asked}, p50 ${slowest?.median.toFixed(1)} ms, once ${slowest?.most.toFixed(0)} ms`;
  return { name, value: percentile(all, 0.99), unit: 'ms', bound: 'at most', limit, beside };
}

/** The histogram by level of a day, from the minutes that are counted, against the same from the records. */
async function rolledUp({ database }: Ground, monitor: Server, records: number): Promise<Row> {
  const [ours, raw]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const range = [ago(DAY), ago(0)];
    let start = performance.now();
    await ask(monitor, `/api/logs/histogram/?timestamp_after=${range[0]}&timestamp_before=${range[1]}`);
    ours.push(performance.now() - start);
    start = performance.now();
    await database.query({
      text: `select date_bin('15 minutes', timestamp, 'epoch'), level, count(*) from swf_applog
             where timestamp >= $1 and timestamp < $2 group by 1, 2`,
      values: range,
    });
    raw.push(performance.now() - start);
  }
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  return {
    name: `explorer: histogram from the roll-up of ${records.toLocaleString('en')}, against the records`,
    value: median(raw) / median(ours),
    unit: '×',
    bound: 'at least',
    limit: (50 * records) / OF_THE_LIMIT,
    beside: `${median(ours).toFixed(1)} ms over HTTP against ${Math.round(median(raw))} ms for the statement alone`,
  };
}

/** Follows what comes while it comes. */
async function followed({ credentials }: Ground, monitor: Server): Promise<Row> {
  const token = credentials['authorization']?.replace('Token ', '');
  const client = new MonitorClient({ url: monitor.url, httpUrl: monitor.url, token });
  const leaving = new AbortController();
  const logs = client.logs({ app_name: 'followed' }, { follow: true, signal: leaving.signal });
  const [stored, seen] = [new Map<number, number>(), new Map<number, number>()];
  let doubled = 0;
  const reading = (async () => {
    for await (const { message } of logs) {
      if (seen.has(Number(message))) doubled++;
      seen.set(Number(message), performance.now());
    }
  })();
  // It follows from its first answer on.
  await ask(monitor, '/api/logs/?limit=1');
  await sleep(1_000);
  const begun = performance.now();
  const calls = (FOLLOWED * RATE) / BULK;
  const sending: Promise<void>[] = [];
  for (let call = 0; call < calls; call++) {
    const numbers = Array.from({ length: BULK }, (_, n) => call * BULK + n);
    const body = numbers.map((n) => ({ ...log(), app_name: 'followed', message: String(n) }));
    sending.push(
      client.createLogs({ body: body as Parameters<MonitorClient['createLogs']>[0]['body'] }).then(() => {
        for (const n of numbers) stored.set(n, performance.now());
      }),
    );
    await sleep(begun + ((call + 1) * BULK * 1_000) / RATE - performance.now());
  }
  await Promise.all(sending);
  const seconds = (performance.now() - begun) / 1_000;
  for (const until = performance.now() + 10_000; seen.size < stored.size && performance.now() < until; )
    await sleep(100);
  leaving.abort();
  await reading;
  await client.close();
  const missed = [...stored.keys()].filter((n) => !seen.has(n)).length;
  const lags = [...stored].map(([n, at]) => (seen.get(n) ?? 0) - at).sort((a, b) => a - b);
  const lag = (share: number) => Math.max(0, Math.round(lags[Math.floor(lags.length * share)] ?? 0));
  return {
    name: `explorer: records missed or doubled of ${RATE.toLocaleString('en')}/s that are followed`,
    value: missed + doubled,
    unit: '',
    bound: 'at most',
    limit: 0,
    beside: `${stored.size.toLocaleString('en')} stored at ${Math.round(stored.size / seconds)}/s; seen after p50 ${lag(0.5)}, p99 ${lag(0.99)} ms`,
  };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
