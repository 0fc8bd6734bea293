import { describe, expect, it } from 'vitest';
import { useMonitor } from '../use-monitor.ts';

const { client } = await useMonitor();

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
});
