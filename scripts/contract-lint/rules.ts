import type { Oas3Rule } from '@redocly/openapi-core';
import { whole } from '../contract/references.ts';
import { formRules } from './form-rules.ts';
import { generatorRules } from './generator-rules.ts';
import { libraryRules } from './library-rules.ts';
import { toolRules } from './tool-rules.ts';
import { truthRules } from './truth-rules.ts';
import { documentRule, everyNode, isInExample, isNode, type Node, operationsOf } from './walk.ts';

const textOf = (node: Node, key: string) =>
  typeof node[key] === 'string' && (node[key] as string).trim() !== '';

/** `type: [x, "null"]` is how 3.1 says it. */
const noNullable = documentRule((document, report) => {
  everyNode(document, (node, path) => {
    if ('nullable' in node && !isInExample(path) && path.at(-1) !== 'properties')
      report('nullable is not of OpenAPI 3.1', path);
  });
});

/** Tools differ in what they make of them; glue drops them. */
const noReferenceSiblings = documentRule((document, report) => {
  everyNode(document, (node, path) => {
    if (typeof node['$ref'] === 'string' && Object.keys(node).length > 1 && !isInExample(path)) {
      report('keys beside $ref are lost', path);
    }
  });
});

/** A schema that is a reference and nothing else turns checks off in glue. */
const noAliasSchemas = documentRule((document, report) => {
  const schemas = (document['components'] as Node)['schemas'] as Node;
  for (const [name, schema] of Object.entries(schemas)) {
    if (isNode(schema) && '$ref' in schema)
      report('an alias; use the schema itself', ['components', 'schemas', name]);
  }
});

/** Somebody who knows the physics but not the API must find their way. */
const operationsExplained = documentRule((document, report) => {
  const tags = new Set((document['tags'] as { name: string }[]).map(({ name }) => name));
  for (const { operation, path } of operationsOf(document)) {
    for (const key of ['operationId', 'summary', 'description']) {
      if (!textOf(operation, key)) report(`no ${key}`, path);
    }
    const [tag, ...more] = (operation['tags'] as string[] | undefined) ?? [];
    if (tag === undefined || more.length > 0 || !tags.has(tag))
      report('needs exactly one tag, of the list of tags', path);
    if (!Array.isArray(operation['security'])) report('does not say what credentials it needs', path);
  }
});

/** Requests and replies that a real testbed could have produced. */
const examplesGiven = documentRule((document, report) => {
  everyNode(document, (node, path) => {
    const isContent = path.at(-2) === 'content' && !isInExample(path);
    if (isContent && !('example' in node) && !('examples' in node)) report('no example', path);
  });
});

/** Faults of ours are no part of what we promise. */
const noFaultsPromised = documentRule((document, report) => {
  for (const { operation, path } of operationsOf(document)) {
    for (const status of ['500', '501', 'default']) {
      if (status in ((operation['responses'] as Node | undefined) ?? {}))
        report(`${status} is documented`, path);
    }
  }
});

/**
 * The limit per peer is on operations that need no credentials, health left out (src/http/protection.ts); failures are counted
 * of what is `x-throttled`.
 */
const limitsWhereTheyAre = documentRule((document, report) => {
  for (const { operation, path } of operationsOf(document)) {
    const isOpen = (operation['security'] as unknown[] | undefined)?.length === 0;
    const isHealth = (operation['tags'] as string[] | undefined)?.[0] === 'health';
    const isLimited = (isOpen && !isHealth) || operation['x-throttled'] === true;
    if ('429' in ((operation['responses'] as Node | undefined) ?? {}) !== isLimited)
      report('429 belongs to open operations other than health, to x-throttled ones, and to no others', path);
  }
});

/** Units, time zones and limits stand in descriptions. */
const partsDescribed = documentRule((document, report) => {
  everyNode(document, (node, path) => {
    if (isInExample(path) || '$ref' in node) return;
    const [, holder] = [path.at(-1), path.at(-2)];
    const isParameter = typeof node['in'] === 'string' && typeof node['name'] === 'string';
    const isResponse = holder === 'responses';
    const isProperty = holder === 'properties' && path.at(-3) !== 'x-look-back';
    const isSchema = holder === 'schemas';
    if ((isParameter || isResponse || isProperty || isSchema) && !textOf(node, 'description'))
      report('no description', path);
  });
});

/** Words that say nothing to somebody who does not know the thing yet. */
const EMPTY_WORDS = new Set(
  'a an the it its they their this that these what how who whose why when where is are was were be not now'.split(
    ' ',
  ),
);

/** "How it is." and "Its substate." are no descriptions: two words at least must say something. */
const descriptionsTell = documentRule((document, report) => {
  everyNode(document, (node, path) => {
    const text = node['description'];
    if (typeof text !== 'string' || isInExample(path) || path.at(-1) === 'properties') return;
    const words = text.toLowerCase().match(/[\p{L}\p{N}_-]+/gu) ?? [];
    if (words.filter((word) => !EMPTY_WORDS.has(word)).length < 2)
      report(`"${text}" tells nothing to who does not know it`, path);
  });
});

/** What is written is read leniently by the body reader; what is answered is exact. */
const writeLenientReplyStrict = documentRule((document, report) => {
  const schemas = (document['components'] as Node)['schemas'] as Record<string, Node>;
  for (const [name, schema] of Object.entries(schemas)) {
    const path = ['components', 'schemas', name];
    const isWritten = /(Input|Patch)$/.test(name);
    if (isWritten && schema['additionalProperties'] === false)
      report('a write schema must take keys that it does not name', path);
    if (isWritten) {
      for (const [property, part] of Object.entries((schema['properties'] as Node | undefined) ?? {})) {
        const known = /"x-reads"|"enum"/.test(JSON.stringify(whole(document, part)));
        if (!known)
          report('is neither one of the input types nor an enum', [...path, 'properties', property]);
      }
    }
    const isReply = schema['type'] === 'object' && !isWritten && !('x-reads' in schema);
    if (isReply && schema['additionalProperties'] === undefined)
      report('a reply schema must be strict', path);
  }
});

/** They list a few, whatever is stored. */
const BOUNDED = new Set(['listUsers', 'listSessions']);

/** Lists page, whatever they list. */
const listsPage = documentRule((document, report) => {
  for (const { operation, path } of operationsOf(document)) {
    const id = String(operation['operationId']);
    // What tells something of a list is none itself.
    if (!id.startsWith('list') || BOUNDED.has(id) || operation['x-filters-of'] !== undefined) continue;
    const names = JSON.stringify(operation['parameters'] ?? []);
    if (!/parameters\/Limit/.test(names) || !/parameters\/Offset/.test(names))
      report('a list takes limit and offset', path);
  }
});

/** Our own rules of how the contract is written, by the names under which they are reported. */
export const rules: Record<string, Oas3Rule> = {
  'no-nullable': noNullable,
  'no-reference-siblings': noReferenceSiblings,
  'no-alias-schemas': noAliasSchemas,
  'operations-explained': operationsExplained,
  'examples-given': examplesGiven,
  'no-faults-promised': noFaultsPromised,
  'limits-where-they-are': limitsWhereTheyAre,
  'parts-described': partsDescribed,
  'descriptions-tell': descriptionsTell,
  'write-lenient-reply-strict': writeLenientReplyStrict,
  'lists-page': listsPage,
  ...formRules,
  ...generatorRules,
  ...libraryRules,
  ...toolRules,
  ...truthRules,
};
