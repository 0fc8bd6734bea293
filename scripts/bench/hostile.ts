import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground, Server } from './ground.ts';
import { HostileProcess } from './hostile-process.ts';
import { type Row, residentMiB } from './report.ts';

/** What is left out at the beginning of a stretch, in ms. */
const WARM_UP = 2_000;

interface Readers {
  path: string;
  readers: number;
  /** Whether each call brings a token that is nobody's. */
  hasToken?: boolean;
}
interface Senders {
  senders: number;
  /** Connections that send all but the last byte of a body. */
  holders: number;
}
type Case = { name: string } & (Readers | Senders);

const CASES: Case[] = [
  { name: '4 who send the bodies that cost most', senders: 4, holders: 0 },
  { name: '80 who hold all but a byte of 1 MiB', senders: 0, holders: 80 },
  { name: '10 who search 1,000,000 logs', path: '/api/logs/?search=nowhere', readers: 10 },
  {
    name: '20 who read 500,000 events in an order without an index',
    path: '/api/system-state-events/?ordering=event_type',
    readers: 20,
  },
  {
    name: '10 who have 1,000,000 logs counted',
    path: '/api/logs/?levelname=INFO&timestamp_after=1970-01-01&limit=100',
    readers: 10,
  },
  { name: '10 who read 300 logs of a megabyte', path: '/api/logs/?app_name=large', readers: 10 },
  { name: '10 who read the summary of the logs', path: '/api/logs/summary/', readers: 10 },
  { name: '50 with tokens that are nobody’s', path: '/api/runs/', readers: 50, hasToken: true },
];

const nameOf = ({ name }: Case) => `hostile: p99 of 100 agents beside ${name}, against without`;

/**
 * What the worst of requests do to the agents beside them. The same requests to a server that knows nothing are the floor:
 * what remains of that is the machine's, which all share.
 * @param seconds of each stretch
 */
export async function* hostile(
  ground: Ground,
  chosen: (name: string) => boolean,
  seconds: number,
): AsyncGenerator<Row> {
  const cases = CASES.filter((one) => chosen(nameOf(one)));
  if (cases.length === 0) return;
  const hasRows = cases.some((one) => 'path' in one);
  if (hasRows) await fill(ground);
  const monitor = await ground.monitor();
  if (hasRows) await untilCounted(ground);
  const nothing = await ground.nothingThere();
  const stretch = seconds * 1_000;
  const agents = new Agents(monitor, ground);
  if (!(await agents.precede()))
    console.log('Agents wait for a processor, too: only root may put them before the rest.');
  await agents.work(WARM_UP);
  for (const one of cases) {
    const before = await agents.work(stretch);
    const floor = await beside(one, nothing, () => agents.work(stretch));
    const between = await agents.work(stretch);
    const measured = await beside(one, monitor, () => agents.work(stretch));
    const after = await agents.work(stretch);
    const alone = (before.p99 + between.p99 + after.p99) / 3;
    yield {
      name: nameOf(one),
      value: measured.p99 / alone,
      unit: '×',
      bound: 'at most',
      limit: 1.5,
      beside: `${measured.p99.toFixed(1)} against ${alone.toFixed(1)} ms, and ${floor.p99.toFixed(1)} ms beside the same requests to a server that answers 404; ${measured.failed} failed; they got ${JSON.stringify(measured.statuses)}; ${Math.round(residentMiB(monitor.pid))} MiB`,
    };
  }
  agents.stop();
  await nothing.stop();
  await monitor.stop();
}

/** Works beside hostile requests to a server. */
async function beside<Result>(one: Case, { url }: Server, work: () => Promise<Result>) {
  const clients =
    'senders' in one
      ? await HostileProcess.start('./hostile-senders.ts', { ...one, url })
      : await HostileProcess.start('./hostile-readers.ts', { ...one, url: url + one.path });
  await sleep(WARM_UP);
  const result = await work();
  const statuses = await clients.stop();
  await sleep(WARM_UP);
  return { ...result, statuses };
}

/**
 * The agents, in a process of their own and before all else, as far as this user may: they have machines of their own, and
 * what they wait for should be the monitor, not a processor.
 */
class Agents {
  readonly #process: ChildProcess;

  constructor(monitor: Server, { credentials }: Ground) {
    const program = new URL('./hostile-agents.ts', import.meta.url);
    // Detached: a session, and so a group of the scheduler, of its own.
    this.#process = fork(program, [JSON.stringify({ url: monitor.url, credentials })], { detached: true });
  }

  /** @returns whether they are before all else, which root alone may do */
  async precede(): Promise<boolean> {
    const { pid = 0 } = this.#process;
    try {
      setPriority(pid, constants.priority.PRIORITY_HIGH);
      await writeFile(`/proc/${pid}/autogroup`, String(constants.priority.PRIORITY_HIGH), { flag: 'r+' });
      return true;
    } catch {
      return false;
    }
  }

  /** Lets them work for so long, in ms. */
  async work(time: number): Promise<{ p99: number; failed: number }> {
    this.#process.send(time);
    const [result] = await once(this.#process, 'message');
    return result;
  }

  stop(): void {
    this.#process.disconnect();
  }
}

/** Waits until the logs are counted by the minute, as those of a monitor are that did not come all at once. */
async function untilCounted({ database }: Ground): Promise<void> {
  const text = `select coalesce((select through from swf_applog_rolled), 0) < (select max(id) from swf_applog) as "isBehind"`;
  for (;;) {
    const [row] = await database.query<{ isBehind: boolean }>({ text, values: [] });
    if (!row?.isBehind) return;
    await sleep(WARM_UP);
  }
}

async function fill({ database }: Ground): Promise<void> {
  const insert = (table: string, columns: string, values: string, rows: number) =>
    database.query({
      text: `insert into ${table} (${columns}) select ${values} from generate_series(1, ${rows}) n`,
      values: [],
    });
  const logs =
    'app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread';
  await insert(
    'swf_applog',
    logs,
    `'app', 'i' || n % 100, now() - n * interval '50 ms', 'INFO', 'STF file ' || n || ' registered', 'm', 'f', 1, 1, 1`,
    1_000_000,
  );
  await insert(
    'swf_applog',
    logs,
    // Older than the others, which are the newest of all lists but their own.
    `'large', 'i', now() - interval '1 day', 'INFO', n || repeat(md5(n::text), 32768), 'm', 'f', 1, 1, 1`,
    300,
  );
  await insert(
    'swf_system_state_events',
    'timestamp, run_number, event_type, state, event_data',
    `now(), n, 'type ' || n % 7, 'run', '{"filename": "swf.100010.000001.stf"}'`,
    500_000,
  );
  await database.query({ text: 'vacuum analyze', values: [] });
}
