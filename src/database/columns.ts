import { p } from '@mikro-orm/core';

/**
 * The column types that the tables are made of. Times are text on this side: a JavaScript Date would
 * lose the microseconds that PostgreSQL keeps.
 */
export const columns = {
  /** Text of at most `length` code points, or of any length. */
  text: (length?: number) => (length === undefined ? p.text() : p.string().length(length)),
  /** A moment, with microseconds. */
  time: () => p.string().columnType('timestamptz'),
  /** Set by the database when the row is made. */
  createdAt: () => p.string().columnType('timestamptz').defaultRaw('now()'),
  /** Set by the database when the row is made and by every later write of it. */
  updatedAt: () => p.string().columnType('timestamptz').defaultRaw('now()'),
  int: () => p.integer(),
  /** Up to ±(2^53−1): what a JSON number holds exactly. */
  bigint: () => p.bigint('number'),
  float: () => p.double().$type<number>(),
  flag: () => p.boolean(),
  json: () => p.json<unknown>(),
  /** A JSON column that is `{}` where nothing was sent. */
  jsonObject: () => p.json<unknown>().defaultRaw(`'{}'::jsonb`),
  uuid: () => p.uuid(),
  /** A key that the database draws. */
  uuidKey: () => p.uuid().primary().defaultRaw('gen_random_uuid()'),
};

/** An index on an expression, which only the migration that makes it can say. @param name of the index there */
export const byExpression = (name: string) => ({ name, expression: name });
