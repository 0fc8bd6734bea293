import { beforeAll, describe, expect, it } from 'vitest';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';

const { client } = await useMonitor();

/** Posts a record and gives its id. */
async function log(over: object): Promise<number> {
  const { status, body } = await client.http('POST', '/api/logs/', { body: logRecord('a line', over) });
  expect(status).toBe(201);
  return body.id;
}

/** The messages of the lines that a query finds, newest first. */
async function found(query: Record<string, string | number>): Promise<string[]> {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) parameters.set(name, String(value));
  const { status, body } = await client.http('GET', `/api/logs/?timestamp_after=2026-01-01&${parameters}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.map(({ message }: { message: string }) => message);
}

describe('the filters of the log explorer', () => {
  beforeAll(async () => {
    const at = (n: number) => `2026-08-07T14:00:0${n}Z`;
    await log({ message: 'one', timestamp: at(1), level: 10, instance_name: 'data-agent-alice-7' });
    await log({ message: 'two', timestamp: at(2), level: 30, instance_name: 'data-agent-alice-70' });
    await log({ message: 'three', timestamp: at(3), level: 40, instance_name: 'data-agent-alice' });
    await log({ message: 'four', timestamp: at(4), level: 20, instance_name: 'data-agent-alice-7-spare' });
    await log({
      ...{ message: 'five', timestamp: at(5), level: 50, instance_name: 'unregistered' },
      extra_data: { username: 'alice', execution_id: 'stf_datataking-alice-0001', run_id: 100010 },
    });
    await log({
      ...{ message: 'six', timestamp: at(6), level: 0, instance_name: 'fastmon-agent-bob.x-1' },
      extra_data: { username: 'alic_', execution_id: 'stf_datataking-alice-0002', run_id: '100010' },
    });
  });

  it.each([
    [50, ['five']],
    [40, ['five', 'three']],
    [30, ['five', 'three', 'two']],
    [10, ['five', 'four', 'three', 'two', 'one']],
    [0, ['six', 'five', 'four', 'three', 'two', 'one']],
  ])('level_min=%i finds that level and those above', async (level_min, messages) => {
    expect(await found({ level_min })).toEqual(messages);
  });

  it('instance_type finds the agents that are named so, with a number behind it or without', async () => {
    expect(await found({ instance_type: 'data-agent-alice' })).toEqual(['three', 'two', 'one']);
    expect(await found({ instance_type: 'data-agent-alic' })).toEqual([]);
    expect(await found({ instance_type: 'data-agent-alice-7' })).toEqual(['one']);
  });

  it("username finds the user by the agent's name or by what the line carries, and takes it as it is written", async () => {
    expect(await found({ username: 'alice' })).toEqual(['five', 'two', 'one']);
    expect(await found({ username: 'bob.x' })).toEqual(['six']);
    expect(await found({ username: 'bobyx' })).toEqual([]);
    expect(await found({ username: 'alic_' })).toEqual(['six']);
  });

  it('execution_id and run_id find the lines that carry them, a number written as such or as text', async () => {
    expect(await found({ execution_id: 'stf_datataking-alice-0001' })).toEqual(['five']);
    expect(await found({ run_id: '100010' })).toEqual(['six', 'five']);
    expect(await found({ run_id: '100010', level_min: 40, username: 'alice' })).toEqual(['five']);
  });

  it.each<[Record<string, string | number>, string[]]>([
    [{ level_not: '20,10' }, ['six', 'five', 'three', 'two']],
    [{ instance_name_not: 'data-agent-alice,unregistered' }, ['six', 'four', 'two', 'one']],
    [{ instance_type_not: 'data-agent-alice' }, ['six', 'five', 'four']],
    [{ instance_type_not: 'data-agent-alice,fastmon-agent-bob.x' }, ['five', 'four']],
    [{ username_not: 'alice' }, ['six', 'four', 'three']],
    [{ username_not: 'alice,bob.x' }, ['four', 'three']],
    [{ run_id_not: '100010' }, ['four', 'three', 'two', 'one']],
    [{ execution_id_not: 'stf_datataking-alice-0001' }, ['six', 'four', 'three', 'two', 'one']],
    [{ search_not: 'O' }, ['six', 'five', 'three']],
    [{ search_not: '_' }, []],
    [{ search_not: 'o', search: 'e', level_min: 40 }, ['five', 'three']],
    [{ instance_name: 'unregistered', instance_name_not: 'unregistered' }, []],
  ])('%o leaves out what the filter of the name finds', async (query, messages) => {
    expect(await found(query)).toEqual(messages);
  });

  it('a comma or a backslash within a value is written behind a backslash', async () => {
    const names = ['one', 'two', 'one,two', 'C:\\data', 'both\\,'];
    for (const app_name of names) await log({ message: app_name, app_name, instance_name: 'escaped-1' });
    const without = (app_name_not: string) => found({ instance_name: 'escaped-1', app_name_not });
    expect(await without('one\\,two,two')).toEqual(['both\\,', 'C:\\data', 'one']);
    expect(await without('one,C:\\data')).toEqual(['both\\,', 'one,two', 'two']);
    expect(await without('both\\\\\\,,C:\\\\data')).toEqual(['one,two', 'two', 'one']);
  });

  it('level_not takes levels, and says which there are', async () => {
    const { status, body } = await client.http('GET', '/api/logs/?level_not=20,25');
    expect([status, body.level_not[0]]).toEqual([400, expect.stringContaining('25')]);
  });

  it('what is left out does not come by the tail either', async () => {
    const first = (await client.http('GET', '/api/logs/?cursor=&instance_name_not=left-out-1')).body;
    const timestamp = new Date().toISOString();
    await log({ message: 'left out', instance_name: 'left-out-1', timestamp });
    await log({ message: 'not left out', instance_name: 'left-in-1', timestamp });
    const { pathname, search } = new URL(first.previous);
    const since = (await client.http('GET', pathname + search)).body.results;
    expect(since.map(({ message }: { message: string }) => message)).toEqual(['not left out']);
  });

  it.each([
    ['common', Array.from({ length: 60 }, (_, n) => (n % 3) + 1)],
    ['rare', [1, 1, 2, 3, 1, 2]],
  ])('a type whose lines are %s is read page by page, to its end and back', async (kind, agents) => {
    const type = `${kind}-agent-alice`;
    await log({ instance_name: `${type}-1`, message: 'later', timestamp: '2026-08-09T01:00:00Z' });
    for (const [index, agent] of agents.entries())
      await log({
        ...{ instance_name: `${type}-${agent}`, message: `${index}`, level: index % 2 ? 20 : 30 },
        timestamp: `2026-08-08T15:00:${String(59 - index).padStart(2, '0')}Z`,
      });
    const page = async (path: string) => {
      const { status, body } = await client.http('GET', path);
      expect(status).toBe(200);
      const { results, next, previous } = body;
      const to = (address: string) => address?.slice(new URL(address).origin.length);
      return {
        found: results.map(({ message }: { message: string }) => message),
        next: to(next),
        previous: to(previous),
      };
    };
    const query = `timestamp_after=2026-08-08&timestamp_before=2026-08-09&instance_type=${type}&limit=2`;
    const pages = [await page(`/api/logs/?cursor=&${query}`)];
    for (let last = pages[0]; last?.next; last = pages.at(-1)) pages.push(await page(last.next));
    expect(pages.flatMap(({ found }) => found)).toEqual(agents.map((_, index) => `${index}`));
    for (let at = pages.length - 1; at > 0; at--)
      expect((await page(pages[at]?.previous ?? '')).found).toEqual(pages[at - 1]?.found);
    const warnings = await page(`/api/logs/?cursor=&${query}&level_min=30&ordering=timestamp`);
    expect(warnings.found).toEqual(
      agents
        .flatMap((_, n) => (n % 2 ? [] : `${n}`))
        .slice(-2)
        .reverse(),
    );
  });

  it('go into a cursor like all others', async () => {
    const query = `timestamp_after=2026-01-01&instance_type=data-agent-alice&level_min=10&limit=1`;
    const first = (await client.http('GET', `/api/logs/?cursor=&${query}`)).body;
    const { pathname, search } = new URL(first.next);
    const second = (await client.http('GET', pathname + search)).body;
    expect([first, second].map(({ results }) => results[0].message)).toEqual(['three', 'two']);
  });
});

describe('the lines around one', () => {
  const ids: number[] = [];
  beforeAll(async () => {
    for (const second of [5, 1, 3, 2, 4, 3])
      ids.push(
        await log({
          ...{ instance_name: 'context-agent-1', level: second === 3 ? 40 : 10 },
          ...{ timestamp: `2026-08-07T15:00:0${second}Z`, message: `at ${second}` },
        }),
      );
    await log({ instance_name: 'context-agent-2', timestamp: '2026-08-07T15:00:03Z' });
  });
  const context = async (query: string) => {
    const { status, body } = await client.http('GET', `/api/logs/${ids[2]}/context/?${query}`);
    expect(status).toBe(200);
    const messages = (lines: { message: string }[]) => lines.map(({ message }) => message);
    expect(body.record.id).toBe(ids[2]);
    return [messages(body.before), messages(body.after)];
  };

  it("are the same agent's, of all levels, as they follow each other; of the same time by their numbers", async () => {
    expect(await context('')).toEqual([
      ['at 1', 'at 2'],
      ['at 3', 'at 4', 'at 5'],
    ]);
  });

  it('are as many as are asked for, the nearest ones', async () => {
    expect(await context('before=1&after=2')).toEqual([['at 2'], ['at 3', 'at 4']]);
    expect(await context('before=0&after=0')).toEqual([[], []]);
  });

  it('are at most 200 each, of a record that there is', async () => {
    expect((await client.http('GET', `/api/logs/${ids[2]}/context/?before=201`)).status).toBe(400);
    expect((await client.http('GET', '/api/logs/999999999/context/')).status).toBe(404);
    expect((await client.http('GET', '/api/logs/x/context/')).status).toBe(404);
  });
});
