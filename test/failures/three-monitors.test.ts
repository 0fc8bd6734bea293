import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { length } from '../length.ts';
import { logRecord } from '../log-record.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';
import { type SharedDatabase, sharedDatabase } from './shared-database.ts';

const MONITORS = 3;
/** So many of them are killed in turn, each so many times. */
const KILLED = length(1, MONITORS);
const TURNS = length(1, 10);
/** Callers at a time. */
const CALLERS = 8;
/** Records acknowledged between two kills, by all that live. */
const BETWEEN = length(200, 2_000);

const directories = Array.from({ length: MONITORS }, () => new DataDirectory());
let shared: SharedDatabase;
let environment: Record<string, string>;
let token: string;
/** Those that run now, by place; the one that is down keeps its old address, as in a balancer's list. */
const monitors: MonitorProcess[] = [];

const start = (place: number) => MonitorProcess.start(directories[place] as DataDirectory, environment);

beforeAll(async () => {
  shared = await sharedDatabase();
  environment = { DATABASE_URL: shared.url };
  for (let place = 0; place < MONITORS; place++) monitors[place] = await start(place);
  token = await (directories[0] as DataDirectory).token(environment);
});
afterAll(async () => {
  await Promise.all(monitors.map((monitor) => monitor.stop()));
  await shared.drop();
  for (const directory of directories) directory.remove();
});

/** What callers were told. */
const logged: string[] = [];
const drawn: number[] = [];
const faults: string[] = [];

/**
 * Calls one monitor after the other, as a balancer lets it. An answer that was cut is not asked for again: nobody
 * knows whether the work was done.
 */
async function callInTurn(caller: number, calling: () => boolean): Promise<void> {
  for (let n = 0; calling(); n++) {
    const { http } = monitors[(caller + n) % MONITORS] as MonitorProcess;
    const counting = n % 5 === 0;
    const message = `caller ${caller} call ${n}`;
    const known = Math.max(0, ...drawn.slice(-CALLERS * 4));
    let answer: Response;
    let text: string;
    try {
      answer = await fetch(`${http}${counting ? '/api/state/next-run-number/' : '/api/logs/'}`, {
        method: 'POST',
        headers: { authorization: `Token ${token}`, 'content-type': 'application/json' },
        body: counting ? '{}' : JSON.stringify(logRecord(message)),
      });
      text = await answer.text();
    } catch {
      await sleep(5); // the monitor of this turn is down
      continue;
    }
    if (answer.status === 503) continue;
    if (counting && answer.status === 200) {
      const { run_number: number } = JSON.parse(text) as { run_number: number };
      if (number <= known) faults.push(`run number ${number} after ${known}`);
      drawn.push(number);
    } else if (!counting && answer.status === 201) logged.push(message);
    else faults.push(`${answer.status} ${text.slice(0, 200)}`);
  }
}

it(`three monitors on one database, ${KILLED} of them killed ${TURNS} times in turn, keep all that they acknowledged, once, behind a client that goes round`, {
  timeout: length(180_000, 900_000),
}, async () => {
  let calling = true;
  const callers = Array.from({ length: CALLERS }, (_, caller) => callInTurn(caller, () => calling));
  const acknowledgedMore = async () => {
    const goal = logged.length + BETWEEN;
    while (logged.length < goal) await sleep(20);
  };
  for (let turn = 0; turn < TURNS; turn++) {
    for (let place = 0; place < KILLED; place++) {
      await acknowledgedMore();
      await (monitors[place] as MonitorProcess).kill();
      // The other two go on alone.
      await acknowledgedMore();
      monitors[place] = await start(place);
    }
  }
  await acknowledgedMore();
  calling = false;
  await Promise.all(callers);
  console.log(`${TURNS * KILLED} kills, ${logged.length} logs and ${drawn.length} run numbers acknowledged`);

  expect(faults).toEqual([]);
  expect(new Set(drawn).size, 'run numbers, each once').toBe(drawn.length);
  const counts = await storedTimes();
  expect(
    logged.filter((message) => counts.get(message) !== 1),
    'logs lost or there twice',
  ).toEqual([]);
  const summary = (await (await fetch(`${monitors[0]?.http}/api/logs/summary/`)).json()) as Record<
    string,
    Record<string, { error_counts: { INFO: number } }>
  >;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  expect(summary['base_agent']?.['data-agent-operator-7']?.error_counts.INFO).toBe(total);
});

/** How many times each message is stored. */
async function storedTimes(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let next: string | null =
    `${monitors[0]?.http}/api/logs/?app_name=base_agent&ordering=id&limit=1000&cursor=`;
  while (next) {
    const page = (await (await fetch(next)).json()) as {
      next: string | null;
      results: { message: string }[];
    };
    for (const { message } of page.results) counts.set(message, (counts.get(message) ?? 0) + 1);
    next = page.next;
  }
  return counts;
}
