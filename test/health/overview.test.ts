import { describe, expect, it } from 'vitest';
import { useMonitor } from '../use-monitor.ts';
import { Rows } from './rows.ts';

const { monitor, client } = await useMonitor();

const overview = async (query = '') => (await client.http('GET', `/api/overview/${query}`)).body;

describe('the overview', () => {
  it('of a monitor that nobody has used yet says that it is idle', async () => {
    const body = await overview();
    expect(body.checks.filter(({ level }: { level: string }) => level !== 'ok')).toMatchObject([
      { id: 'H2', level: 'off' },
    ]);
    expect(body).toMatchObject({ verdict: 'idle', runs: [], agents: { by_type: [] } });
  });

  it('is evaluated once for all who ask within two seconds', async () => {
    const [one, other] = await Promise.all([overview(), overview()]);
    expect(one.generated_at).toBe(other.generated_at);
  });

  it('counts an agent as lost for as long as the check of heartbeats tells of it', async () => {
    const rows = new Rows(monitor.database);
    await rows.agent('DATA', 200);
    await rows.agent('DATA', 4_000);
    await rows.agent('fastmon', 4_000);
    const lost = async () =>
      (await overview()).agents.by_type.map((type: { agent_type: string; lost: number }) => [
        type.agent_type,
        type.lost,
      ]);
    await expect.poll(lost, { timeout: 10_000 }).toEqual([
      ['DATA', 1],
      ['fastmon', 0],
    ]);
    const { checks } = await overview();
    expect(
      checks.filter(({ id, level }: { id: string; level: string }) => id === 'H5a' && level !== 'ok'),
    ).toHaveLength(1);
  });
});
