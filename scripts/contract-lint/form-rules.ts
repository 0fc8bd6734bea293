import type { Oas3Rule } from '@redocly/openapi-core';
import { jsonOf, mapOf, rowOf } from '../contract/nodes.ts';
import { resolved } from '../contract/references.ts';
import { documentRule, everyNode, isInExample, isNode, type Node, operationsOf } from './walk.ts';

const schemasOf = (document: Node) => mapOf(document['components'] as Node, 'schemas');

/** A form has a label beside each field. */
const inputsTitled = documentRule((document, report) => {
  for (const [schema, written] of Object.entries(schemasOf(document))) {
    if (!/(Input|Patch)$/.test(schema)) continue;
    everyNode(written, ({ title }, path) => {
      const isTitled = typeof title === 'string' && title.trim() !== '';
      if (path.at(-2) === 'properties' && !isInExample(path) && !isTitled)
        report('no title, which forms show: write one, or let it follow from the name', [
          ...['components', 'schemas', schema],
          ...path,
        ]);
    });
  }
});

/** The properties of the rows of a list; undefined where there is no such list. */
function columnsOf(document: Node, id: unknown): string[] | undefined {
  const list = operationsOf(document).find(({ operation }) => operation['operationId'] === id);
  const row = list && rowOf(list.operation);
  return row === undefined ? undefined : Object.keys(mapOf(schemasOf(document)[row], 'properties'));
}

/** A form offers the rows of this list for the key, shows the label and sends the value. */
const relationsFound = documentRule((document, report) => {
  everyNode(schemasOf(document), (node, path) => {
    const relation = node['x-relation'];
    if (relation === undefined || isInExample(path) || path.at(-1) === 'properties') return;
    const at = ['components', 'schemas', ...path, 'x-relation'];
    const { operation, value, label } = isNode(relation) ? relation : {};
    const columns = columnsOf(document, operation);
    if (!columns) {
      report(`operation is ${operation}, which is no list: name the operationId of one`, at);
      return;
    }
    for (const [key, property] of Object.entries({ value, label }))
      if (!columns.includes(String(property)))
        report(`${key} is ${property}, which rows of ${operation} do not have: name a property of them`, at);
  });
});

/** What can be done with many rows. */
function bulkActionsOf(document: Node): unknown[] {
  const runBulk = operationsOf(document).find(
    ({ operation }) => operation['operationId'] === 'runBulk',
  )?.operation;
  const input = jsonOf(runBulk?.['requestBody'])?.['schema'];
  const action = isNode(input) && mapOf(resolved(document, input), 'properties')['action'];
  return isNode(action) ? ((action['enum'] ?? []) as unknown[]) : [];
}

/** What each list of names in x-admin may name, and what that is in words. */
function namesFor(
  document: Node,
  list: Node,
  update: Node,
  bulkActions: unknown[],
): Record<string, { names: unknown[]; of: string }> {
  const parameters = ((list['parameters'] ?? []) as Node[]).map((parameter) => resolved(document, parameter));
  const patch = jsonOf(update['requestBody'])?.['schema'];
  return {
    list: {
      names: columnsOf(document, list['operationId']) ?? [],
      of: `a property of the rows of ${list['operationId']}`,
    },
    filters: {
      names: parameters.map(({ name }) => name),
      of: `a parameter of ${list['operationId']}`,
    },
    bulk: {
      names: bulkActions,
      of: 'an action of runBulk besides update and delete',
    },
    readonly: {
      names: Object.keys(isNode(patch) ? mapOf(resolved(document, patch), 'properties') : {}),
      of: `a property of the body of ${update['operationId']}`,
    },
  };
}

/** What forms need to know of a resource, which nothing else in the contract says. */
const adminFound = documentRule((document, report) => {
  const operations = operationsOf(document).map(({ operation, path }) => ({
    operation,
    method: path.at(-1),
  }));
  const bulkActions = bulkActionsOf(document);
  for (const [index, tag] of (document['tags'] as Node[]).entries()) {
    const own = operations.filter(({ operation }) => [operation['tags']].flat().includes(tag['name']));
    const list = own.find(({ operation }) => rowOf(operation) !== undefined)?.operation;
    const update = own.find(({ method }) => method === 'patch')?.operation;
    const admin = tag['x-admin'];
    if (!list || !update) {
      if (admin !== undefined)
        report('x-admin on a tag that has no list, or no PATCH: leave it out', ['tags', String(index)]);
      continue;
    }
    if (!isNode(admin)) {
      report('no x-admin: write the list, filters, readonly and danger of its forms', [
        'tags',
        String(index),
      ]);
      continue;
    }
    const at = ['tags', String(index), 'x-admin'];
    if (typeof admin['danger'] !== 'string' || admin['danger'].trim() === '')
      report('no danger: write what else happens when one is deleted', at);
    const known = namesFor(document, list, update, bulkActions);
    for (const [key, { names, of }] of Object.entries(known)) {
      const named = admin[key] ?? (key === 'bulk' ? [] : undefined);
      if (!Array.isArray(named)) report(`no ${key}: write a list of names, which may be empty`, at);
      else
        for (const name of named)
          if (!names.includes(name))
            report(`${key} names ${name}, which is not ${of}: correct or remove it`, at);
    }
    for (const key of Object.keys(admin))
      if (!(key in known) && key !== 'danger')
        report(`${key} means nothing here: x-admin has list, filters, readonly, bulk and danger`, at);
  }
});

/** What generated forms build on; docs/contract-rules.md has the extensions. */
export const formRules: Record<string, Oas3Rule> = {
  'inputs-titled': inputsTitled,
  'relations-found': relationsFound,
  'admin-found': adminFound,
};
