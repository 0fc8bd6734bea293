import type { Ground } from './ground.ts';
import { type Load, type Measured, measure } from './load.ts';
import { log } from './log-record.ts';
import { type Row, ratio } from './report.ts';

interface Case {
  name: string;
  atLeast: number;
  load: Load;
  /** Whether the peer has the same with MikroORM's unit of work, to be shown beside. */
  unitOfWork?: boolean;
}

let run = 0;

const CASES: Case[] = [
  {
    name: 'POST a log, 100 connections',
    atLeast: 2,
    load: { method: 'POST', path: '/api/logs/', connections: 100, body: log },
  },
  {
    name: 'POST a log, 1 connection',
    atLeast: 0.85,
    load: { method: 'POST', path: '/api/logs/', connections: 1, body: log },
  },
  {
    name: 'GET a run, 32 connections',
    atLeast: 0.75,
    load: { method: 'GET', path: '/api/runs/1/', connections: 32 },
    unitOfWork: true,
  },
  {
    name: 'GET 20 runs and their count, 32 connections',
    atLeast: 0.75,
    load: { method: 'GET', path: '/api/runs/?limit=20', connections: 32 },
    unitOfWork: true,
  },
  {
    name: 'POST a run, 32 connections',
    atLeast: 0.75,
    load: {
      method: 'POST',
      path: '/api/runs/',
      connections: 32,
      body: () => ({ run_number: ++run, start_time: '2026-08-07T14:00:00Z' }),
    },
    unitOfWork: true,
  },
];

/** Rounds of each case, ours and the peer's by turns. */
const ROUNDS = 3;

/** Single requests against the peer. */
export async function* requests(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  const cases = CASES.filter(({ name }) => chosen(name));
  if (cases.length === 0) return;
  await ground.database.query({
    text: 'insert into swf_runs (run_number, start_time) select -n, now() from generate_series(1, 200) n',
    values: [],
  });
  const [monitor, peer] = [await ground.monitor(), await ground.peer()];
  for (const { name, atLeast, load, unitOfWork } of cases) {
    // A log is posted without credentials, as agents do.
    const headers = load.path === '/api/logs/' ? {} : ground.credentials;
    const rounds: { ours: Measured; peer: Measured }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const theirs = await measure(peer.url, load);
      rounds.push({ peer: theirs, ours: await measure(monitor.url, { ...load, headers }) });
    }
    const mean = (of: 'ours' | 'peer') =>
      rounds.reduce((sum, round) => sum + round[of].perSecond, 0) / ROUNDS;
    const other = unitOfWork ? await measure(`${peer.url}/unit-of-work`, load) : undefined;
    const more = other ? `; with MikroORM's unit of work ${Math.round(other.perSecond)}` : '';
    yield ratio(name, atLeast, mean('ours'), mean('peer'), 'requests/s', more);
  }
  await peer.stop();
  await monitor.stop();
}
