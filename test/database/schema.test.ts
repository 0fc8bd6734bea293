import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database, DatabaseAddress } from '../../src/database/connection.ts';
import { dropOldLogPartitions, makeLogPartitions } from '../../src/database/log-partitions.ts';
import { makeMissingPartitions } from '../../src/database/logs.ts';
import { migrations } from '../../src/database/migrations/index.ts';
import { deleteOldMessages, deleteOldReceipts } from '../../src/database/retention.ts';
import { migrate } from '../../src/database/schema.ts';
import { giveUpSilentAgents } from '../../src/engine/heartbeats.ts';
import { openDatabase } from '../../src/open-database.ts';
import { cloneDatabase } from '../monitor.ts';

let database: Database;
let address: DatabaseAddress;
let drop: () => Promise<void>;

beforeEach(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  address = clone.address;
  database = await openDatabase(address);
});
afterEach(async () => {
  await database.close();
  await drop();
});

const run = (text: string) => database.query<Record<string, unknown>>({ text, values: [] });
const insertOf = (receivedAt: string) =>
  `insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread, received_at)
   values ('a', 'i', now(), 'INFO', 'm', 'm', 'f', 1, 1, 1, ${receivedAt})`;
const insertLog = (receivedAt = 'now()') => run(insertOf(receivedAt));
const makeOldPartition = async () => {
  await run(
    "create table swf_applog_20260101 partition of swf_applog for values from ('2026-01-01 00:00+00') to ('2026-01-02 00:00+00')",
  );
  await insertLog("'2026-01-01 12:00+00'");
};
const partitions = async () =>
  (
    await run(
      "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'swf_applog'::regclass order by 1",
    )
  ).map(({ name }) => name);

describe('the tables', () => {
  it('are what the entities describe', async () => {
    expect(await database.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });

  it('are made once, also when two start at the same time', async () => {
    await run('drop schema public cascade; create schema public');
    const second = await openDatabase(address);
    const applied = await Promise.all([migrate(database), migrate(second)]);
    expect(applied.map((names) => names.length).sort()).toEqual([0, migrations.length]);
    await second.close();
  });

  it('of another monitor are refused', async () => {
    await run('drop table swf_migrations');
    await expect(migrate(database)).rejects.toThrow('another monitor');
  });

  it('of a newer monitor are refused, naming what is unknown', async () => {
    await run("insert into swf_migrations (name) values ('9999-future')");
    await expect(migrate(database)).rejects.toThrow('9999-future');
  });
});

describe('log partitions', () => {
  it('are there for today and three days ahead, and only made once', async () => {
    expect(await partitions()).toHaveLength(4);
    expect(await makeLogPartitions(database)).toEqual([]);
  });

  it('are made by a writer that meets none, and its record is stored once', async () => {
    for (const name of await partitions()) await run(`drop table ${name}`);
    const refusal = await insertLog().catch((error: unknown) => error);
    expect(await makeMissingPartitions(database, refusal)).toBe(true);
    expect(await makeMissingPartitions(database, new Error('another'))).toBe(false);
    await insertLog();
    expect(await run('select count(*) as n from swf_applog')).toEqual([{ n: 1 }]);
    expect(await partitions()).toHaveLength(4);
  });

  it('older than the retention go; 0 keeps all', async () => {
    await makeOldPartition();
    expect(await dropOldLogPartitions(database, 0)).toEqual([]);
    expect(await dropOldLogPartitions(database, 30)).toEqual(['swf_applog_20260101']);
    expect(await run('select 1 from swf_applog')).toEqual([]);
  });

  it('that go let others read and write while an open transaction still reads them', async () => {
    await makeOldPartition();
    const [reader, writer] = [
      await database.ownSession(),
      await database.ownSession({ lock_timeout: 2_000 }),
    ];
    try {
      await reader.query('begin; select count(*) from swf_applog');
      const dropped = dropOldLogPartitions(database, 30);
      await expect
        .poll(() =>
          run(`select 1 from pg_stat_activity where datname = current_database()
                 and query like 'alter table%detach%' and wait_event_type = 'Lock'`),
        )
        .toHaveLength(1); // for the reader
      await writer.query(insertOf('now()'));
      expect((await writer.query('select message from swf_applog')).rows).toHaveLength(1);
      await reader.query('commit');
      expect(await dropped).toEqual(['swf_applog_20260101']);
    } finally {
      await Promise.all([reader.end(), writer.end()]);
    }
  });

  it('take a record by the time of receipt, whatever its own clock says', async () => {
    for (const timestamp of ['1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z']) {
      await run(`insert into swf_applog (app_name, instance_name, timestamp, levelname, message, module, funcname, lineno, process, thread)
                 values ('a', 'i', '${timestamp}', 'INFO', 'm', 'm', 'f', 1, 1, 1)`);
    }
    expect(await run('select count(*) as n from swf_applog')).toEqual([{ n: 3 }]);
  });
});

describe('messages and events', () => {
  it('go when they were stored longer ago than the retention; 0 keeps all', async () => {
    for (const ago of ['91 days', '89 days']) {
      await run(
        `insert into swf_workflow_messages (message_type, message_content, sent_at) values ('t', '{}', now() - interval '${ago}')`,
      );
      await run(`insert into swf_system_state_events (timestamp, run_number, event_type, state, event_data, received_at)
                 values ('1970-01-01Z', 1, 'e', 's', '{}', now() - interval '${ago}')`);
    }
    expect(await deleteOldMessages(database, 0)).toBe(0);
    expect(await deleteOldMessages(database, 90)).toBe(2);
    expect(await deleteOldMessages(database, 90)).toBe(0);
  });
});

describe('what is known of messages that came and went', () => {
  it('goes after a week, however much it is; what has not gone out yet stays', async () => {
    await run(`insert into swf_received_message (broker_id, received_at)
               select n::text, now() - interval '8 days' from generate_series(1, 12000) n`);
    await run(`insert into swf_received_message (broker_id) values ('new')`);
    await run(`insert into swf_outgoing_message (destination, body, stored_at, published_at) values
               ('d', '{}', now() - interval '9 days', now() - interval '8 days'),
               ('d', '{}', now() - interval '9 days', now()), ('d', '{}', now() - interval '9 days', null)`);
    const query = vi.spyOn(database, 'query');
    expect(await deleteOldReceipts(database)).toBe(12_001);
    expect(query).toHaveBeenCalledTimes(7); // no statement takes all
    expect(await run('select broker_id from swf_received_message')).toEqual([{ broker_id: 'new' }]);
    expect(await run('select 1 from swf_outgoing_message')).toHaveLength(2);
  });
});

describe('silent agents', () => {
  const agent = (name: string, ago: string, status: string, state: string) =>
    run(`insert into swf_systemagent (instance_name, agent_type, last_heartbeat, status, operational_state)
         values ('${name}', 'data', now() - interval '${ago}', '${status}', '${state}')`);

  it('are passed over while their row is being written, and the others are not kept waiting', async () => {
    await agent('a', '181 seconds', 'OK', 'READY');
    await agent('b', '181 seconds', 'OK', 'READY');
    await database.transaction(async (executor) => {
      await executor.query({
        text: "update swf_systemagent set last_heartbeat = now() where instance_name = 'a'",
        values: [],
      });
      expect(await giveUpSilentAgents(database)).toBe(1);
    });
    expect(await giveUpSilentAgents(database)).toBe(0);
  });

  it('become EXITED after three minutes, those that are half EXITED too; others stay', async () => {
    await agent('silent', '181 seconds', 'OK', 'READY');
    await agent('half', '181 seconds', 'OK', 'EXITED');
    await agent('done', '1 day', 'EXITED', 'EXITED');
    await agent('alive', '170 seconds', 'OK', 'READY');
    await run("insert into swf_systemagent (instance_name, agent_type) values ('never beat', 'data')");
    expect(await giveUpSilentAgents(database)).toBe(2);
    const exited = await run(
      "select instance_name from swf_systemagent where status = 'EXITED' and operational_state = 'EXITED' order by 1",
    );
    expect(exited.map(({ instance_name }) => instance_name)).toEqual(['done', 'half', 'silent']);
    // Which of them fell silent without a word.
    const givenUp = await run('select instance_name from swf_systemagent where given_up_at is not null');
    expect(givenUp).toEqual([{ instance_name: 'silent' }]);
  });
});
