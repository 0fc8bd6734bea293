import { isDeepStrictEqual } from 'node:util';
import type { Node } from './comparable.ts';

/** Which way values go: callers send requests, and get replies. */
export type Direction = 'request' | 'reply';

const LEAST = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const MOST = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];

/** Characters of a keyword in a message; patterns may be long. */
const LONGEST_SHOWN = 80;

/** Keywords that say nothing of values of other types. */
const OF_TYPE: Record<string, string[]> = {
  string: ['minLength', 'maxLength', 'pattern', 'format', 'contentEncoding', 'contentMediaType'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'format'],
  array: ['minItems', 'maxItems', 'uniqueItems', 'contains', 'prefixItems'],
  object: ['minProperties', 'maxProperties', 'required', 'patternProperties', 'propertyNames'],
};

/** Keywords that are compared elsewhere, by what stands in them, or that say nothing of values. */
const ELSEWHERE = new Set([
  ...['type', 'enum', 'const', 'items', 'properties', 'additionalProperties', 'x-reads'],
  ...['default', 'deprecated', 'readOnly', 'writeOnly'],
]);

/**
 * What the keywords of one schema allow and those of another do not, beside types, choices, items and properties.
 * @param some schemas of one type, with neither `anyOf` nor `oneOf`
 */
export function keywordFaults(some: Node, by: Node, direction: Direction): string[] {
  const type = some['type'] === 'integer' ? 'number' : String(some['type']);
  const own = OF_TYPE[type] ?? [];
  const others = new Set(
    Object.values(OF_TYPE)
      .flat()
      .filter((keyword) => !own.includes(keyword)),
  );
  const keywords = [...new Set([...Object.keys(some), ...Object.keys(by)])].filter(
    (keyword) => !ELSEWHERE.has(keyword) && !others.has(keyword),
  );
  return [
    ...keywords.flatMap((keyword) => keywordFault(keyword, some, by) ?? []),
    ...(direction === 'request' ? readingFaults(some, by) : []),
  ];
}

function keywordFault(keyword: string, some: Node, by: Node): string | undefined {
  const [own, other] = [some[keyword], by[keyword]];
  if (other === undefined || isDeepStrictEqual(own, other)) return undefined;
  if (keyword === 'required') {
    const missing = (other as string[]).filter((name) => !((own ?? []) as string[]).includes(name));
    return missing.length > 0 ? `without ${missing.join(', ')}` : undefined;
  }
  if (LEAST.includes(keyword) && Number(own ?? Number.NEGATIVE_INFINITY) >= Number(other)) return undefined;
  if (MOST.includes(keyword) && Number(own ?? Number.POSITIVE_INFINITY) <= Number(other)) return undefined;
  if (keyword === 'format' && own === 'int32' && other === 'int64') return undefined;
  // Of texts `x-reads` says how long they may be, which a pattern cannot be asked.
  if (keyword === 'pattern' && isText(some) && isText(by)) return undefined;
  const shown = JSON.stringify(other);
  return `beyond ${keyword} ${shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown}`;
}

/** What the body reader makes of a value. */
function readingFaults(some: Node, by: Node): string[] {
  if (isText(some) && isText(by)) {
    const [{ maxLength: own, blank, ...one }, { maxLength: most, blank: mayBeBlank, ...other }] = [
      some['x-reads'],
      by['x-reads'],
    ];
    return [
      ...((own ?? Number.POSITIVE_INFINITY) > (most ?? Number.POSITIVE_INFINITY)
        ? [`more than ${most} characters`]
        : []),
      ...(blank && !mayBeBlank ? ['empty text'] : []),
      ...(isDeepStrictEqual(one, other) ? [] : ['read otherwise, as its x-reads says']),
    ];
  }
  return isDeepStrictEqual(some['x-reads'], by['x-reads']) ? [] : ['read otherwise, as its x-reads says'];
}

type Text = Node & { 'x-reads': { as: 'text'; maxLength?: number; blank?: boolean } };

/** Whether a schema says by `x-reads` which texts it takes. */
function isText(schema: Node): schema is Text {
  return (schema['x-reads'] as { as?: string } | undefined)?.as === 'text';
}
