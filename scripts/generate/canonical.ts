import type { Document, Operation } from './document.ts';
import { bodyWithTexts } from './document.ts';

/** A JSON Schema. */
export type Schema = Record<string, unknown>;

/**
 * For each body the schema of what its reader leaves of it: plain types, and what a form or a tool shows of a property.
 * The contract's own schema says what may be sent, `"12"` for an integer; this one has the integer.
 * @returns by operation id; nothing for operations without a body
 */
export function canonicalBodies(
  document: Document,
  table: Record<string, Operation>,
): Record<string, Schema> {
  return Object.fromEntries(
    Object.values(table).flatMap((operation) => {
      const body = bodyWithTexts(document, operation);
      const isNew = operation.method === 'POST';
      return body ? [[operation.id, { title: operation.summary, ...canonical(body, isNew) }]] : [];
    }),
  );
}

/** @param isNew whether what is absent gets its default; otherwise it stays as it is */
function canonical(schema: Schema, isNew: boolean): Schema {
  const { type, description, maxItems } = schema;
  if (type === 'array')
    return {
      type,
      description,
      ...(maxItems !== undefined && { maxItems }),
      items: canonical(schema['items'] as Schema, isNew),
    };
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  // What follows from another property says so of that one alone.
  const derived = (schema['x-derived'] as { property: string } | undefined)?.property;
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, valueSchema(name, property, isNew)]),
    ),
    required: [...new Set([...(derived === undefined ? [] : [derived]), ...required])],
  };
}

interface Reads {
  as: string;
  [detail: string]: unknown;
}

function valueSchema(name: string, property: Schema, isNew: boolean): Schema {
  const forms = [property, ...((property['anyOf'] as Schema[] | undefined) ?? [])];
  const source = forms.find((form) => form['x-reads'] ?? form['enum']);
  const reads = source?.['x-reads'] as Reads | undefined;
  const words = source?.['enum'] as unknown[] | undefined;
  const mayBeNull = forms.some(({ type }) => [type].flat().includes('null')) || reads?.['takesNull'] === true;
  const ofKind = reads ? KINDS[reads.as]?.(reads) : words && { type: 'string' };
  const plain = words ? { ...ofKind, enum: words.filter((word) => word !== null) } : ofKind;
  if (!plain)
    throw new Error(
      `A body's ${name} has neither an enum nor an x-reads that is known: ${JSON.stringify(property)}`,
    );
  const { 'x-default': value, 'x-relation': relation, title, description } = property;
  return {
    title,
    description,
    ...(mayBeNull ? orNull(plain) : plain),
    ...(isNew && value !== undefined && { default: value }),
    ...(relation !== undefined && { 'x-relation': relation }),
  };
}

function orNull({ type, enum: words, ...plain }: Schema): Schema {
  return {
    ...(type !== undefined && { type: [type, 'null'] }),
    ...plain,
    ...(words !== undefined && { enum: [...(words as unknown[]), null] }),
  };
}

const INT64 = {
  type: 'integer',
  format: 'int64',
  minimum: -Number.MAX_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
};
const INT32 = { type: 'integer', format: 'int32', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };
const UUID = { type: 'string', format: 'uuid' };
const RELATED: Record<string, Schema> = {
  integer: INT64,
  uuid: UUID,
  name: { type: 'string', minLength: 1 },
};

/** What the readers of src/http/reading leave of a value. */
const KINDS: Record<string, (reads: Reads) => Schema | undefined> = {
  text: ({ maxLength, longest, blank }) => ({
    type: 'string',
    ...(blank !== true && { minLength: 1 }),
    maxLength: maxLength ?? longest,
  }),
  integer: ({ bits }) => (bits === 64 ? INT64 : INT32),
  number: () => ({ type: 'number', format: 'double' }),
  boolean: () => ({ type: 'boolean' }),
  'date-time': () => ({ type: 'string', format: 'date-time' }),
  uuid: () => UUID,
  url: ({ maxLength }) => ({ type: 'string', maxLength, anyOf: [{ format: 'uri' }, { const: '' }] }),
  ip: () => ({ type: 'string', anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] }),
  json: ({ object }) => (object === true ? { type: 'object' } : {}),
  secret: ({ minLength, maxLength }) => ({ type: 'string', format: 'password', minLength, maxLength }),
  destination: () => ({ type: 'string', pattern: '^/(topic|queue)/[!-~]{1,100}$' }),
  choice: ({ values }) => ({ type: 'integer', enum: values }),
  key: ({ key }) => RELATED[String(key)],
};
