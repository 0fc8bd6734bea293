import { type Costly, costOf } from './cost.ts';
import type { Ground } from './ground.ts';
import { type Load, measure } from './load.ts';
import { log } from './log-record.ts';
import { type Row, ratio } from './report.ts';

interface Case {
  name: string;
  atLeast: number;
  load: Load;
  /** Whether the peer has the same with MikroORM's unit of work, to be shown beside. */
  unitOfWork?: boolean;
  /** Whether the same with nothing but sockets and PostgreSQL is shown beside. */
  floor?: boolean;
}

let run = 0;
let slice = 0;
let read = 0;
let beat = 0;
/** Slices that are there before, and what is done with them: so many that hardly two calls meet. */
const SLICES = 20_000;
const AGENTS = 300;
/** Files that have slices, and so are parents of new ones. */
const FILES = 200;

const CASES: Case[] = [
  {
    name: 'POST a log, 100 connections',
    atLeast: 3.5,
    load: { method: 'POST', path: '/api/logs/', connections: 100, body: log },
    floor: true,
  },
  {
    name: 'POST a log, 1 connection',
    atLeast: 0.95,
    load: { method: 'POST', path: '/api/logs/', connections: 1, body: log },
    floor: true,
  },
  {
    name: 'GET a run, 32 connections',
    atLeast: 0.95,
    load: { method: 'GET', path: '/api/runs/1/', connections: 32 },
    unitOfWork: true,
  },
  {
    name: 'GET 20 runs and their count, 32 connections',
    atLeast: 0.95,
    load: { method: 'GET', path: '/api/runs/?limit=20', connections: 32 },
    unitOfWork: true,
  },
  {
    name: 'GET one of 200 runs, 32 connections',
    atLeast: 0.95,
    load: {
      method: 'GET',
      path: '/api/runs/1/',
      nextPath: () => `/api/runs/${(read++ % 200) + 1}/`,
      connections: 32,
    },
  },
  {
    name: 'GET 20 runs from one of 100 offsets, and their count, 32 connections',
    atLeast: 0.95,
    load: {
      method: 'GET',
      path: '/api/runs/?limit=20',
      nextPath: () => `/api/runs/?limit=20&offset=${read++ % 100}`,
      connections: 32,
    },
  },
  {
    name: 'POST a run, 32 connections',
    atLeast: 1,
    load: {
      method: 'POST',
      path: '/api/runs/',
      connections: 32,
      body: () => ({ run_number: ++run, start_time: '2026-08-07T14:00:00Z' }),
    },
    unitOfWork: true,
  },
  {
    name: 'a heartbeat of 300 agents, 32 connections',
    atLeast: 2,
    load: {
      method: 'POST',
      path: '/api/systemagents/heartbeat/',
      connections: 32,
      body: () => ({
        instance_name: `bench-agent-operator-${beat++ % AGENTS}`,
        agent_type: 'DATA',
        status: 'OK',
        operational_state: 'PROCESSING',
      }),
    },
    floor: true,
  },
  {
    name: 'POST a slice, 32 connections',
    atLeast: 1.5,
    load: {
      method: 'POST',
      path: '/api/tf-slices/',
      connections: 32,
      body: () => {
        const number = slice++;
        return {
          fastmon_file: `bench_tf_${number % FILES}`,
          slice_id: 1_000_000 + number,
          tf_first: 0,
          tf_last: 8,
          tf_count: 9,
          run_number: 1,
          status: 'queued',
          retries: 0,
          metadata: { created_by: 'fast_processing-agent-operator-4' },
        };
      },
    },
  },
  {
    name: 'PATCH a slice, 32 connections',
    atLeast: 1.5,
    load: {
      method: 'PATCH',
      path: '/api/tf-slices/1/',
      nextPath: () => `/api/tf-slices/${(read++ % SLICES) + 1}/`,
      connections: 32,
      body: () => ({ status: 'completed' }),
    },
  },
];

/** Whose requests are measured. */
type Whose = 'ours' | 'peer' | 'floor';

/** Rounds of each case, by turns. */
const ROUNDS = 3;

/** Single requests against the peer. */
export async function* requests(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  const cases = CASES.filter(({ name }) => chosen(name));
  if (cases.length === 0) return;
  await ground.database.query({
    text: 'insert into swf_runs (run_number, start_time) select -n, now() from generate_series(1, 200) n',
    values: [],
  });
  await prepareSlices(ground);
  const [monitor, peer, bare] = [await ground.monitor(), await ground.peer(), await ground.floor()];
  for (const { name, atLeast, load, unitOfWork, floor } of cases) {
    // A log is posted without credentials, as agents do.
    const headers = load.path === '/api/logs/' ? {} : ground.credentials;
    const rounds: Record<Whose, Costly>[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const theirs = await costOf(ground, peer, load);
      const ours = await costOf(ground, monitor, { ...load, headers });
      rounds.push({ peer: theirs, ours, floor: floor ? await costOf(ground, bare, load) : ours });
    }
    const mean = (of: Whose, what: keyof Costly) =>
      rounds.reduce((sum, round) => sum + round[of][what], 0) / ROUNDS;
    const time = (of: Whose) => `${Math.round(mean(of, 'server'))} + ${Math.round(mean(of, 'postgres'))}`;
    const other = unitOfWork ? await measure(`${peer.url}/unit-of-work`, load) : undefined;
    const more =
      `; processor time of server + PostgreSQL ${time('ours')} against ${time('peer')} µs` +
      (floor ? `; with nothing between ${Math.round(mean('floor', 'perSecond'))}, ${time('floor')} µs` : '') +
      (other ? `; with MikroORM's unit of work ${Math.round(other.perSecond)}` : '');
    yield ratio(name, atLeast, mean('ours', 'perSecond'), mean('peer', 'perSecond'), 'requests/s', more);
  }
  for (const server of [bare, peer, monitor]) await server.stop();
}

/** A run with files, and slices of them. */
async function prepareSlices({ database }: Ground): Promise<void> {
  const statements = [
    `insert into swf_stf_files (run_id, stf_filename, status)
       select (select min(run_id) from swf_runs), 'bench.stf', 'registered'`,
    `insert into swf_fastmon_files (stf_file_id, tf_filename, status)
       select file_id, 'bench_tf_' || n, 'registered' from swf_stf_files, generate_series(0, ${FILES - 1}) n`,
    `insert into swf_tf_slices (fastmon_file_id, slice_id, tf_first, tf_last, tf_count, run_number)
       select tf_file_id, n, 0, 8, 9, 1 from swf_fastmon_files, generate_series(1, ${SLICES / FILES}) n`,
    'analyze swf_tf_slices',
  ];
  for (const text of statements) await database.query({ text, values: [] });
}
