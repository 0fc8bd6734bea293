import { availableParallelism } from 'node:os';
import type { Ground, Server } from './ground.ts';
import { type Load, measure } from './load.ts';
import { log } from './log-record.ts';
import { familySeconds, type Row, ratio } from './report.ts';

const COUNTS = [1, 2, 4] as const;
type Count = (typeof COUNTS)[number];
const ROUNDS = 2;

const CASES = [
  {
    what: 'POST a log',
    load: (): Load => ({ method: 'POST', path: '/api/logs/', connections: 100, body: log }),
  },
  {
    what: 'GET a run',
    load: (run: number): Load => ({ method: 'GET', path: `/api/runs/${run}/`, connections: 32 }),
  },
];
/** Of one process, where two cores are for all: more processes have no more of them. */
const LIMITS = { 1: 1, 2: 0.75, 4: 0.5 } as const;
const nameOf = (what: string, count: Count) => `${what} with ${count} workers against 1`;

/** What several processes do on one PostgreSQL and this machine. */
interface Measured {
  perSecond: number;
  /** Of the machine's processors, from 0 to 1. */
  monitor: number;
  postgres: number;
  client: number;
}

/** Several processes against one on this machine, what they wait for, and that they lose nothing. */
export async function* workers(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  const wanted = CASES.filter(({ what }) => COUNTS.some((count) => count > 1 && chosen(nameOf(what, count))));
  if (wanted.length === 0) return;
  const run = await aRun(ground);
  const measured = new Map<string, Measured[]>();
  const before = await stored(ground);
  let sent = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const count of COUNTS) {
      const monitor = await ground.monitor({ SWF_WORKERS: String(count) });
      for (const { what, load } of wanted) {
        const { answered, ...found } = await watched(ground, monitor, load(run));
        if (what === 'POST a log') sent += answered;
        const key = `${what} ${count}`;
        measured.set(key, [...(measured.get(key) ?? []), found]);
      }
      await monitor.stop();
    }
  }
  // Requests that the load generator cut off at its end may be stored without an answer.
  const surplus = (await stored(ground)) - before - sent;
  if (surplus < 0 || surplus > ROUNDS * COUNTS.length * 200)
    throw new Error(`${sent} logs were acknowledged, and ${surplus} more are counted`);
  for (const { what } of wanted) {
    const one = mean(measured.get(`${what} 1`));
    for (const count of COUNTS) {
      if (count === 1 || !chosen(nameOf(what, count))) continue;
      const several = mean(measured.get(`${what} ${count}`));
      const kept = what === 'POST a log' ? `; all ${sent} acknowledged are counted` : '';
      const beside = `requests/s; of the processors ${shares(several)}, and with 1 ${shares(one)}${kept}`;
      yield ratio(nameOf(what, count), LIMITS[count], several.perSecond, one.perSecond, beside);
    }
  }
}

async function watched(
  ground: Ground,
  monitor: Server,
  load: Load,
): Promise<Measured & { answered: number }> {
  const ours = () => familySeconds(({ pid }) => pid === String(monitor.pid));
  const own = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  const began = performance.now();
  const before = [ours(), ground.postgresSeconds(), own()] as const;
  const { perSecond, answered } = await measure(monitor.url, load);
  const all = ((performance.now() - began) / 1_000) * availableParallelism();
  return {
    perSecond,
    answered,
    monitor: (ours() - before[0]) / all,
    postgres: (ground.postgresSeconds() - before[1]) / all,
    client: (own() - before[2]) / all,
  };
}

function mean(rounds: Measured[] = []): Measured {
  const of = (key: keyof Measured) => rounds.reduce((sum, round) => sum + round[key], 0) / rounds.length;
  return {
    perSecond: of('perSecond'),
    monitor: of('monitor'),
    postgres: of('postgres'),
    client: of('client'),
  };
}

/** Who has the processors: what is left of them when all wait is nobody's. */
function shares({ monitor, postgres, client }: Measured): string {
  const percent = (share: number) => Math.round(share * 100);
  return `${percent(monitor)} % are the monitor's, ${percent(postgres)} PostgreSQL's and ${percent(client)} the clients'`;
}

async function stored({ database }: Ground): Promise<number> {
  const [row] = await database.query<{ count: number }>({
    text: 'select sum(count)::bigint as count from swf_applog_count',
    values: [],
  });
  return row?.count ?? 0;
}

async function aRun({ database }: Ground): Promise<number> {
  const [row] = await database.query<{ id: number }>({
    text: 'insert into swf_runs (run_number, start_time) select least(min(run_number), 0) - 1, now() from swf_runs returning run_id as id',
    values: [],
  });
  return row?.id ?? 0;
}
