import type { components } from '../../generated/api.ts';
import type { Ground, Server } from './ground.ts';
import { percentile, type Row } from './report.ts';
import { SLICES, writeRun } from './timelines.ts';

type Bulk = components['schemas']['Bulk'];

const LISTS = 'admin: slowest list';
const SEARCH = 'admin: search';
const BULK = 'admin: p99 of heartbeats beside a bulk delete';

/** Numbers of the run that stays, and of the one whose slices are deleted. */
const [KEPT, DELETED] = [300_001, 300_002] as const;
/** Of all slices, so many are deleted. */
const SHARE = 10;
const TRIES = 7;
/** Twenty times those of 300 agents. */
const HEARTBEATS_PER_SECOND = 200;
/** A p99 of fewer says nothing. */
const FEWEST = 200;
/** That are measured without the deletion, in seconds; with it, as long as it takes. */
const ALONE = 20;

/** What the pages of the administration ask of a long list: its first rows, as they are sorted and filtered there. */
const QUERIES = [
  'ordering=-created_at',
  'ordering=-created_at&status=failed',
  `ordering=-created_at&run_number=${KEPT}&status=completed`,
  'ordering=status',
];
/** No index leads to a part of a name: all rows are looked at. */
const SEARCHES = [`ordering=-created_at&search=swf.${KEPT}.7_tf_1.tf`];

/**
 * Lists as the administration reads them, and what agents notice of a change of many rows.
 * @param slices how many there are
 */
export async function* admin(
  ground: Ground,
  chosen: (name: string) => boolean,
  slices: number,
): AsyncGenerator<Row> {
  const [lists, search, bulk] = [
    `${LISTS} of ${slices} slices`,
    `${SEARCH} of ${slices} slices`,
    `${BULK} of ${slices / SHARE} slices, against without`,
  ];
  if (![lists, search, bulk].some(chosen)) return;
  const monitor = await ground.monitor();
  try {
    await writeRun(ground.database, KEPT, Math.ceil(slices / SLICES));
    await writeRun(ground.database, DELETED, Math.ceil(slices / SHARE / SLICES));
    if (chosen(lists)) yield await slowestList(monitor, ground, lists, QUERIES, 100);
    if (chosen(search)) yield await slowestList(monitor, ground, search, SEARCHES, 1_000);
    if (chosen(bulk)) yield await besideDeletion(monitor, ground, bulk);
  } finally {
    await monitor.stop();
  }
}

/** @param limit of its median, in ms */
async function slowestList(
  monitor: Server,
  { credentials }: Ground,
  name: string,
  queries: string[],
  limit: number,
): Promise<Row> {
  const found: { query: string; median: number; isRefused: boolean }[] = [];
  for (const query of queries) {
    const times: number[] = [];
    let isRefused = false;
    for (let round = 0; round < TRIES && !isRefused; round++) {
      const start = performance.now();
      const reply = await fetch(`${monitor.url}/api/tf-slices/?limit=50&cursor=&${query}`, {
        headers: credentials,
      });
      await reply.arrayBuffer();
      times.push(performance.now() - start);
      isRefused = !reply.ok;
    }
    found.push({ query, median: percentile(times, 0.5), isRefused });
  }
  return {
    ...{
      name,
      value: Math.max(...found.map(({ median }) => median)),
      unit: 'ms',
      bound: 'at most',
      limit,
    },
    beside: found
      .map(
        ({ query, median, isRefused }) =>
          `${Math.round(median)} ms${isRefused ? ' to a refusal' : ''} ?${query}`,
      )
      .join(', '),
  };
}

async function besideDeletion(monitor: Server, { credentials }: Ground, name: string): Promise<Row> {
  const headers = { ...credentials, 'content-type': 'application/json' };
  const ask = async (body: object) => {
    const reply = await fetch(`${monitor.url}/api/admin/bulk/`, {
      ...{ method: 'POST', headers, body: JSON.stringify(body) },
    });
    if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
    return (await reply.json()) as Bulk;
  };
  const stateOf = async ({ id }: Bulk) =>
    (await (await fetch(`${monitor.url}/api/admin/bulk/${id}/`, { headers })).json()) as Bulk;
  const until = Date.now() + ALONE * 1_000;
  const alone = await heartbeatsWhile(monitor, headers, async () => Date.now() < until);
  const what = { resource: 'tf-slices', action: 'delete', filter: { run_number: DELETED } };
  const { matched: expected } = await ask({ ...what, dry_run: true });
  const start = performance.now();
  let job: Bulk | undefined;
  const beside = await heartbeatsWhile(monitor, headers, async () => {
    job = job ? await stateOf(job) : await ask({ ...what, expected });
    return job.state === 'running';
  });
  const seconds = (performance.now() - start) / 1_000;
  const { state, done } = job ?? {};
  if (state !== 'done' || done !== expected) throw new Error(`the deletion is ${state} after ${done} rows`);
  if (beside.length < FEWEST)
    throw new Error(`${beside.length} heartbeats beside the deletion are too few: it takes more --slices`);
  const [p99, before] = [percentile(beside, 0.99), percentile(alone, 0.99)];
  return {
    ...{ name, value: p99 / before, unit: '×', bound: 'at most', limit: 1.5 },
    beside: `${p99.toFixed(1)} against ${before.toFixed(1)} ms, ${beside.length} and ${alone.length} heartbeats at ${HEARTBEATS_PER_SECOND}/s; ${done} rows in ${seconds.toFixed(1)} s`,
  };
}

/** Sends heartbeats at a steady pace, however long each takes. @returns how long each took, in ms */
async function heartbeatsWhile(
  monitor: Server,
  headers: Record<string, string>,
  goesOn: () => Promise<boolean>,
): Promise<number[]> {
  const times: number[] = [];
  const calls: Promise<unknown>[] = [];
  let failure: unknown;
  let number = 0;
  const timer = setInterval(() => {
    const body = JSON.stringify({
      instance_name: `bench-${number++ % 300}`,
      agent_type: 'data',
      status: 'OK',
    });
    const call = () => fetch(`${monitor.url}/api/systemagents/heartbeat/`, { method: 'POST', headers, body });
    calls.push(
      timeOf(call).then(
        (time) => times.push(time),
        (error: unknown) => {
          failure = error;
        },
      ),
    );
  }, 1_000 / HEARTBEATS_PER_SECOND);
  try {
    while (failure === undefined && (await goesOn()))
      await new Promise((resolve) => setTimeout(resolve, 250));
  } finally {
    clearInterval(timer);
  }
  await Promise.all(calls);
  if (failure !== undefined) throw failure;
  return times;
}

/** How long a call takes whose reply is read, in ms. @throws where it is no success */
async function timeOf(call: () => Promise<Response>): Promise<number> {
  const start = performance.now();
  const reply = await call();
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${reply.status} ${text.slice(0, 200)}`);
  return performance.now() - start;
}
