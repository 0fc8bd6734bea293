import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Changed, MonitorClient } from '../../src/client/index.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { Relay } from './relay.ts';

let monitor: TestMonitor;
let relay: Relay;
let client: MonitorClient;

beforeAll(async () => {
  monitor = await startTestMonitor();
  relay = await new Relay(monitor.https).open();
  client = new MonitorClient({
    url: `https://localhost:${relay.port}`,
    httpUrl: monitor.http,
    token: monitor.token,
    ca: readFileSync(`${monitor.dataDirectory}/ssl_ca.pem`, 'utf8'),
  });
});
afterAll(async () => {
  await client.close();
  await relay.cut();
  await monitor.stop();
});

const soon = (look: () => unknown) => expect.poll(look, { interval: 20, timeout: 15_000 });

describe('the changes of a client', () => {
  it('name the rows, the run and what was done, of the resources asked for, also after the connection was cut', async () => {
    const leaving = new AbortController();
    const [seen, troubles]: [Changed[], string[]] = [[], []];
    const watching = (async () => {
      const options = {
        resources: ['runs'],
        pause: 100,
        signal: leaving.signal,
        onTrouble: (line: string) => troubles.push(line),
      };
      for await (const change of client.changes(options)) seen.push(change);
    })();
    let [n, last] = [0, 0];
    const write = async () => {
      const { run_id } = await client.createRun({
        body: { run_number: 500_000 + ++n, start_time: new Date().toISOString() },
      });
      last = run_id;
    };
    // The first may come before anybody watches.
    await soon(async () => {
      if (seen.length === 0) await write();
      return seen.length;
    }).toBeGreaterThan(0);
    await soon(() =>
      seen.some((change) => change.kind === 'changed' && change.keys?.includes(String(last))),
    ).toBe(true);
    expect(seen[0]).toMatchObject({ kind: 'changed', resource: 'runs', action: 'written' });
    await relay.cut();
    await relay.open();
    await write();
    await soon(() =>
      seen.some((change) => change.kind === 'changed' && change.keys?.includes(String(last))),
    ).toBe(true);
    await client.deleteRun({ path: { run_id: last } });
    await soon(() => seen.at(-1)).toMatchObject({
      action: 'deleted',
      resource: 'runs',
      keys: [String(last)],
    });
    expect(new Set(seen.map((change) => change.kind === 'changed' && change.resource))).toEqual(
      new Set(['runs']),
    );
    expect(troubles.at(-1)).toBe('the stream is there again');
    leaving.abort();
    await watching;
  });

  it('of a resource that there is not are refused', async () => {
    const change = client.changes({ resources: ['nonsense'] }).next();
    await expect(change).rejects.toThrow(/resources/);
  });
});
