import type { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { transfer } from '../../src/database/transfer.ts';
import { emptyDatabase, type TestDatabase } from '../django-import/databases.ts';

/** So many that neither socket takes them at once. */
const ROWS = 200_000;
const SELECT = `select n, repeat('x', 100) from generate_series(1, ${ROWS}) n`;

let database: TestDatabase;
let reader: Client;
let writer: Client;

beforeEach(async () => {
  database = await emptyDatabase();
  reader = await database.database.ownSession({ query_timeout: 0 });
  writer = await database.database.ownSession({ query_timeout: 0 });
  await writer.query('create table rows (n int primary key, text text)');
});
afterEach(async () => {
  await reader.end();
  await writer.end();
  await database.drop();
});

const stored = async () =>
  (await writer.query('select count(*)::int as n, sum(n)::float8 as sum from rows')).rows;

describe.each(['text', 'binary'] as const)(
  'rows that are sent from one session to another, as %s',
  (format) => {
    it('arrive, each once, and both sessions go on', async () => {
      let seen = 0;
      const count = (rows: number) => {
        seen += rows;
      };
      await transfer([reader, SELECT], [writer, 'rows'], count, format);
      expect(await stored()).toEqual([{ n: ROWS, sum: (ROWS * (ROWS + 1)) / 2 }]);
      // In the binary form what ends the rows is a message, too.
      expect(seen - ROWS).toBe(format === 'binary' ? 1 : 0);
      await transfer([reader, `select 0, null where false`], [writer, 'rows'], count, format);
      expect((await reader.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      expect(await stored()).toEqual([{ n: ROWS, sum: (ROWS * (ROWS + 1)) / 2 }]);
    });

    it('that cannot be read any further are not stored, and the reason is said', async () => {
      const failing = `select n, (1 / (${ROWS} - n))::text from generate_series(1, ${ROWS}) n`;
      await expect(transfer([reader, failing], [writer, 'rows'], undefined, format)).rejects.toThrow(
        'division by zero',
      );
      expect(await stored()).toEqual([{ n: 0, sum: null }]);
      expect((await reader.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      await expect(transfer([reader, 'select nothing'], [writer, 'rows'])).rejects.toThrow('nothing');
      expect(await stored()).toEqual([{ n: 0, sum: null }]);
    });

    it('of which one is refused are not stored, and the reason is said', async () => {
      await writer.query('insert into rows values (7, null)');
      await expect(transfer([reader, SELECT], [writer, 'rows'], undefined, format)).rejects.toThrow(
        'rows_pkey',
      );
      expect(await stored()).toEqual([{ n: 1, sum: 7 }]);
      await expect(transfer([reader, SELECT], [writer, 'nowhere'])).rejects.toThrow('nowhere');
      expect(await stored()).toEqual([{ n: 1, sum: 7 }]);
    });

    it.each(['reader', 'writer'] as const)('fail where the session of the %s is ended', async (which) => {
      const ended = which === 'reader' ? reader : writer;
      const { rows } = await ended.query<{ id: number }>('select pg_backend_pid() as id');
      let isFirst = true;
      const end = () => {
        if (isFirst) void database.sql(`select pg_terminate_backend(${rows[0]?.id})`);
        isFirst = false;
      };
      const endless = `select generate_series(1, 2000000000), repeat('x', 100)`;
      await expect(transfer([reader, endless], [writer, 'rows'], end, format)).rejects.toThrow(
        /terminat|EPIPE|ECONNRESET/,
      );
      expect(await database.sql('select count(*)::int as n from rows')).toEqual([{ n: 0 }]);
    });
  },
);
