import type { Executor } from '../../src/database/statement.ts';

const STATEMENTS = [
  'create schema clock',
  'create table clock.moved (by interval not null)',
  `insert into clock.moved values ('0')`,
  `create function clock.now() returns timestamptz language sql stable as 'select pg_catalog.now() + (select by from clock.moved)'`,
  `create function clock.clock_timestamp() returns timestamptz language sql volatile
   as 'select pg_catalog.clock_timestamp() + (select by from clock.moved)'`,
];

/**
 * Gives an empty database a clock that can be moved: a now() that is found before PostgreSQL's own, by defaults of tables that are made
 * from then on, too. Sessions that are opened afterwards have it.
 */
export async function makeClockMovable(executor: Executor, database: string): Promise<void> {
  // Tables are made in the first schema.
  const path = `alter database "${database}" set search_path = public, clock, pg_catalog`;
  for (const text of [...STATEMENTS, path]) await executor.query({ text, values: [] });
}

/** Moves it. @param by such as `1 hour` */
export async function moveClock(executor: Executor, by: string): Promise<void> {
  await executor.query({ text: 'update clock.moved set by = by + $1::interval', values: [by] });
}
