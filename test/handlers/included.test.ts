import { expect, it } from 'vitest';
import { giveUpSilentAgents } from '../../src/engine/heartbeats.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
const run = (text: string) => monitor.database.query<Record<string, unknown>>({ text, values: [] });

await run(`insert into swf_systemagent (instance_name, agent_type, last_heartbeat, status, operational_state) values
  ('alive', 'DATA', now(), 'OK', 'READY'), ('late', 'DATA', now() - interval '100 seconds', 'OK', 'READY'),
  ('lost', 'DATA', now() - interval '200 seconds', 'OK', 'READY'), ('stopped', 'DATA', now(), 'EXITED', 'EXITED'),
  ('half', 'DATA', now(), 'WARNING', 'EXITED'), ('silent', 'other', null, 'UNKNOWN', 'STARTING')`);
await giveUpSilentAgents(monitor.database);

/** The rows of a list, by their names. */
async function states(query: string): Promise<Record<string, unknown>> {
  const { status, body } = await client.http('GET', `/api/systemagents/?limit=50&${query}`);
  expect(status).toBe(200);
  return Object.fromEntries(
    body.results.map(({ instance_name: name, liveness }: Record<string, never>) => [name, liveness]),
  );
}

it('agents are shown with whether they live where that is asked for, and without elsewhere', async () => {
  const found = await states('include=liveness');
  expect(found).toMatchObject({
    alive: { state: 'alive', given_up_at: null },
    late: { state: 'late', given_up_at: null },
    lost: { state: 'lost', given_up_at: expect.any(String) },
    stopped: { state: 'stopped' },
    half: { state: 'stopped' },
    silent: { state: 'one-shot', age_seconds: null },
  });
  expect(await states('')).toMatchObject({ alive: undefined, lost: undefined });
  const [{ id = 0 } = {}] = await run("select id from swf_systemagent where instance_name = 'lost'");
  const { body } = await client.http('GET', `/api/systemagents/${id}/?include=liveness`);
  expect(body).toMatchObject({ instance_name: 'lost', liveness: { state: 'lost' } });
  expect((await client.http('GET', `/api/systemagents/${id}/`)).body).not.toHaveProperty('liveness');
});

it('alive are those of whom neither word is EXITED', async () => {
  expect(Object.keys(await states('alive=true')).sort()).toEqual(['alive', 'late', 'silent']);
  expect(Object.keys(await states('alive=false')).sort()).toEqual(['half', 'lost', 'stopped']);
});

it('a heartbeat takes back that an agent was given up', async () => {
  const heartbeat = { instance_name: 'lost', agent_type: 'DATA' };
  await client.https('POST', '/api/systemagents/heartbeat/', { body: heartbeat });
  expect(await states('instance_name=lost&include=liveness')).toMatchObject({
    lost: { state: 'alive', age_seconds: 0, given_up_at: null },
  });
});

it('what is included is for pages of at most 200, and is one of what the contract names', async () => {
  const asked = (query: string) => client.http('GET', `/api/systemagents/?${query}`);
  for (const query of ['include=liveness', 'include=liveness&limit=201'])
    expect(await asked(query)).toMatchObject({
      status: 400,
      body: { include: [expect.stringContaining('200')] },
    });
  expect((await asked('include=liveness&limit=200')).status).toBe(200);
  expect((await asked('include=metadata&limit=1')).body).toHaveProperty('include');
  expect((await client.http('GET', '/api/runs/?include=liveness')).body).toHaveProperty('include');
});

it('rows too large for one statement have what is included as well', async () => {
  const metadata = { text: 'x'.repeat(200_000) };
  for (const name of Array.from({ length: 12 }, (_, n) => `large-${n}`)) {
    const body = { instance_name: name, metadata };
    expect((await client.https('POST', '/api/systemagents/heartbeat/', { body })).status).toBe(201);
  }
  const found = await states('ordering=id&include=liveness&search=large');
  expect(Object.values(found)).toEqual(Array(12).fill(expect.objectContaining({ state: 'alive' })));
});
