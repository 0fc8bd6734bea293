import { type Operation, type OperationId, operations } from '../../../generated/operations.ts';
import type { Database } from '../../database/connection.ts';
import { type ReadName, type ResourceDefinition, reading } from '../../engine/crud.ts';
import type { List } from '../../engine/lists/list.ts';
import type { Resource } from '../../engine/resource.ts';
import type { Row } from '../../engine/row.ts';
import { type FieldMessages, InvalidRequest, NotFound } from '../../http/errors.ts';
import { compilePathReader } from '../../http/path-reader.ts';
import { compileQueryReader } from '../../http/query-reader.ts';
import { compileBodyReader } from '../../http/reading/body-reader.ts';

/** What is read of a change of many rows by the operations of their resource. */
export interface BulkTable {
  rows: Resource;
  list: List;
  /** @returns undefined for what can't be a key */
  readKey: (text: string) => unknown;
  /** @throws InvalidRequest */
  readFilter: (filter: Row) => Row;
  /** Undefined where rows are not changed. @throws InvalidRequest */
  readValues: ((values: Row) => Row) | undefined;
}

type QueryReader = ReturnType<typeof compileQueryReader>;
type BodyReader = ReturnType<typeof compileBodyReader>;

/** Parameters of a list that say how it comes, and not what is in it. */
const FORM = new Set(['limit', 'offset', 'cursor', 'ordering', 'format', 'include']);

/** A resource as it is changed many rows at a time: keys, filters and values are read as for its other operations. */
export function bulkTable(
  database: Database,
  definition: ResourceDefinition<ReadName>,
  timeZone: string,
): BulkTable {
  const { name, isAudited } = definition;
  const { list, rows } = reading(database, definition);
  const all: Record<string, Operation> = operations;
  const { parameters } = operations[`list${name}s` as OperationId];
  const one = operations[`retrieve${name}` as OperationId];
  // What nobody is to change is not changed many at a time either.
  const patch = isAudited ? undefined : all[`update${name}`]?.body;
  const readPath = compilePathReader(one.parameters);
  const keyName = one.parameters.find((parameter) => parameter.in === 'path')?.name ?? '';
  const readQuery = compileQueryReader(
    parameters.filter((parameter) => !FORM.has(parameter.name)),
    { timeZone },
  );
  const readBody = patch && compileBodyReader(patch, { timeZone });
  return {
    rows,
    list,
    readKey: (text) => {
      try {
        return readPath({ [keyName]: text })[keyName] ?? undefined;
      } catch (error) {
        if (error instanceof NotFound) return undefined;
        throw error;
      }
    },
    readFilter: (filter) => readFilter(list, readQuery, filter),
    readValues: readBody && ((values) => readValues(rows, readBody, values)),
  };
}

/** @throws InvalidRequest */
function readFilter({ declaration }: List, readQuery: QueryReader, filter: Row): Row {
  const unclear = Object.entries(filter).filter(([, value]) => !isScalar(value));
  if (unclear.length > 0)
    throw refused('filter', Object.fromEntries(unclear.map(([key]) => [key, [NO_VALUE]])));
  const outcome = readQuery(filter);
  if ('errors' in outcome) throw refused('filter', outcome.errors);
  const { lookBack } = declaration;
  const ends = lookBack ? [`${lookBack.column}_after`, `${lookBack.column}_before`] : [];
  const open = ends.filter((end) => outcome.value[end] === undefined);
  if (open.length > 0)
    throw refused(
      'filter',
      Object.fromEntries(open.map((end) => [end, ['Both ends of the range are needed.']])),
    );
  return outcome.value;
}

/** @throws InvalidRequest */
function readValues({ table }: Resource, readBody: BodyReader, values: Row): Row {
  const { columns, key } = table;
  const isWritten = (property: string) =>
    property !== key.name && columns.some((column) => column.name === property);
  const others = Object.keys(values).filter((property) => !isWritten(property));
  if (others.length > 0)
    throw refused(
      'values',
      Object.fromEntries(others.map((property) => [property, ['It is not written in many rows.']])),
    );
  const outcome = readBody(values);
  if ('errors' in outcome) throw refused('values', outcome.errors);
  if (Object.keys(outcome.value).length === 0)
    throw new InvalidRequest({
      values: ['With update they have one property at least that callers write.'],
    });
  return outcome.value;
}

/** In an address an empty value counts as absent; here it would be every row that is meant. */
const NO_VALUE = 'It must be a text that is not empty, a number, or true or false.';

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
}

function refused(part: string, errors: FieldMessages): InvalidRequest {
  const named = Object.entries(errors).map(([name, messages]) => [`${part}.${name}`, messages]);
  return new InvalidRequest(Object.fromEntries(named));
}
