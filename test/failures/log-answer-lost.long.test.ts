import { afterAll, beforeAll, expect, it } from 'vitest';
import { MonitorClient, MonitorLog } from '../../src/client/index.ts';
import { Relay } from '../client/relay.ts';
import { length } from '../length.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';

const ROUNDS = length(1, 10);
const RECORDS = 1_500;

let directory: DataDirectory;
let monitor: MonitorProcess;
let relay: Relay;
let client: MonitorClient;

beforeAll(async () => {
  directory = new DataDirectory();
  monitor = await MonitorProcess.start(directory);
  relay = await new Relay(monitor.http).open();
  const url = `http://127.0.0.1:${relay.port}`;
  client = new MonitorClient({ url, httpUrl: url });
});
afterAll(async () => {
  await client.close();
  await relay.cut();
  await monitor.stop();
  directory.remove();
});

it('a log stores a batch once whose answer was lost because the monitor was killed', {
  timeout: 60_000 + ROUNDS * 60_000,
}, async () => {
  const { port } = new URL(monitor.http);
  const log = new MonitorLog(client, { instance: 'killed', onTrouble: () => undefined });
  for (let round = 0; round < ROUNDS; round++) {
    const withheld = relay.withhold();
    for (let n = 0; n < RECORDS; n++) log.log('INFO', `round ${round}, record ${n}`);
    await withheld; // it has stored them and answered
    await monitor.kill();
    relay.passAgain();
    monitor = await MonitorProcess.start(directory, { SWF_HTTP_PORT: port });
    expect(await log.flush(60_000)).toBe(0);
  }
  const rows = await directory.query<{ message: string }>('select message from swf_applog order by id');
  expect(rows.map(({ message }) => message)).toEqual(
    Array.from(
      { length: ROUNDS * RECORDS },
      (_, n) => `round ${Math.floor(n / RECORDS)}, record ${n % RECORDS}`,
    ),
  );
});
