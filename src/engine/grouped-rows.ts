import { type SqlBool, sql } from 'kysely';
import { AGAIN, ALONE, Batcher, MOST_IN_FLIGHT, type Outcome } from '../database/batcher.ts';
import type { Database } from '../database/connection.ts';
import type { Executor, Statement } from '../database/statement.ts';
import { VERSION } from './audited-writes.ts';
import { insertOfSeveral, KEY, POSITION, updateOfSeveral, valueIn } from './grouped-statements.ts';
import { builder, compile, placeholder, ShapeCache } from './query-builder.ts';
import { type Row, type StoredRow, stored } from './row.ts';
import type { Column, Table } from './table.ts';

/** Rows that are read by one statement, and characters that they should have together. */
const MOST_READ = 32;
const MOST_READ_CHARACTERS = 256 * 1024;
/** Changes of one row that share a commit, each by a statement of its own. */
const MOST_OF_ROW = 16;

/** The values of a row that is written, as they came, and the record that goes to PostgreSQL. */
interface Written {
  key?: unknown;
  columns: Column[];
  values: Row;
  record: string;
}

/** How the same is done for one row, with errors of its own. */
interface Alone {
  read(key: unknown): Promise<StoredRow | undefined>;
  create(columns: Column[], values: Row): Promise<Row>;
  update(key: unknown, columns: Column[], values: Row): Promise<StoredRow | undefined>;
}

interface Parts {
  database: Database;
  table: Table;
  /** SQL of a new key, where rows have none. */
  generatedKey: string | undefined;
  /** Gives a statement a name, as long as there are few. */
  named: (text: string) => Pick<Statement, 'name' | 'text'>;
  alone: Alone;
}

/** Reads, creates and changes rows of one table: calls of the same shape that come while a statement is in flight go together. */
export class GroupedRows {
  readonly #parts: Parts;
  readonly #reading: Batcher<unknown, StoredRow | undefined>;
  readonly #creating = new ShapeCache<Batcher<Written, Row>>();
  readonly #updating = new ShapeCache<Batcher<Written, StoredRow | undefined>>();
  /** Characters of a row, as the last that were read had them. */
  #rowSize = 0;
  #readText: string | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#reading = new Batcher({
      together: (keys) => this.#readSeveral(keys),
      alone: (key) => parts.alone.read(key),
      mostRows: () => Math.min(MOST_READ, 1 + Math.floor(MOST_READ_CHARACTERS / (1 + this.#rowSize))),
      mostInFlight: MOST_IN_FLIGHT,
    });
  }

  /** @returns the row with this key, as it is after this was asked */
  read(key: unknown): Promise<StoredRow | undefined> {
    return this.#reading.add(key);
  }

  create(columns: Column[], values: Row): Promise<Row> {
    const creating = this.#creating.get(shapeOf(columns), () => this.#creatingOf(columns));
    return creating.add({ columns, values, record: JSON.stringify(values) });
  }

  /** @returns the row as it is now, or undefined where there is none */
  update(key: unknown, columns: Column[], values: Row): Promise<StoredRow | undefined> {
    const updating = this.#updating.get(shapeOf(columns), () => this.#updatingOf(columns));
    return updating.add({ key, columns, values, record: JSON.stringify({ [KEY]: key, ...values }) });
  }

  /** Reads the rows of several callers, each as it was after he had asked. */
  async #readSeveral(keys: unknown[]): Promise<(StoredRow | undefined)[]> {
    const { database, table } = this.#parts;
    const { name, key } = table;
    this.#readText ??= readOfSeveral(table);
    const text = this.#readText;
    const found = await database.query<Row>({
      name: `${name}:get-several`,
      text,
      values: [[...new Set(keys)]],
    });
    // One of them stands for all: to measure each would cost as much as to send it.
    if (found[0]) this.#rowSize = JSON.stringify(found[0]).length;
    const rows = new Map(found.map((row) => [row[key.name], row]));
    return keys.map((asked) => {
      const row = rows.get(asked);
      return row && stored({ ...row });
    });
  }

  #creatingOf(columns: Column[]): Batcher<Written, Row> {
    const { database, table, generatedKey, named, alone } = this.#parts;
    const statement = named(insertOfSeveral(table, columns, generatedKey));
    return new Batcher({
      together: async (rows) => {
        const results: (Row | typeof ALONE)[] = rows.map(() => ALONE);
        for (const row of await database.query<Row>({ ...statement, values: [recordsOf(rows)] })) {
          results[Number(row[POSITION]) - 1] = row;
          delete row[POSITION];
        }
        return results;
      },
      alone: ({ values }) => alone.create(columns, values),
      sizeOf: ({ record }) => record.length,
      mostInFlight: MOST_IN_FLIGHT,
    });
  }

  #updatingOf(columns: Column[]): Batcher<Written, StoredRow | undefined> {
    const { database, table, named, alone } = this.#parts;
    const { key, selectionText, stampsUpdates, versionText } = table;
    const set = columns.map((column) => `"${column.column}" = ${valueIn('free', column)}`);
    if (stampsUpdates) set.push('"updated_at" = now()');
    const returning = `${selectionText}, ${versionText} as "${VERSION}"`;
    const statement = named(updateOfSeveral(table, { key, given: columns, set, returning }));
    return new Batcher({
      together: (rows) => {
        const rounds = roundsOf(rows);
        const update = async (executor: Executor, round: Written[]) => {
          const written = await executor.query<Row>({ ...statement, values: [recordsOf(round)] });
          return new Map(written.map((row) => [row[key.name], stored(row)]));
        };
        return rounds.length === 1
          ? update(database, rows).then((written) => rows.map((row) => written.get(row.key) ?? ALONE))
          : database.transaction((executor) =>
              inRounds(rows, rounds, table, (round) => update(executor, round)),
            );
      },
      alone: ({ key: asked, values }) => alone.update(asked, columns, values),
      keyOf: ({ key: asked }) => asked,
      mostOfKey: MOST_OF_ROW,
      sizeOf: ({ record }) => record.length,
      mostInFlight: MOST_IN_FLIGHT,
    });
  }
}

/** Rows apart in which none comes twice, in the order of those that do. */
function roundsOf(rows: Written[]): Written[][] {
  const rounds: Written[][] = [];
  const times = new Map<unknown, number>();
  for (const row of rows) {
    const time = times.get(row.key) ?? 0;
    times.set(row.key, time + 1);
    rounds[time] ??= [];
    rounds[time].push(row);
  }
  return rounds;
}

/**
 * Changes rows one round after the other, in one transaction. A row that somebody has locked is passed over in all rounds.
 * @param update changes the rows of a round @returns those that it has changed, by their keys
 */
async function inRounds(
  rows: Written[],
  rounds: Written[][],
  table: Table,
  update: (round: Written[]) => Promise<Map<unknown, StoredRow>>,
): Promise<Outcome<StoredRow>[]> {
  const results = new Map<Written, Outcome<StoredRow>>();
  const last = new Map(rows.map((row) => [row.key, row]));
  const locked = new Set<unknown>();
  for (const [number, round] of rounds.entries()) {
    const free = round.filter(({ key }) => !locked.has(key));
    const written = free.length > 0 ? await update(free) : undefined;
    for (const row of round) {
      const { key } = row;
      const found = written?.get(key);
      if (found) results.set(row, last.get(key) === row ? found : superseded(found, table, number));
      else results.set(row, locked.has(key) ? AGAIN : ALONE);
      if (!found) locked.add(key);
    }
  }
  return rows.map((row) => results.get(row) ?? ALONE);
}

/**
 * A row as it was before another change of the same transaction, with which it has `xmin` in common: nobody who has this version
 * may write over the other.
 */
function superseded({ row, version }: StoredRow, { volatile }: Table, round: number): StoredRow {
  return { row, version: volatile.size > 0 ? version : `${version}.${round}` };
}

const shapeOf = (columns: Column[]) => String(columns.map(({ name }) => name));

function readOfSeveral({ name, key, selection, versionText }: Table): string {
  const isOne = sql<SqlBool>`${sql.id(name, key.column)} = any(${placeholder(1, `${key.type}[]`)})`;
  const version = sql.raw<string>(versionText).as(VERSION);
  return compile(
    builder
      .selectFrom(name)
      .select([...selection, version])
      .where(isOne),
  );
}

/** The records of several rows, as a JSON array. */
function recordsOf(rows: Written[]): string {
  return `[${rows.map(({ record }) => record).join(',')}]`;
}
