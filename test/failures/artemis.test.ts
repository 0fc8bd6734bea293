import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Artemis, artemisMissing, startArtemis } from '../broker/artemis.ts';
import { length } from '../length.ts';
import { expectWholeFlow, MessageFlow } from './message-flow.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';

const MESSAGES = length(600, 20_000);
const RATE = 250;
const MONITOR_KILLS = length(1, 20);
const BROKER_KILLS = length(1, 5);

let artemis: Artemis;
let monitor: MonitorProcess | undefined;
const where = new DataDirectory();
beforeAll(async () => {
  if (!artemisMissing) artemis = await startArtemis({ prefixes: true });
});
afterEach(async () => {
  await monitor?.stop();
  where.remove();
});
afterAll(() => artemis?.stop());

/**
 * Messages that may come late over one kill: what it had delivered to a consumer that died, Artemis may deliver again
 * after messages that were sent later.
 */
const LATE = 3;

const start = () =>
  MonitorProcess.start(where, {
    SWF_BROKER: 'external',
    ACTIVEMQ_HOST: artemis.host,
    ACTIVEMQ_PORT: String(artemis.port),
    ACTIVEMQ_USER: artemis.user,
    ACTIVEMQ_PASSWORD: artemis.password,
  });
const count = async () => {
  const [row] = await where.query<{ n: number }>('select count(*)::int as n from swf_workflow_messages');
  return row?.n ?? 0;
};

async function consumerOf(http: string): Promise<string> {
  const answer = await fetch(`${http}/api/health/messages/`);
  return ((await answer.json()) as { consumer: string }).consumer;
}

describe.skipIf(artemisMissing)('on ActiveMQ Artemis', { timeout: length(240_000, 1_200_000) }, () => {
  it(`${MESSAGES} messages at ${RATE} a second are stored once, and in order but for a few that Artemis delivers again late, over ${MONITOR_KILLS} kills of the monitor and ${BROKER_KILLS} of the broker`, async () => {
    monitor = await start();
    const { http } = monitor;
    // What is sent to a topic before its first subscription is there, a broker keeps for nobody.
    await expect.poll(() => consumerOf(http)).toBe('consuming');
    const flow = new MessageFlow('killed', { ...artemis, rate: RATE });
    const kills = MONITOR_KILLS + BROKER_KILLS;
    const every = Math.round(kills / BROKER_KILLS);
    for (let kill = 1; kill <= kills; kill++) {
      const goal = (MESSAGES * kill) / (kills + 1);
      await expect
        .poll(() => flow.confirmed.length, { timeout: 120_000, interval: 20 })
        .toBeGreaterThan(goal);
      await sleep(Math.random() * 200);
      if (kill % every === 0) {
        await artemis.kill();
        await artemis.restart();
      } else {
        await monitor.kill();
        monitor = await start();
      }
    }
    await expect
      .poll(() => flow.confirmed.length, { timeout: 120_000, interval: 20 })
      .toBeGreaterThanOrEqual(MESSAGES);
    await flow.stop();
    await expect
      .poll(count, { timeout: 120_000, interval: 500 })
      .toBeGreaterThanOrEqual(flow.confirmed.length);
    const rows = await where.query<{ n: number }>(
      `select (message_content->>'n')::int as n from swf_workflow_messages order by sequence`,
    );
    const late = expectWholeFlow(
      flow,
      rows.map(({ n }) => n),
      LATE * kills,
    );
    expect(await where.query('select from swf_dead_letter')).toEqual([]);
    console.log(
      `${flow.confirmed.length} messages confirmed, ${rows.length} rows; ${flow.repeated.size} had to be sent again, ${late} came late`,
    );
  });
});
