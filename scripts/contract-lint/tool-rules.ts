import type { Oas3Rule } from '@redocly/openapi-core';
import { canonicalBodies } from '../generate/canonical.ts';
import { type Document, operationTable } from '../generate/document.ts';
import { toolsOf } from '../generate/tools.ts';
import { documentRule, operationsOf } from './walk.ts';

/** With more a model picks the wrong one. */
const MOST_TOOLS = 15;
/** Of a tool's description, in characters: all of them stand in the context of every conversation. */
const LONGEST = 600;
/** Types that a model fills without being told how. */
const FILLABLE = new Set(['string', 'integer', 'number', 'boolean']);

/** What stands in x-mcp must be there, be short, and be something that a model can fill. */
const toolsUsable = documentRule((document, report) => {
  const marked = operationsOf(document).filter(({ operation }) => operation['x-mcp'] !== undefined);
  const [, ...beyond] = marked.slice(MOST_TOOLS - 1);
  for (const { path } of beyond) report(`more than ${MOST_TOOLS} tools`, path);
  if (marked.length === 0) return;
  const source = document as unknown as Document;
  const table = operationTable(source);
  const { tools } = toolsOf(source, table, canonicalBodies(source, table));
  const names = new Set<string>();
  for (const tool of tools) {
    const { name, description, inputSchema, example, shows, sets, page, operation } = tool;
    const path = marked.find((one) => one.operation['operationId'] === operation)?.path ?? [];
    const say = (message: string) => report(`x-mcp: ${message}`, path);
    if (!/^[a-z]+(_[a-z]+)*$/.test(name) || names.has(name)) say(`the name ${name} is none, or there twice`);
    names.add(name);
    if (description.length >= LONGEST)
      say(`a description of ${description.length} characters; less than ${LONGEST}`);
    for (const [argument, schema] of Object.entries(inputSchema.properties)) {
      if (!FILLABLE.has(String(schema['type'])) || 'anyOf' in schema || 'oneOf' in schema)
        say(`${argument} is nothing that a model can fill: it needs one plain type`);
      if (!schema['description']) say(`${argument} has no description`);
    }
    const given = Object.keys(example ?? {});
    if (example === undefined) say('no example');
    for (const argument of given)
      if (!(argument in inputSchema.properties)) say(`the example has ${argument}, which it does not take`);
    for (const argument of inputSchema.required ?? [])
      if (!given.includes(argument)) say(`the example lacks ${argument}`);
    const marks = marked.find((one) => one.path === path)?.operation['x-mcp'] as { takes?: string[] };
    for (const taken of marks.takes ?? [])
      if (!(taken in inputSchema.properties)) say(`takes ${taken}, which there is not`);
    const parameters = new Set(table[operation]?.parameters.map((parameter) => parameter.name));
    for (const argument of Object.keys(sets))
      if (!parameters.has(argument) && !(argument in inputSchema.properties))
        say(`sets ${argument}, which there is not`);
    const told = JSON.stringify(tool.outputSchema);
    for (const property of shows ?? [])
      if (!told.includes(`"${property}":`)) say(`shows ${property}, which there is not`);
    if (!page?.startsWith('/')) say('page is no path');
  }
});

/** Rules of what programs that think in text are offered. */
export const toolRules: Record<string, Oas3Rule> = { 'tools-usable': toolsUsable };
