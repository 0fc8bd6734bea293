import type { components } from '../../generated/api.ts';
import { type OperationId, operations } from '../../generated/operations.ts';
import type { Database } from '../database/connection.ts';
import { type Counters, listDeclaration } from '../database/lists/declaration.ts';
import { List } from '../database/lists/list.ts';
import { type BatchOptions, BatchWriter } from '../database/resource/batch-writer.ts';
import { Resource, type ResourceDeclaration, type Row } from '../database/resource/resource.ts';
import { NotFound } from './faults.ts';
import type { Context } from './handler.ts';
import { listReply } from './list-reply.ts';

type Schemas = components['schemas'];

/** Whether pages of a resource come by cursor, too: these have no count. */
type HasCursors<Model extends string> = Schemas[`${Model}Page` & keyof Schemas] extends { count: number }
  ? false
  : true;

/** A resource of the API: its declaration and the operation that lists it. */
export interface CrudDeclaration extends ResourceDeclaration {
  list: OperationId;
  /** Where the table counts its rows as they come. */
  counters?: Counters;
  /** For tables that only grow: rows are stored many at a time. */
  batches?: BatchOptions;
}

/**
 * The six operations of a resource, the same for all fifteen.
 *
 * `Model` is the name of the reply's schema. The rows come from SELECT lists made of the entity's columns; that
 * these are the keys and types of that schema is what the contract tests check on every reply.
 */
export function crud<Model extends keyof Schemas & string>(
  database: Database,
  declaration: CrudDeclaration & { entity: Model },
) {
  type Body = Schemas[Model];
  const resource = new Resource(database, declaration);
  const { table } = resource;
  const writer = declaration.batches && new BatchWriter(database, resource, declaration.batches);
  const metadata = database.orm.getMetadata().getByClassName(declaration.entity);
  const list = new List(
    database,
    metadata,
    table,
    listDeclaration(operations[declaration.list], declaration.counters),
  );
  const found = (row: Row | undefined): Body => {
    if (!row) throw new NotFound(`No ${table.model} matches the given query.`);
    return row as Body;
  };

  return {
    resource,
    /** @param also properties that every row is shown with */
    list: (request: { query: object; context: Context }, also?: Partial<Body>) =>
      listReply<Body, HasCursors<Model>>(list, request.query as Row, request.context, also),
    writer,
    create: async (request: { body: object }) => {
      const row = request.body as Row;
      return { status: 201, body: found(await (writer ? writer.write(row) : resource.create(row))) } as const;
    },
    retrieve: async (request: { path: object }) =>
      ({ status: 200, body: found(await resource.retrieve(keyOf(request.path))) }) as const,
    update: async (request: { path: object; body: object }) =>
      ({
        status: 200,
        body: found(await resource.update(keyOf(request.path), request.body as Row)),
      }) as const,
    remove: async (request: { path: object }) => {
      if (!(await resource.remove(keyOf(request.path)))) found(undefined);
      return { status: 204 } as const;
    },
  };
}

/** The one parameter of a resource's path. */
function keyOf(path: object): unknown {
  return Object.values(path)[0];
}
