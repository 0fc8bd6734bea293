import { MonitorClient } from '../../src/client/index.ts';
import type { Ground } from './ground.ts';
import { log } from './log-record.ts';
import { type Row, ratio } from './report.ts';

/** Calls of one round, one after the other, as an agent makes them. */
const CALLS = 1_000;
/** Rounds, the client's and bare fetch's by turns; the fastest of each counts. */
const ROUNDS = 7;

/** What the client costs beside Node's own fetch, which is told the address, the headers and to read JSON. */
export async function* client(ground: Ground, chosen: (name: string) => boolean): AsyncGenerator<Row> {
  const names = {
    read: 'client: GET a run, against bare fetch',
    write: 'client: POST a log, against bare fetch',
  };
  if (!Object.values(names).some(chosen)) return;
  const monitor = await ground.monitor();
  const token = ground.credentials['authorization']?.replace('Token ', '');
  const ours = new MonitorClient({ url: monitor.url, httpUrl: monitor.url, token });
  const { run_id } = await ours.createRun({
    body: { run_number: 990_002, start_time: '2026-08-07T14:00:00Z' },
  });
  const record = log() as Parameters<MonitorClient['createLog']>[0]['body'];
  const headers = { ...ground.credentials, 'content-type': 'application/json' };
  const bare = async (path: string, init: RequestInit) => {
    const answer = await fetch(monitor.url + path, { headers, ...init });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  const cases = [
    {
      name: names.read,
      ours: () => ours.retrieveRun({ path: { run_id } }),
      peer: () => bare(`/api/runs/${run_id}/`, {}),
    },
    {
      name: names.write,
      ours: () => ours.createLog({ body: record }),
      peer: () => bare('/api/logs/', { method: 'POST', body: JSON.stringify(record) }),
    },
  ];
  for (const { name, ...calls } of cases) {
    if (!chosen(name)) continue;
    const best = { ours: 0, peer: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      for (const who of ['ours', 'peer'] as const)
        best[who] = Math.max(best[who], await perSecond(calls[who]));
    }
    yield ratio(name, 0.8, best.ours, best.peer, 'calls/s');
  }
  await ours.close();
  await monitor.stop();
}

async function perSecond(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let n = 0; n < CALLS; n++) await call();
  return (CALLS * 1_000) / (performance.now() - start);
}
