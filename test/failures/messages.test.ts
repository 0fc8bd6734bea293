import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/open-database.ts';
import { connectToBroker } from '../../src/stomp/client.ts';
import { isLong, length, someOf } from '../length.ts';
import { childrenOf, Program } from '../scripts/process.ts';
import { expectWholeFlow, MessageFlow } from './message-flow.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';
import { type SharedDatabase, sharedDatabase } from './shared-database.ts';

const KILLS = length(1, 20);
/** How long the broker is frozen, in ms. */
const FROZEN = length(1_500, 60_000);
/** Another monitor has taken over within this time, in ms; beside the other tests it may take longer. */
const TAKEN_OVER_WITHIN = length(60_000, 10_000);

let broker: Program;
let port = 0;

async function startBroker(): Promise<void> {
  broker = new Program('broker', [], { ACTIVEMQ_PORT: String(port), SWF_BROKER: 'embedded' });
  const [, found] = await broker.prints(/port (\d+)/);
  port = Number(found);
}

const directories: DataDirectory[] = [];
const monitors = new Set<MonitorProcess>();
const flows: MessageFlow[] = [];
let shared: SharedDatabase | undefined;

const external = () => ({ SWF_BROKER: 'external', ACTIVEMQ_PORT: String(port) });
function directory(): DataDirectory {
  const made = new DataDirectory();
  directories.push(made);
  return made;
}
async function start(where: DataDirectory, more: Record<string, string> = {}): Promise<MonitorProcess> {
  const monitor = await MonitorProcess.start(where, { ...external(), ...more });
  monitors.add(monitor);
  // What is sent to a topic before its first subscription is there, a broker keeps for nobody.
  await expect.poll(() => role(monitor)).toBe('consuming');
  return monitor;
}
async function kill(monitor: MonitorProcess): Promise<void> {
  monitors.delete(monitor);
  await monitor.kill();
}
function flow(name: string): MessageFlow {
  const made = new MessageFlow(name, { port });
  flows.push(made);
  return made;
}

beforeAll(startBroker);
afterEach(async () => {
  await Promise.all(flows.splice(0).map((made) => made.stop()));
  await Promise.all([...monitors].map((monitor) => monitor.stop()));
  monitors.clear();
  await shared?.drop();
  shared = undefined;
  for (const made of directories.splice(0)) made.remove();
});
afterAll(async () => {
  broker.child.kill('SIGTERM');
  await broker.ends();
});

const confirmedMore = (made: MessageFlow, more = 40) => {
  const goal = made.confirmed.length + more;
  return expect.poll(() => made.confirmed.length, { timeout: 60_000, interval: 20 }).toBeGreaterThan(goal);
};

async function expectBooked(made: MessageFlow, name: string, where: DataDirectory): Promise<void> {
  expectWholeFlow(made, await storedNumbers(name, where));
}

async function storedNumbers(name: string, where: DataDirectory) {
  const text = `select (message_content->>'n')::int as n from swf_workflow_messages where sender_agent = '${name}' order by sequence`;
  if (!shared) return (await where.query<{ n: number }>(text)).map(({ n }) => n);
  const database = await openDatabase(shared.address);
  const rows = await database.query<{ n: number }>({ text, values: [] });
  await database.close();
  return rows.map(({ n }) => n);
}

describe('messages of the broker are stored, each once and in order,', {
  timeout: length(180_000, 900_000),
}, () => {
  let where: DataDirectory;
  let monitor: MonitorProcess;
  beforeAll(async () => {
    where = new DataDirectory();
    monitor = await MonitorProcess.start(where, external());
  });
  afterAll(async () => {
    await monitor.stop();
    where.remove();
  });

  it(`while the monitor is killed with -9 ${KILLS} times`, async () => {
    const sent = flow('killed');
    for (let round = 0; round < KILLS; round++) {
      await confirmedMore(sent);
      await sleep(Math.random() * 300);
      await monitor.kill();
      monitor = await MonitorProcess.start(where, external());
    }
    await confirmedMore(sent);
    await sent.stop();
    await expectBooked(sent, 'killed', where);
    console.log(`${KILLS} kills, ${sent.confirmed.length} messages confirmed`);
  });

  if (isLong)
    it('while PostgreSQL is killed under the consumer', async () => {
      const sent = flow('database');
      await confirmedMore(sent);
      where.killPostgres();
      await confirmedMore(sent, 200);
      await sent.stop();
      await expectBooked(sent, 'database', where);
    });

  it('while the broker is killed and started again', async () => {
    const sent = flow('broker');
    await confirmedMore(sent);
    broker.child.kill('SIGKILL');
    await broker.ends();
    await startBroker();
    await confirmedMore(sent, 200);
    await sent.stop();
    await expectBooked(sent, 'broker', where);
  });

  if (isLong)
    it(`while the broker is frozen for ${FROZEN} ms`, async () => {
      const sent = flow('frozen');
      await confirmedMore(sent);
      process.kill(broker.child.pid as number, 'SIGSTOP');
      await sleep(FROZEN);
      if (FROZEN > 20_000) expect(monitor.log).toMatch(/broker at .*tried again/);
      process.kill(broker.child.pid as number, 'SIGCONT');
      await confirmedMore(sent, 200);
      await sent.stop();
      await expectBooked(sent, 'frozen', where);
    });
});

describe('messages of the broker are stored, each once and in order, in the database of several monitors,', {
  timeout: length(180_000, 900_000),
}, () => {
  it('while of two monitors the one that consumes is killed, and the other takes over', async () => {
    shared = await sharedDatabase();
    const url = { DATABASE_URL: shared.url };
    const first = await start(directory(), url);
    await expect.poll(() => role(first)).toBe('consuming');
    const where = directory();
    const second = await start(where, url);
    // Every process tells what the one does whose turn it is.
    expect(await role(second)).toBe('consuming');
    expect(second.log).not.toMatch(/being stored/);
    const sent = flow('two');
    await confirmedMore(sent);
    await kill(first);
    await expect.poll(() => second.log, { timeout: TAKEN_OVER_WITHIN }).toMatch(/being stored/);
    await confirmedMore(sent);
    await sent.stop();
    await expectBooked(sent, 'two', where);
  });

  it.each(someOf([1, 2]))(
    'though one of them ends the monitor whenever it works on it, of %d processes: that one becomes a dead letter',
    async (processes) => {
      shared = await sharedDatabase();
      const url = { DATABASE_URL: shared.url, SWF_WORKERS: String(processes) };
      const where = directory();
      let monitor = await start(where, url);
      const database = await openDatabase(shared.address);
      const query = (text: string) => database.query<Record<string, unknown>>({ text, values: [] });
      // Whoever stores it is busy with it for as long as it takes to be killed.
      await query(
        `create function linger() returns trigger language plpgsql as $$ begin perform pg_sleep(3); return new; end $$`,
      );
      await query(
        `create trigger linger before insert on swf_workflow_messages for each row
         when (new.message_type = 'poison') execute function linger()`,
      );
      const sender = await connectToBroker({ host: '127.0.0.1', port, user: 'admin', password: 'admin' });
      const sent = ['first', 'poison', 'last'].map((msg_type) =>
        sender.send('/topic/epictopic', JSON.stringify({ msg_type })),
      );
      const busy = `from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`;
      for (let death = 0; death < 4; death++) {
        await expect.poll(() => query(`select ${busy}`), { timeout: 60_000 }).not.toEqual([]);
        if (processes === 1) await kill(monitor);
        else for (const pid of childrenOf(monitor.pid, 'worker')) process.kill(pid, 'SIGKILL');
        await query(`select pg_terminate_backend(pid) ${busy}`);
        // It takes a moment, and would pass for the next one who is busy.
        await expect.poll(() => query(`select ${busy}`)).toEqual([]);
        if (processes === 1) monitor = await start(where, url);
      }
      await Promise.all(sent);
      expect(await query('select reason, body from swf_dead_letter')).toEqual([
        {
          reason: expect.stringMatching(/^it came 5 times and was not stored/),
          body: '{"msg_type":"poison"}',
        },
      ]);
      expect(await query('select message_type from swf_workflow_messages order by sequence')).toEqual([
        { message_type: 'first' },
        { message_type: 'last' },
      ]);
      await sender.disconnect();
      await database.close();
    },
  );

  if (isLong)
    it('beside writers at three monitors, and who reads on from the last place misses none', async () => {
      shared = await sharedDatabase();
      const url = { DATABASE_URL: shared.url };
      const where = [directory(), directory(), directory()];
      const three = await Promise.all(where.map((one) => start(one, url)));
      const token = await (where[0] as DataDirectory).token(url);
      const sent = flow('beside');
      let posting = true;
      let posted = 0;
      const writers = three.map(async ({ http }, writer) => {
        while (posting) {
          const answer = await fetch(`${http}/api/workflow-messages/`, {
            method: 'POST',
            headers: { authorization: `Token ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify({
              message_type: 'posted',
              sender_agent: `writer ${writer}`,
              message_content: {},
            }),
          });
          expect(answer.status, await answer.text()).toBe(201);
          posted++;
        }
      });
      const database = await openDatabase(shared.address);
      let last = 0;
      let read = 0;
      const readOn = async () => {
        const rows = await database.query<{ sequence: number }>({
          text: 'select sequence from swf_workflow_messages where sequence > $1 order by sequence',
          values: [last],
        });
        read += rows.length;
        last = rows.at(-1)?.sequence ?? last;
      };
      await confirmedMore(sent);
      const until = Date.now() + length(1_500, 60_000);
      while (Date.now() < until) await readOn();
      posting = false;
      await Promise.all(writers);
      await sent.stop();
      await readOn();
      const [row] = await database.query<{ all: number }>({
        text: 'select count(*) as all from swf_workflow_messages',
        values: [],
      });
      await database.close();
      expect(posted).toBeGreaterThan(10);
      expect(read).toBe(row?.all);
    });
});

async function role(monitor: MonitorProcess): Promise<string> {
  const answer = (await (await fetch(`${monitor.http}/api/health/messages/`)).json()) as { consumer: string };
  return answer.consumer;
}
