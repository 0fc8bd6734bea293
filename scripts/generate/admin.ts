import type {
  Field,
  FieldKind,
  Form,
  Property,
  Relation,
  Resource,
} from '../../src/dashboard/model/resource.ts';
import { titleOf } from '../contract/complete/titles.ts';
import { isNode, type Node } from '../contract/nodes.ts';
import type { Schema } from './canonical.ts';
import type { Document, Operation } from './document.ts';

/** What the administration shows of a tag: docs/contract-rules.md. */
interface Admin {
  list: string[];
  filters: string[];
  readonly: string[];
  /** What many of its rows can have done besides changing and deleting them. */
  bulk?: string[];
  danger: string;
}

/** Columns where nobody has chosen any. */
const MOST_COLUMNS = 8;
/** Parameters that say which part of a list comes, and how. */
const OF_LISTS = new Set(['limit', 'offset', 'cursor', 'ordering', 'search', 'format', 'include']);
/** A text that may be longer gets a field of several lines, in characters. */
const LONGEST_LINE = 1_000;

type Table = Record<string, Operation>;

/**
 * What the pages of the administration are drawn from: each list of the contract with what can be done with its rows.
 * A resource that comes into the contract comes into it.
 * @param bodies what operations take, as `canonicalBodies` gives it
 */
export function adminResources(document: Document, table: Table, bodies: Record<string, Schema>): Resource[] {
  const operations = Object.values(table);
  const rowsOf = new Map(operations.flatMap((list) => [[list, rowSchema(document, list)] as const]));
  const relate = (property: Node): Relation | undefined => {
    const { operation, value, label } = (property['x-relation'] ?? {}) as Record<string, string>;
    const list = operation === undefined ? undefined : table[operation];
    if (!list || !value || !label) return undefined;
    const names = new Set(list.parameters.map(({ name }) => name));
    return {
      ...{ path: list.path, resource: nameOf(list), value, label },
      ...{ hasSearch: names.has('search'), findsValue: names.has(value) },
    };
  };
  return operations.flatMap((list) => {
    const row = rowsOf.get(list);
    return row ? [resourceOf({ document, operations, bodies, relate }, list, row)] : [];
  });
}

interface Context {
  document: Document;
  operations: readonly Operation[];
  bodies: Record<string, Schema>;
  relate: (property: Node) => Relation | undefined;
}

function resourceOf(context: Context, list: Operation, row: Node): Resource {
  const { document, operations } = context;
  const admin = adminOf(document, list.tag);
  const always = new Set(row['required'] as string[]);
  const properties = Object.entries(row['properties'] as Record<string, Node>)
    .filter(([name]) => always.has(name))
    .map(([name, property]) => propertyOf(name, property, context.relate));
  const item = operations.find(({ path }) => isItemOf(list.path, path))?.path;
  const key = /\{(\w+)\}/.exec(item ?? '')?.[1] ?? properties[0]?.name ?? '';
  const isShown = operations.some(({ method, path }) => method === 'GET' && path === item);
  const forms = formsOf(context, list, item, { always, readonly: admin?.readonly ?? [] });
  return {
    name: nameOf(list),
    title: titleOf(
      list.id
        .replace(/^list/, '')
        .replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_')
        .toLowerCase(),
    ),
    about: String(tagOf(document, list.tag)?.['description'] ?? ''),
    key,
    properties,
    columns:
      admin?.list ??
      properties
        .filter(({ kind }) => kind !== 'json')
        .slice(0, MOST_COLUMNS)
        .map(({ name }) => name),
    list: listOf(document, list, admin),
    ...(item !== undefined && isShown && { item: keyed(item) }),
    ...forms,
    ...(bulkNames(context.bodies).includes(nameOf(list)) && {
      bulk: [
        ...(admin?.bulk ?? []),
        ...((forms.update?.fields.length ?? 0) > 0 ? ['update'] : []),
        ...(forms.remove ? ['delete'] : []),
      ],
    }),
    ...(admin && { danger: admin.danger }),
  };
}

/** How a list is asked for. */
function listOf(document: Document, list: Operation, admin: Admin | undefined): Resource['list'] {
  const names = list.parameters.map(({ name }) => name);
  const usual = (admin?.filters ?? []).filter((name) => names.includes(name));
  const others = names.filter((name) => !OF_LISTS.has(name) && !usual.includes(name));
  const parameters = (document.paths[list.path]?.['get']?.parameters ?? []) as Node[];
  const searches = list.parameters.find(({ name }) => name === 'search')?.['x-search'];
  const orders = list.parameters.find(({ name }) => name === 'ordering')?.schema['enum'];
  return {
    path: list.path,
    filters: [...usual, ...others].map((name) => filterOf(name, list, parameters)),
    usual: admin ? usual.length : Math.min(others.length, 3),
    ...(searches !== undefined && { searches: searches as string[] }),
    orders: (orders ?? []) as string[],
    hasCursor: names.includes('cursor'),
  };
}

/**
 * The forms for a new row, and for what is done with one.
 * @param always properties that every row has @param readonly those that are not changed, although they could be
 */
function formsOf(
  context: Context,
  list: Operation,
  item: string | undefined,
  { always, readonly }: { always: ReadonlySet<string>; readonly: readonly string[] },
): Pick<Resource, 'create' | 'update' | 'remove' | 'actions'> {
  const { document, operations } = context;
  const at = (method: string, path: string | undefined) =>
    operations.find((one) => one.method === method && one.path === path);
  const update = at('PATCH', item);
  const patched = Object.keys(propertiesOf(update && context.bodies[update.id]));
  // What a PATCH takes and no row has is an older way to say it.
  const isOld = (name: string) => patched.includes(name) && !always.has(name);
  const formOf = (operation: Operation | undefined, without: readonly string[] = []): Form | undefined =>
    operation && form(context, operation, always, (name) => !isOld(name) && !without.includes(name));
  const below = operations.filter(({ method, path, body }) => {
    const isBelow = path.startsWith(list.path) && /^[\w-]+\/$/.test(path.slice(list.path.length));
    return method === 'POST' && isBelow && body?.['type'] === 'object';
  });
  const create = at('POST', list.path) ?? (update === undefined && below.length === 1 ? below[0] : undefined);
  return {
    ...given('create', formOf(create)),
    ...given('update', formOf(update, readonly)),
    ...given('remove', formOf(at('DELETE', item))),
    actions: operations
      .filter(({ method, path }) => item !== undefined && method === 'POST' && isBelowItem(item, path))
      .flatMap((operation) => {
        const about = document.paths[operation.path]?.['post']?.description;
        const own = formOf(operation);
        return own ? { ...own, ...(about !== undefined && { about: plain(about) }) } : [];
      }),
  };
}

function form(
  { document, bodies, relate }: Context,
  operation: Operation,
  always: ReadonlySet<string>,
  isWanted: (name: string) => boolean,
): Form {
  const body = bodies[operation.id];
  const required = (body?.['required'] ?? []) as string[];
  const source = document.paths[operation.path]?.[operation.method.toLowerCase()];
  const reply = operation.responses['201'] ?? operation.responses['200'];
  const replied = isNode(reply) ? reply : {};
  const told = Object.entries(propertiesOf(replied))
    .filter(([name]) => (replied['required'] as string[] | undefined)?.includes(name) && !always.has(name))
    .map(([name, property]) => propertyOf(name, property, relate));
  return {
    title: source?.summary ?? operation.summary,
    method: operation.method as Form['method'],
    path: keyed(operation.path),
    fields: Object.entries(propertiesOf(body))
      .filter(([name]) => isWanted(name))
      .map(([name, schema]) => fieldOf(name, schema, required.includes(name), relate)),
    ...(told.length > 0 && { told }),
  };
}

/** A field for a value that a body takes, by its canonical schema. */
function fieldOf(name: string, schema: Node, isRequired: boolean, relate: Context['relate']): Field {
  const relation = relate(schema);
  const types = [schema['type']].flat();
  const kind = kindOf(schema, types, relation);
  const words = schema['enum'] as (string | number | null)[] | undefined;
  const choices = words?.filter((word) => word !== null);
  const help = schema['description'];
  return {
    ...{ name, title: String(schema['title'] ?? titleOf(name)), kind },
    ...helpOf(help),
    ...(isRequired && { isRequired }),
    ...(types.includes('null') && { mayBeNull: true }),
    ...(kind === 'json' && types.includes('object') && { isObject: true }),
    ...limits(schema),
    ...(choices && { choices }),
    ...(schema['default'] !== undefined && { default: schema['default'] }),
    ...(relation && { relation }),
  };
}

function limits({ maxLength, minimum, maximum }: Node) {
  if (minimum !== undefined) return { minimum: Number(minimum), maximum: Number(maximum) };
  return typeof maxLength === 'number' ? { maxLength } : {};
}

function kindOf(schema: Node, types: readonly unknown[], relation: Relation | undefined): FieldKind {
  if (relation) return 'key';
  if (schema['enum']) return 'choice';
  const { format, anyOf = [], maxLength } = schema;
  const formats = [format, ...(anyOf as Node[]).map((form) => form['format'])];
  for (const [written, kind] of FORMATS) if (formats.includes(written)) return kind;
  for (const kind of ['integer', 'number', 'boolean'] as const) if (types.includes(kind)) return kind;
  if (!types.includes('string')) return 'json';
  return typeof maxLength === 'number' && maxLength > LONGEST_LINE ? 'text' : 'line';
}

const FORMATS: readonly (readonly [string, FieldKind])[] = [
  ['date-time', 'date-time'],
  ['uuid', 'uuid'],
  ['uri', 'url'],
  ['ipv4', 'ip'],
];

/** A filter of a list, by its parameter. */
function filterOf(name: string, list: Operation, parameters: readonly Node[]): Field {
  const { schema = {} } = list.parameters.find((parameter) => parameter.name === name) ?? {};
  const types = [schema['type']].flat();
  const isMoment = (schema['x-reads'] as { as?: string } | undefined)?.as === 'date-time';
  const kind = isMoment ? 'date-time' : kindOf(schema, types, undefined);
  const help = parameters.find((parameter) => parameter['name'] === name)?.['description'];
  return {
    ...{ name, title: titleOf(name), kind: kind === 'json' || kind === 'text' ? 'line' : kind },
    ...helpOf(help),
    ...(schema['enum'] !== undefined && { choices: schema['enum'] as string[] }),
  };
}

function propertyOf(name: string, schema: Node, relate: Context['relate']): Property {
  const types = [schema['type']].flat();
  const relation = relate(schema);
  const help = schema['description'];
  const isNumber = types.includes('integer') || types.includes('number');
  const scalar = types.includes('string') ? 'text' : 'json';
  const other = isNumber ? 'number' : types.includes('boolean') ? 'boolean' : scalar;
  return {
    ...{ name, title: titleOf(name), kind: schema['format'] === 'date-time' ? 'date-time' : other },
    ...helpOf(help),
    ...(relation && { relation }),
  };
}

/** The schema of the rows of a list, with its texts; undefined for what is no list. */
function rowSchema(document: Document, { method, parameters, responses }: Operation): Node | undefined {
  const reply = responses['200'];
  if (method !== 'GET' || !isNode(reply)) return undefined;
  const rows = [reply, ...((reply['oneOf'] ?? []) as Node[])].flatMap((form) => {
    const results = propertiesOf(form)['results'] ?? form;
    return results['type'] === 'array' ? [results['items'] as Node] : [];
  });
  const [row] = rows;
  if (!row?.['properties'] || !row['required'] || !parameters.some(({ name }) => name === 'limit'))
    return undefined;
  const written = Object.values(document.components['schemas'] ?? {}).find(
    (schema) => isNode(schema) && isSameRow(schema, row),
  );
  return isNode(written) ? { ...row, properties: withRelations(written, row) } : row;
}

const isSameRow = (one: Node, other: Node) =>
  isNode(one['properties']) &&
  one['additionalProperties'] === false &&
  String(Object.keys(one['properties'])) === String(Object.keys(other['properties'] as Node));

/** The properties with what the table of operations leaves out: the texts. */
const withRelations = (written: Node, row: Node): Node =>
  Object.fromEntries(
    Object.entries(row['properties'] as Record<string, Node>).map(([name, property]) => [
      name,
      { ...property, description: propertiesOf(written)[name]?.['description'] },
    ]),
  );

const propertiesOf = (schema: Node | undefined) => (schema?.['properties'] ?? {}) as Record<string, Node>;

const isItemOf = (list: string, path: string) =>
  path.startsWith(list) && /^\{\w+\}\/$/.test(path.slice(list.length));

const isBelowItem = (item: string, path: string) =>
  path.startsWith(item) && /^[\w-]+\/$/.test(path.slice(item.length));

/** The resources of which many rows can be changed at once, as the operation for that names them. */
const bulkNames = (bodies: Record<string, Schema>) =>
  (propertiesOf(bodies['runBulk'])['resource']?.['enum'] ?? []) as string[];

const nameOf = ({ path }: Operation) => path.split('/').findLast((word) => word !== '') ?? '';

const keyed = (path: string) => path.replace(/\{\w+\}/, '{key}');

const given = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [N in Name]?: Value };

const tagOf = (document: Document, name: string) => document.tags.find((tag) => tag['name'] === name);

const adminOf = (document: Document, name: string) => tagOf(document, name)?.['x-admin'] as Admin | undefined;

/** The contract's texts mark what is code; forms show them as they are. */
const plain = (text: string) => text.replaceAll('`', '');

const helpOf = (help: unknown) => (typeof help === 'string' ? { help: plain(help) } : {});
