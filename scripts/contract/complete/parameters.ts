import { type Bundle, jsonOf, mapOf, type Node, nameOf, operationsOf, rowOf } from '../nodes.ts';

const MOST: Record<string, number> = { int32: 2_147_483_647, int64: Number.MAX_SAFE_INTEGER };
const LEAST: Record<string, number> = { int32: -2_147_483_648, int64: -Number.MAX_SAFE_INTEGER };

/** Texts that PostgreSQL can hold. */
const WITHOUT_NUL = '^[^\\x00]*$';

/**
 * Completes parameters: those of lists by the property that they filter by, and all by what holds for every one of their
 * kind. What stands there goes before what follows.
 */
export function completeParameters(document: Bundle): void {
  const schemas = mapOf(document.components, 'schemas');
  const operations = operationsOf(document).map(({ operation }) => operation);
  for (const operation of operations) {
    const parameters = (operation['parameters'] ?? []) as Node[];
    const row = schemas[rowOf(operation) ?? shownBy(operation) ?? ''];
    for (const parameter of parameters) {
      if (row) completeFilter(parameter, mapOf(row, 'properties'));
      completeKind(parameter);
    }
    for (const parameter of parameters) completeExclusion(parameter, parameters);
  }
  for (const operation of operations) takeFilters(operation, operations);
  for (const parameter of Object.values(mapOf(document.components, 'parameters'))) completeKind(parameter);
}

/** Parameters that say in what form a list comes; all others say what it has. */
const FORM = new Set(['limit', 'offset', 'cursor', 'ordering', 'format', 'include']);

/** Adds the filters of a list to an operation that tells something of what such a list has, but those that it has itself. */
function takeFilters(operation: Node, operations: Node[]): void {
  const list = operation['x-filters-of'];
  if (list === undefined) return;
  const of = operations.find(({ operationId }) => operationId === list);
  if (!of) throw new Error(`${operation['operationId']}: x-filters-of names ${list}, which is no operation`);
  const own = (operation['parameters'] ?? []) as Node[];
  const has = new Set(own.map(({ name }) => name));
  const filters = ((of['parameters'] ?? []) as Node[]).filter(
    ({ name, $ref }) => $ref === undefined && !FORM.has(String(name)) && !has.has(name),
  );
  operation['parameters'] = [...own, ...structuredClone(filters)];
}

const RANGES: Record<string, string> = {
  after: 'From this moment on (inclusive)',
  before: 'Before this moment (exclusive)',
  min: 'This or more',
};

/** The schema of what a GET of one object shows. */
const shownBy = (operation: Node) =>
  nameOf(jsonOf(mapOf(operation, 'responses')['200'])?.['schema'] ?? undefined);

/** The order, the search and the filters of a list follow from the rows' properties. */
function completeFilter(parameter: Node, row: Record<string, Node>): void {
  if (parameter['in'] !== 'query' || '$ref' in parameter) return;
  const name = String(parameter['name']);
  const describe = (text: string) => {
    parameter['description'] ??= text;
  };
  if (name === 'ordering') {
    describe('Order by this property; with `-` before it, the largest first.');
    const schema = parameter['schema'] as Node;
    const plain = Object.keys(row).filter(
      (property) => row[property]?.['type'] !== undefined && !row[property]['x-include'],
    );
    schema['enum'] ??= plain.flatMap((property) => [property, `-${property}`]);
    return;
  }
  if (name === 'include') completeInclude(parameter, row);
  const columns = parameter['x-search'] as string[] | undefined;
  if (columns) describe(`Rows that contain this text, in any case, in ${columns.join(', ')}.`);
  const [, base = '', end = ''] = /^(.*)_(after|before|min)$/.exec(name) ?? [];
  const property = row[name] ?? row[base];
  if (!property) return;
  describe(`${RANGES[row[name] ? '' : end] ?? 'Exactly this'}: ${property['description']}`);
  const schema = parameter['schema'] as Node;
  if (Object.keys(schema).length === 0) parameter['schema'] = filterSchema(property);
  if (parameter['x-several']) completeSeveral(parameter);
}

/** `level_not` has the rows that `level` has not: it takes what that takes, several with commas between. */
function completeExclusion(parameter: Node, all: Node[]): void {
  const [, base = ''] = /^(.*)_not$/.exec(String(parameter['name'])) ?? [];
  const filter = all.find(({ name }) => name === base);
  if (!filter) return;
  const isSearch = base === 'search';
  const { enum: words } = filter['schema'] as { enum?: unknown[] };
  const severally = isSearch ? '' : ' Several values with commas between: without all of them.';
  const within = isSearch || words ? '' : ' A comma within a value is `\\,`, a backslash `\\\\`.';
  parameter['description'] ??= `Without the rows that \`${base}\` finds by this value.${severally}${within}`;
  parameter['schema'] = isSearch
    ? structuredClone(filter['schema'])
    : { type: 'string', maxLength: LONGEST_LIST };
  parameter['x-excludes'] = base;
  if (filter['x-column'] !== undefined) parameter['x-column'] = filter['x-column'];
  if (!isSearch) parameter['x-several'] = true;
  if (words && !isSearch) setWords(parameter, { type: 'string' }, words.map(String));
  completeKind(parameter);
}

/** Characters of several values. */
const LONGEST_LIST = 2_000;

/** A filter that takes several values, with commas between. */
function completeSeveral(parameter: Node): void {
  const { enum: words, ...schema } = parameter['schema'] as Node & { enum?: string[] };
  parameter['description'] =
    `${parameter['description']} Several with commas between: rows that have one of them.`;
  if (words) setWords(parameter, schema, words);
}

function setWords(parameter: Node, schema: Node, words: string[]): void {
  const word = `(${words.join('|')})`;
  parameter['schema'] = { ...schema, pattern: `^${word}(,${word})*$` };
  parameter['x-several'] = words;
}

/** Rows have some properties only where they are asked for: one of them, or several with commas between. */
function completeInclude(parameter: Node, row: Record<string, Node>): void {
  const names = Object.keys(row).filter((property) => row[property]?.['x-include']);
  const words: string[] = [];
  for (const name of names) words.push(name, ...words.map((word) => `${word},${name}`));
  parameter['description'] ??= `Properties that are to be there besides: ${names.join(', ')}.`;
  parameter['schema'] = { type: 'string', enum: words };
}

/** What a filter takes: the values of its property, integers as far as a JSON number holds them exactly. */
function filterSchema({ type, format, enum: words }: Node): Node {
  const plain = [type].flat().find((one) => one !== 'null');
  if (format === 'date-time') return { $ref: '#/components/schemas/DateTimeIn' };
  if (words) {
    const values = (words as unknown[]).filter((word) => word !== null && word !== '');
    return { type: plain, ...(format !== undefined && { format }), enum: values };
  }
  if (plain === 'integer') return { type: plain, format: 'int64' };
  return { type: plain, ...(format !== undefined && { format }) };
}

/**
 * Characters that are searched for. PostgreSQL compares them at every place of a text, and does not look meanwhile whether its
 * time is over: thousands of one letter, in 256 KiB of it, take seconds for each row.
 */
const LONGEST_SEARCH = 500;

/** What holds for every parameter of its kind: what may be left out may be empty, numbers have bounds, texts no NUL. */
function completeKind(parameter: Node): void {
  const { schema } = parameter as { schema?: Node };
  if (!schema) return;
  if (parameter['in'] === 'query' && parameter['required'] !== true) parameter['allowEmptyValue'] ??= true;
  if (schema['type'] === 'integer' && !schema['enum']) {
    const format = String(schema['format']);
    if (format in LEAST) schema['minimum'] ??= LEAST[format];
    if (format in MOST) schema['maximum'] ??= MOST[format];
  }
  const isPlainText =
    schema['type'] === 'string' && !['enum', 'format', 'pattern'].some((keyword) => keyword in schema);
  if (parameter['in'] === 'query' && isPlainText) schema['pattern'] = WITHOUT_NUL;
  if (parameter['x-search']) schema['maxLength'] ??= LONGEST_SEARCH;
}
