import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { LogMinutes } from '../../src/database/log-minutes.ts';
import { momentOf } from '../../src/engine/lists/moment.ts';
import { newRows } from '../../src/engine/lists/new-rows.ts';
import { valuesOfNewRows } from '../../src/engine/lists/tail.ts';
import { startSecondMonitor } from '../changes/second-monitor.ts';
import { logRecord } from '../log-record.ts';
import { TestClient } from '../test-client.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();
const staff = new TestClient({ ...monitor, token: monitor.staffToken });

interface Page {
  next: string | null;
  previous: string | null;
  results: { id: number; message: string }[];
}

async function get(address: string | null, from = client): Promise<Page> {
  const { status, body } = await from.http('GET', (address ?? '').replace(/^https?:\/\/[^/]+/, ''));
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}
const first = (filters = '&limit=3') => get(`/api/logs/?cursor=${filters}`);
const messages = ({ results }: Page) => results.map(({ message }) => message);

/** All that has come since a page, and the page that was the last of it. */
async function rest(page: Page, from = client): Promise<{ messages: string[]; last: Page }> {
  const seen: string[] = [];
  let last = await get(page.previous, from);
  for (;;) {
    seen.push(...messages(last));
    if (last.next === null) return { messages: seen, last };
    expect(last.next).toBe(last.previous);
    last = await get(last.next, from);
  }
}

async function post(...lines: object[]): Promise<void> {
  expect((await client.http('POST', '/api/logs/bulk/', { body: lines })).status).toBe(201);
}
const insert = (message: string, receivedAt = 'now()') =>
  `insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread, received_at)
   values ('a', 'i', now(), 'INFO', '${message}', 'm', 'f', 1, 1, 1, ${receivedAt})`;
const run = (text: string, values: unknown[] = []) =>
  monitor.database.query<Record<string, unknown>>({ text, values });

describe('before the first page by cursor', () => {
  it('lies what has been received since, whatever the clocks of the agents say', async () => {
    await post(logRecord('earlier'));
    const page = await first();
    const { messages: none, last: empty } = await rest(page);
    expect([none, empty.next]).toEqual([[], null]);
    await post(logRecord('late', { timestamp: '1999-01-01T00:00:00Z' }));
    await post(logRecord('early', { timestamp: '2999-01-01T00:00:00Z' }), logRecord('now'));
    const all = ['late', 'early', 'now'];
    expect((await rest(page)).messages).toEqual(all);
    const { messages: since, last } = await rest(empty);
    expect(since).toEqual(all);
    expect((await rest(last)).messages).toEqual([]);
  });

  it('lies what was stored by transactions that were open then, when they are committed', async () => {
    const [slow, lost] = [await monitor.database.ownSession(), await monitor.database.ownSession()];
    for (const session of [slow, lost]) await session.query('begin');
    await slow.query(insert('slow 1'));
    await lost.query(insert('lost'));
    await post(logRecord('a greater number'));
    const page = await first();
    await slow.query(insert('slow 2'));
    await post(logRecord('after the page'));
    const { messages: meanwhile, last } = await rest(page);
    expect(meanwhile).toEqual(['after the page']);
    await slow.query('commit');
    await lost.query('rollback');
    const { messages: later, last: end } = await rest(last);
    expect(later).toEqual(['slow 1', 'slow 2']);
    expect((await rest(end)).messages).toEqual([]);
    await Promise.all([slow.end(), lost.end()]);
  });

  it('lie as many pages as it takes, all of one moment, and behind them what came later', async () => {
    const page = await first();
    const long = await monitor.database.ownSession();
    await long.query('begin');
    for (const n of [1, 2, 3, 4]) await long.query(insert(`long ${n}`));
    await post(...[1, 2, 3, 4].map((n) => logRecord(`short ${n}`)));
    const some = await get(page.previous);
    expect([messages(some), some.next]).toEqual([['short 1', 'short 2', 'short 3'], some.previous]);
    await long.query('commit');
    await long.end();
    const others = await get(some.next);
    expect([messages(others), others.next]).toEqual([['short 4'], null]);
    expect((await rest(others)).messages).toEqual(['long 1', 'long 2', 'long 3', 'long 4']);
    // From the first page again, and in pages that end within a transaction: the same, in another order.
    expect((await rest(page)).messages).toHaveLength(8);
  });

  it('lies what the filters let through, with no look back', async () => {
    const page = await first('&level_min=30&search=stf&limit=3');
    await post(
      logRecord('STF lost', { level: 40, timestamp: '1999-01-01T00:00:00Z' }),
      logRecord('STF ready', { level: 20 }),
      logRecord('disk full', { level: 50, module: 'base_agent', funcname: 'run' }),
    );
    expect((await rest(page)).messages).toEqual(['STF lost']);
    for (let n = 0; n < 7; n++) await post(...Array.from({ length: 900 }, () => logRecord('noise')));
    await post(logRecord('stf late', { level: 30 }));
    expect((await rest(page)).messages).toEqual(['STF lost', 'stf late']);
  });

  it('lies nothing that was only changed, and nothing that was deleted', async () => {
    await post(logRecord('old', { instance_name: 'edited' }));
    const page = await first();
    await post(logRecord('new', { instance_name: 'edited' }), logRecord('gone', { instance_name: 'edited' }));
    const [gone, added, old] = (await get('/api/logs/?cursor=&instance_name=edited&ordering=-id')).results;
    const change = (id = 0, message = '') => staff.https('PATCH', `/api/logs/${id}/`, { body: { message } });
    expect((await change(old?.id, 'old, changed')).status).toBe(200);
    expect((await change(added?.id, 'new, changed')).status).toBe(200);
    expect((await staff.https('DELETE', `/api/logs/${gone?.id}/`)).status).toBe(204);
    const { messages: seen, last } = await rest(page);
    expect(seen).toEqual(['new, changed']);
    expect((await change(added?.id, 'again')).status).toBe(200);
    expect((await rest(last)).messages).toEqual([]);
  });

  it('lies what is received after midnight, too', async () => {
    const page = await first();
    await run(insert('today'));
    await run(insert('tomorrow', "now() + interval '1 day'"));
    await run(insert('the day after', "now() + interval '2 days'"));
    expect((await rest(page)).messages).toEqual(['today', 'tomorrow', 'the day after']);
  });

  it('lies the same for another monitor on the database', async () => {
    const page = await first();
    await post(logRecord('across a restart'));
    const other = await startSecondMonitor(monitor);
    const another = new TestClient({ ...monitor, ...other });
    expect((await rest(page, another)).messages).toEqual(['across a restart']);
    await another.close();
    await other.stop();
  });
});

describe('the pages by cursor', () => {
  it('have what was restored from another server, whose transactions have greater numbers', async () => {
    await post(logRecord('restored', { instance_name: 'restored' }));
    await run("update swf_applog set xact_id = '99999999999'::xid8 where instance_name = 'restored'");
    const minutes = new LogMinutes(monitor.database);
    for (let n = 0; n < 2; n++) await minutes.roll();
    const page = await first('&instance_name=restored');
    expect(messages(page)).toEqual(['restored']);
    expect((await rest(page)).messages).toEqual([]);
  });

  it('are as of the first, so that they and what came later have each record once', async () => {
    await run('truncate swf_applog');
    await post(...[1, 2, 3, 4, 5].map((n) => logRecord(`${n}`, { timestamp: `2026-08-07T14:00:0${n}Z` })));
    const page = await first();
    await post(logRecord('between', { timestamp: '2026-08-07T14:00:01.5Z' }));
    const older = await get(page.next);
    expect([...messages(page), ...messages(older)]).toEqual(['5', '4', '3', '2', '1']);
    const back = await get(older.previous);
    expect(back.results).toEqual(page.results);
    for (const top of [page, back]) expect((await rest(top)).messages).toEqual(['between']);
  });
});

describe('while many write', () => {
  it('each record comes exactly once, also while they are counted by minute', async () => {
    await run('truncate swf_applog');
    let page = await first('&limit=200');
    const written: string[] = [];
    let isWriting = true;
    const write = async (writer: number) => {
      const session = await monitor.database.ownSession();
      for (let n = 0; written.length < 2_000; n++) {
        const lines = Array.from({ length: 5 }, (_, line) => `${writer} ${n} ${line}`);
        await session.query('begin');
        for (const line of lines) await session.query(insert(line));
        if (n % 3 === 0) await sleep(n % 40);
        const isLost = n % 7 === 6;
        await session.query(isLost ? 'rollback' : 'commit');
        if (!isLost) written.push(...lines);
      }
      await session.end();
    };
    const roll = async () => {
      const minutes = new LogMinutes(monitor.database);
      for (; isWriting; await sleep(20)) await minutes.roll();
    };
    const seen: string[] = [];
    const read = async () => {
      for (let isLast = false; !isLast; ) {
        isLast = !isWriting;
        const { messages: some, last } = await rest(page);
        seen.push(...some);
        page = last;
      }
    };
    const others = [roll(), read()];
    await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
    isWriting = false;
    await Promise.all(others);
    expect(seen.toSorted()).toEqual(written.toSorted());
  }, 60_000);

  it('an empty page looks at no record, with a transaction open for long and thousands behind', async () => {
    const open = await monitor.database.ownSession();
    await open.query('begin; create temporary table t (n int); insert into t values (1)');
    await run(
      insert('many').replace(
        /values (.*)/s,
        "select 'a', 'i', now(), 'INFO', 'm', 'm', 'f', 1, 1, 1, now() from generate_series(1, 20000)",
      ),
    );
    await run('analyze swf_applog');
    const minutes = new LogMinutes(monitor.database);
    for (let n = 0; n < 2; n++) await minutes.roll();
    const [{ snapshot, settled, greatest } = {}] = await run(
      `select pg_current_snapshot()::text as snapshot, (select through from swf_applog_rolled)::text as settled,
         (select max(id) from swf_applog)::text as greatest`,
    );
    expect(settled).toBe(greatest);
    const since = momentOf(String(snapshot), String(settled));
    const explained = await run(
      `explain (analyze, format json) ${newRows('swf_applog', 'xact_id', 'id', 1)}`,
      valuesOfNewRows({ since }, since, undefined, 1_000),
    );
    const plan = JSON.stringify(explained);
    const read = [...plan.matchAll(/"Actual Rows":(\d+)|"Rows Removed by [A-Za-z ]+":(\d+)/g)];
    expect(read.length).toBeGreaterThan(1);
    for (const [, rows, removed] of read) expect(Number(rows ?? removed)).toBeLessThan(50);
    await open.query('rollback');
    await open.end();
  });
});

describe('a cursor of what came later', () => {
  const forged = (key: unknown, ...more: unknown[]) =>
    Buffer.from(JSON.stringify([{}, 2, key, ...more])).toString('base64url');
  it.each([
    ['nothing', []],
    ['no moment', ['soon']],
    ['half a moment', ['10']],
    ['transactions that are not in order', ['1.10.0']],
    ['transactions of less than nothing', ['1.5.9']],
    ['half a position', ['1.a', '1.b']],
    ['a position that is none', ['1.a', '1.b', "1'"]],
    ['a number too large', ['1.a', '1.b', '9'.repeat(40)]],
    ['a later moment before an earlier one', ['1.b', '1.a', '1']],
    ['too many transactions', [['1', 'ffff', ...Array.from({ length: 2_000 }, () => '1')].join('.')]],
  ])('with %s is refused', async (_, key) => {
    const { status, body } = await client.http('GET', `/api/logs/?cursor=${forged(key)}`);
    expect([status, body]).toEqual([400, { cursor: ['Invalid cursor.'] }]);
  });

  it('of another database is refused, and says what to do', async () => {
    const { status, body } = await client.http('GET', `/api/logs/?cursor=${forged(['1.7fffffffffffffff'])}`);
    expect([status, body.cursor[0]]).toEqual([
      400,
      expect.stringMatching(/another database.*Begin with an empty/),
    ]);
  });

  it('is refused by lists that have none', async () => {
    const { status } = await client.http('GET', `/api/workflow-messages/?cursor=${forged(['1.a'])}`);
    expect(status).toBe(400);
  });
});
