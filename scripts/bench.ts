import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Pool } from 'pg';
import { Tokens } from '../src/access/tokens.ts';
import { Database } from '../src/database/connection.ts';
import { openEmbedded } from '../src/database/embedded/index.ts';
import { ensureAdmin, FIRST_USER } from '../src/first-start.ts';
import { type Load, type Measured, measure } from './bench/load.ts';
import { command, runCommand } from './command.ts';

/**
 * `npm run bench`: the monitor against a plain peer (scripts/bench/peer.ts), both on the same PostgreSQL with fsync on,
 * by turns in one run. Ratios are what counts: the machine is the same for both.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
let number = 0;

const log = () => ({
  app_name: 'base_agent',
  instance_name: `data-agent-operator-${number++ % 7}`,
  timestamp: '2026-08-07T14:00:00.123456',
  level: 20,
  levelname: 'INFO',
  message: 'STF file swf.100010.000001.stf registered',
  module: 'example_data_agent',
  funcname: 'handle_stf_gen',
  lineno: 172,
  process: 4711,
  thread: 140_203_458_717_440,
  extra_data: { execution_id: 'stf_datataking-operator-0042', run_id: '100010' },
});

interface Case {
  name: string;
  atLeast: number;
  load: Load;
}

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
  },
  {
    name: 'GET 20 runs and their count, 32 connections',
    atLeast: 0.75,
    load: { method: 'GET', path: '/api/runs/?limit=20', connections: 32 },
  },
  {
    name: 'POST a run, 32 connections',
    atLeast: 0.75,
    load: {
      method: 'POST',
      path: '/api/runs/',
      connections: 32,
      body: () => ({ run_number: ++number, start_time: '2026-08-07T14:00:00Z' }),
    },
  },
];

interface Row {
  name: string;
  atLeast: number;
  unit: string;
  ours: number;
  peer: number;
  ratio: number;
}

await runCommand(
  command('bench', 'Measures the monitor against a plain peer on the same database.')
    .argument('[words]', 'only the cases whose name holds these words; nothing is written then')
    .action(bench),
);

async function bench(words = ''): Promise<void> {
  const chosen = (name: string) => name.includes(words);
  const directory = mkdtempSync(join(tmpdir(), 'swf-bench-'));
  const monitor = start('src/main.ts', {
    SWF_DATA_DIR: directory,
    SWF_HTTP_PORT: '0',
    SWF_HTTPS_PORT: '0',
    SWF_HOST: '127.0.0.1',
  });
  const ours = (await printed(monitor, /ready: (http:\S+)/)).replace('localhost', '127.0.0.1');
  const server = await openEmbedded({ dataDir: directory, role: 'command', log: () => undefined });
  const database = await Database.open(server.connection);
  await ensureAdmin(database);
  const token = await new Tokens(database).issue(FIRST_USER, 'bench');
  const plain = start('scripts/bench/peer.ts', { BENCH_CONNECTION: JSON.stringify(server.connection) });
  const peer = await printed(plain, /(http:\S+)/);
  try {
    await database.query({
      text: 'insert into swf_runs (run_number, start_time) select -n, now() from generate_series(1, 200) n',
      values: [],
    });
    const rows: Row[] = [];
    for (const { name, atLeast, load } of CASES.filter((one) => chosen(one.name))) {
      const credentials: Record<string, string> =
        load.path === '/api/logs/' ? {} : { authorization: `Token ${token}` };
      const rounds: { ours: Measured; peer: Measured }[] = [];
      for (let round = 0; round < 2; round++) {
        rounds.push({
          peer: await measure(peer, load),
          ours: await measure(ours, { ...load, headers: credentials }),
        });
      }
      rows.push(
        row(
          name,
          atLeast,
          'requests/s',
          mean(rounds.map((round) => round.ours.perSecond)),
          mean(rounds.map((round) => round.peer.perSecond)),
        ),
      );
      console.error(line(rows.at(-1) as Row));
    }
    rows.push(await bulk(ours, server.connection));
    console.error(line(rows.at(-1) as Row));
    report(rows);
  } finally {
    plain.kill('SIGTERM');
    await database.close();
    await server.stop();
    monitor.kill('SIGTERM');
    await once(monitor, 'exit');
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Bulk of 100 over HTTP against INSERTs of 100 rows by pg itself, one after the other, rows a second. */
async function bulk(ours: string, connection: object): Promise<Row> {
  const pool = new Pool({ ...connection, max: 1 });
  const names = Object.keys(log());
  const places = (record: number) =>
    `(${names.map((_, index) => `$${record * names.length + index + 1}`).join(', ')})`;
  const text = `insert into swf_applog (${names.join(', ')}) values ${Array.from({ length: 100 }, (_, record) => places(record)).join(', ')}`;
  const raw = await rate(async () => {
    const values = Array.from({ length: 100 }, log).flatMap((record) => Object.values(record));
    await pool.query({ name: 'bulk', text, values });
  });
  await pool.end();
  const measured = await measure(ours, {
    method: 'POST',
    path: '/api/logs/bulk/',
    connections: 1,
    body: () => Array.from({ length: 100 }, log),
  });
  return row(
    '100 logs in bulk, against a raw INSERT of 100 rows',
    0.8,
    'rows/s',
    measured.perSecond * 100,
    raw * 100,
  );
}

async function rate(work: () => Promise<void>): Promise<number> {
  for (const until = Date.now() + 1_000; Date.now() < until; ) await work();
  const start = performance.now();
  let count = 0;
  for (const until = Date.now() + 4_000; Date.now() < until; count++) await work();
  return (count * 1_000) / (performance.now() - start);
}

function row(name: string, atLeast: number, unit: string, ours: number, peer: number): Row {
  return { name, atLeast, unit, ours, peer, ratio: ours / peer };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function line({ name, ratio, atLeast, ours, peer, unit }: Row): string {
  return `${ratio >= atLeast ? '✓' : '✗'} ${name}: ${ratio.toFixed(2)} × (at least ${atLeast}); ${Math.round(ours)} against ${Math.round(peer)} ${unit}`;
}

function report(rows: Row[]): void {
  const table = rows.map(
    ({ name, ratio, atLeast, ours, peer, unit }) =>
      `| ${name} | ${ratio.toFixed(2)} × | ${atLeast} × | ${Math.round(ours)} | ${Math.round(peer)} | ${unit} |`,
  );
  const text = [
    '# Benchmarks\n',
    `Made by \`npm run bench\` on ${cpus().length} cores, the load generator beside the servers: ratios hold, absolute figures vary from`,
    'machine to machine. The peer is `scripts/bench/peer.ts`: Fastify and pg by hand, one statement a request, on the same',
    'PostgreSQL with fsync on.\n',
    '| case | ratio | at least | the monitor | the peer | |',
    '|---|---|---|---|---|---|',
    ...table,
    '',
  ].join('\n');
  writeFileSync(join(root, 'docs/benchmarks.md'), text);
  console.log(`\nWritten to docs/benchmarks.md.`);
  if (rows.some(({ ratio, atLeast }) => ratio < atLeast)) process.exitCode = 1;
}

function start(script: string, environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [join(root, script)], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  let text = '';
  for (;;) {
    const [chunk] = await once(child.stdout ?? child, 'data');
    text += chunk;
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) {
      child.stdout?.resume();
      return found;
    }
  }
}
