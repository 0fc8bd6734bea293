import type { Primary } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/postgresql';
import type { operations as types } from '../../generated/api.ts';
import { type OperationId, operations } from '../../generated/operations.ts';
import type { Database } from '../database/connection.ts';
import { NotFound } from '../http/errors.ts';
import { isKnown } from '../http/etag.ts';
import type { Context, Handler } from '../http/handler.ts';
import { authorOf } from '../http/recorded.ts';
import { type BatchOptions, BatchWriter, type Watcher } from './batch-writer.ts';
import { nameRows } from './cascades.ts';
import { etagOf, versionsIn } from './etag.ts';
import { type ListOptions, listDeclaration } from './lists/declaration.ts';
import { includedNames } from './lists/included.ts';
import { List } from './lists/list.ts';
import { listReply } from './lists/reply.ts';
import { Resource, type ResourceDeclaration } from './resource.ts';
import type { Row, StoredRow } from './row.ts';
import type { Included } from './table.ts';

/** The ids of the six operations of a resource: `listRuns`, `createRun` and so on. */
type CrudId<Name extends string> =
  | `list${Name}s`
  | `${'create' | 'retrieve' | 'replace' | 'update' | 'delete'}${Name}`;

/** The ids of the operations of a resource that is only read here. */
type ReadId<Name extends string> = `list${Name}s` | `retrieve${Name}`;

/** The names for which the contract has these two. */
export type ReadName = {
  [Id in OperationId]: Id extends `list${infer Name}s`
    ? [ReadId<Name>] extends [OperationId]
      ? Name
      : never
    : never;
}[OperationId];

/** Those of them for which it has all six. */
export type CrudName = {
  [Name in ReadName]: [CrudId<Name>] extends [OperationId] ? Name : never;
}[ReadName];

/** The handlers of a resource's six operations. */
export type CrudHandlers<Name extends CrudName> = { [Id in CrudId<Name>]: Handler<Id> };

/** A row as the contract shows it. */
export type Body<Name extends ReadName> = types[`retrieve${Name}` & OperationId] extends {
  responses: { 200: { content: { 'application/json': infer Row } } };
}
  ? Row
  : never;

/** The JSON type of a value, in the coarse terms in which a column and a schema must agree. */
type Kind<Value> = unknown extends Value
  ? 'json'
  : Value extends null | undefined
    ? 'null'
    : Value extends string
      ? 'text'
      : Value extends number
        ? 'number'
        : Value extends boolean
          ? 'boolean'
          : 'json';

/** What the wire shows of a column: of a relation its key, or the parent's column that is named. */
type Shown<Value, Displayed> = unknown extends Value
  ? unknown
  : Value extends object
    ? Displayed extends keyof Value
      ? Value[Displayed]
      : Primary<Value>
    : Value;

/** The keys of a schema that the entity lacks, or has with another type. */
type Mismatch<Entity, Schema, Displayed> = {
  [Key in keyof Schema]-?: Key extends keyof Entity
    ? Kind<Shown<Entity[Key], Key extends keyof Displayed ? Displayed[Key] : never>> extends Kind<Schema[Key]>
      ? never
      : Key
    : Record<never, never> extends Pick<Schema, Key> // not in every reply: added to the row
      ? never
      : Key;
}[keyof Schema];

/** Does not compile where columns and schema differ; the error names the keys. */
type Agreeing<Entity, Schema, Displayed> = [Mismatch<Entity, Schema, Displayed>] extends [never]
  ? unknown
  : { 'columns that are not as in the contract': Mismatch<Entity, Schema, Displayed> };

interface ResourceOptions<Displayed> extends ListOptions {
  /** Relations that the wire shows by a column of the parent instead of its key: `{ stf_file: 'stf_filename' }`. */
  displayFields?: Displayed;
  /** How rows come by the properties that the contract marks as `x-include`. */
  included?: Record<string, Included>;
  /** For tables that only grow: rows are stored many at a time. */
  batches?: BatchOptions;
  /** Columns that programs write all the time: an If-Match holds when they change. */
  volatile?: readonly string[];
  /** Whether every change of a row is recorded in the audit, and not only those that people make. */
  isAudited?: boolean;
}

/** A resource of the API: what tells it from the others. The rest follows from its entity and the contract. */
export interface ResourceDefinition<Name extends ReadName = ReadName>
  extends ResourceDeclaration,
    ListOptions {
  name: Name;
  batches?: BatchOptions;
  isAudited?: boolean;
}

/**
 * Defines a resource by its name in the operations' ids and its entity. An entity that lacks a column of the schema, or
 * has one of another type, does not compile; nor does a name for which the contract lacks a list or the single row.
 */
export function resource<
  Name extends ReadName,
  const Entity extends { meta: { className: string } },
  const Displayed extends Record<string, string> = Record<never, never>,
>(
  name: Name,
  entity: Entity & Agreeing<InferEntity<Entity>, Body<Name>, Displayed>,
  options: ResourceOptions<Displayed> = {},
): ResourceDefinition<Name> {
  const { className } = entity.meta;
  const path = operations[`list${name}s` as OperationId].path.split('/').at(-2) ?? '';
  nameRows(className, path);
  return { name, entity: className, path, ...options };
}

/** The list and the single row of a resource. */
export function reading<Name extends ReadName>(database: Database, definition: ResourceDefinition<Name>) {
  const { name } = definition;
  const rows = new Resource(database, definition);
  const { table } = rows;
  const metadata = database.orm.getMetadata().getByClassName(definition.entity);
  const list = new List(
    database,
    metadata,
    table,
    listDeclaration(operations[`list${name}s` as OperationId], definition),
  );
  const hasEtag = '304' in operations[`retrieve${name}` as OperationId].responses;
  const found = <Found>(row: Found | undefined): Found => {
    if (!row) throw new NotFound(`No ${table.model} matches the given query.`);
    return row;
  };
  // Rows come from SELECT lists made of the entity's columns, which `resource` has compared with the schema.
  const handlers = {
    [`list${name}s`]: ({ query, context }: { query: object; context: Context }) =>
      listReply(list, query as Row, context),
    [`retrieve${name}`]: async ({ path, query, headers }: Call & { query: { include?: string } }) => {
      const included = includedNames(query.include);
      const one = found(await rows.retrieve(keyOf(path), included));
      // What is counted beside the row changes without it.
      if (!hasEtag || included.length > 0) return { status: 200, body: one.row };
      const etag = etagOf(table, one);
      if (isKnown(headers['if-none-match'], etag)) return { status: 304, headers: { etag } };
      return { status: 200, headers: { etag }, body: one.row };
    },
  } as unknown as { [Id in ReadId<Name> & OperationId]: Handler<Id> };
  return { handlers, list, rows, found };
}

/**
 * The six operations of a resource, the same for all fifteen. Another resource's list, or a name for which the contract
 * lacks one of the six, does not compile.
 * @param watcher shown the metrics of the batch writer, where there is one
 */
export function crud<Name extends CrudName>(
  database: Database,
  definition: ResourceDefinition<Name>,
  watcher?: Watcher,
) {
  const { name, batches, isAudited = false } = definition;
  const { handlers: read, list, rows, found } = reading(database, definition);
  const writer = batches && new BatchWriter(database, rows, batches, watcher);
  /** Agents write very often, and nobody asks who it was: what they create and change is not recorded. */
  const authorIf = (isRecorded: boolean, context: Context) => {
    const author = isRecorded || context.caller?.via === 'session' ? authorOf(context) : undefined;
    if (author) context.isRecorded = true;
    return author;
  };
  const answer = (one: StoredRow) => ({
    status: 200,
    headers: { etag: etagOf(rows.table, one) },
    body: one.row,
  });
  const update = async ({ path, body, headers, context }: Call & { body: Row }) => {
    const author = authorIf(isAudited, context);
    return answer(
      found(await rows.update(keyOf(path), body, { versions: versionsIn(headers['if-match']), author })),
    );
  };
  const handlers = {
    ...read,
    [`create${name}`]: async ({ body, context }: Call & { body: Row }) => {
      const author = authorIf(false, context);
      if (author) return { status: 201, body: await rows.create({ ...batches?.defaults, ...body }, author) };
      return { status: 201, body: found(await (writer ? writer.write(body) : rows.create(body))) };
    },
    [`replace${name}`]: update,
    [`update${name}`]: update,
    [`delete${name}`]: async ({ path, headers, context }: Call) => {
      const author = authorIf(true, context);
      const versions = versionsIn(headers['if-match']);
      if (!(await rows.remove(keyOf(path), { versions, author }))) found(undefined);
      return { status: 204 };
    },
  } as unknown as CrudHandlers<Name>;
  return { handlers, list, writer, rows, found };
}

/** What all calls have, of whatever resource. */
interface Call {
  path: object;
  headers: { 'if-match'?: string; 'if-none-match'?: string };
  context: Context;
}

/** The one parameter of a resource's path. */
function keyOf(path: object): unknown {
  return Object.values(path)[0];
}
