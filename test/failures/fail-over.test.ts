import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { Tokens } from '../../src/access/tokens.ts';
import { createUser } from '../../src/access/users.ts';
import { MonitorClient } from '../../src/client/index.ts';
import { openDatabase } from '../../src/open-database.ts';
import { Relay } from '../client/relay.ts';
import { isLong, length } from '../length.ts';
import { Program } from '../scripts/process.ts';
import { ReplicatedServer } from './standby.ts';

const ROUNDS = length(1, 20);
/** A monitor is ready again within this time of the promotion, in ms; beside the other tests it may take longer. */
const READY_WITHIN = isLong ? 10_000 : 40_000;
const WRITERS = 4;
/** What each round writes before and after. */
const ENOUGH = 100;

const directory = mkdtempSync(join(tmpdir(), 'swf-fail-over-'));
const servers: ReplicatedServer[] = [];
const monitors: Program[] = [];
afterAll(async () => {
  for (const { child } of monitors) if (child.exitCode === null) child.kill('SIGKILL');
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(directory, { recursive: true, force: true });
});

it(`a monitor of two servers goes on at the one that was promoted, ${ROUNDS} times under load: nothing acknowledged is lost, no number comes twice`, {
  timeout: length(240_000, 2_400_000),
}, async () => {
  let primary = await ReplicatedServer.start();
  servers.push(primary);
  // The tables are made by the first start; a standby holds them up, so it comes afterwards.
  let relays = [
    await new Relay({ path: primary.socket }).open(),
    await new Relay({ path: '/nowhere' }).open(),
  ];
  const { user, password, database } = primary.server.connection;
  const urlOf = () =>
    `postgresql://${user}:${password}@${relays.map(({ port }) => `127.0.0.1:${port}`).join()}/${database}?target_session_attrs=read-write`;
  const start = () => {
    const monitor = new Program('start', [], {
      ...{ SWF_DATA_DIR: directory, SWF_HOST: '127.0.0.1', SWF_HTTP_PORT: '0', SWF_HTTPS_PORT: '0' },
      DATABASE_URL: urlOf(),
    });
    monitors.push(monitor);
    return monitor;
  };
  let token = '';
  const messages = new Set<string>();
  const numbers: number[] = [];
  const took: number[] = [];
  let round = 0;

  for (; round < ROUNDS; round++) {
    if (round === 0) {
      const first = start();
      await first.prints(/ready: http/);
      const opened = await openDatabase(primary.server.connection);
      await createUser(opened, 'alice');
      token = await new Tokens(opened).issue('alice');
      await opened.close();
      first.child.kill('SIGTERM');
      await first.ends();
    }
    const standby = await primary.startStandby();
    servers.push(standby);
    await Promise.all(relays.map((relay) => relay.cut()));
    relays = [
      await new Relay({ path: primary.socket }).open(),
      await new Relay({ path: standby.socket }).open(),
    ];
    const monitor = start();
    const [, http = '', https = ''] = await monitor.prints(/ready: (http:\S+) .*and (https:\S+)/);
    const ca = readFileSync(join(directory, 'ssl_ca.pem'), 'utf8');
    const client = new MonitorClient({ url: https, httpUrl: http, token, ca });
    let isOver = false;
    let acknowledged = 0;
    const write = async (writer: number) => {
      for (let n = 0; !isOver; n++) {
        const message = `round ${round} writer ${writer} record ${n}`;
        const answer = await fetch(`${http}/api/logs/`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            ...{
              app_name: 'fail-over',
              instance_name: `writer-${writer}`,
              timestamp: new Date().toISOString(),
            },
            ...{
              level: 20,
              levelname: 'INFO',
              message,
              module: 'm',
              funcname: 'f',
              lineno: 1,
              process: 1,
              thread: 1,
            },
          }),
        }).catch(() => undefined);
        await answer?.arrayBuffer().catch(() => undefined);
        if (answer?.status === 201) {
          messages.add(message);
          acknowledged++;
        } else await sleep(20);
      }
    };
    const count = async () => {
      while (!isOver) {
        const given = await client.nextRunNumber().catch(() => undefined);
        if (given) numbers.push(given.run_number);
        else await sleep(20);
      }
    };
    const load = [...Array.from({ length: WRITERS }, (_, writer) => write(writer)), count()];
    await expect.poll(() => acknowledged, { timeout: 30_000 }).toBeGreaterThan(ENOUGH);

    primary.kill();
    await standby.promote();
    const promoted = performance.now();
    const before = acknowledged;
    await expect
      .poll(async () => (await fetch(`${http}/api/health/ready/`).catch(() => undefined))?.status, {
        timeout: READY_WITHIN,
        interval: 50,
      })
      .toBe(200);
    took.push(performance.now() - promoted);
    await expect.poll(() => acknowledged, { timeout: 30_000 }).toBeGreaterThan(before + ENOUGH);
    isOver = true;
    await Promise.all(load);
    expect(monitor.output).toContain(`The database is at 127.0.0.1:${relays[1]?.port} now.`);
    await client.close();
    monitor.child.kill('SIGTERM');
    expect(await monitor.ends()).toBe(0);
    primary = standby;
  }

  const opened = await openDatabase(primary.server.connection);
  const rows = await opened.query<{ message: string; count: number }>({
    text: `select message, count(*)::int as count from swf_applog where app_name = 'fail-over' group by 1`,
    values: [],
  });
  await opened.close();
  await Promise.all(relays.map((relay) => relay.cut()));
  const stored = new Map(rows.map((row) => [row.message, row.count]));
  expect([...messages].filter((message) => !stored.has(message))).toEqual([]);
  expect(new Set(numbers).size).toBe(numbers.length);
  console.log(
    `${ROUNDS} fail-overs: ${messages.size} records acknowledged, 0 lost; ${numbers.length} numbers, none twice; ready ${Math.round(Math.max(...took))} ms after the promotion at most`,
  );
});
