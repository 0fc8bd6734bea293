import { setTimeout as sleep } from 'node:timers/promises';
import { log } from './log-record.ts';
import { percentile } from './report.ts';

// Normal agents, in a process of their own: a log a second each, and a heartbeat with every tenth.
const AGENTS = 100;
const PAUSE = 1_000;

const { url, credentials } = JSON.parse(process.argv[2] ?? '{}') as {
  url: string;
  credentials: Record<string, string>;
};

/** Lets the agents work for so long, in ms. */
async function work(time: number): Promise<{ p99: number; failed: number }> {
  const times: number[] = [];
  let failed = 0;
  const end = performance.now() + time;
  const call = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const start = performance.now();
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    await answer.arrayBuffer();
    times.push(performance.now() - start);
    if (!answer.ok) failed++;
  };
  const agent = async (n: number) => {
    await sleep((n * PAUSE) / AGENTS);
    for (let round = n; performance.now() < end; round++) {
      await call('/api/logs/', log());
      if (round % 10 === 0)
        await call(
          '/api/systemagents/heartbeat/',
          { instance_name: `agent-${n}`, agent_type: 'bench', status: 'OK' },
          credentials,
        );
      await sleep(PAUSE);
    }
  };
  await Promise.all(Array.from({ length: AGENTS }, (_, n) => agent(n)));
  return { p99: percentile(times, 0.99), failed };
}

process.on('message', async (time: number) => process.send?.(await work(time)));
process.once('disconnect', () => process.exit());
