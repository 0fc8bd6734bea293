import { type Bundle, mapOf, type Node } from '../nodes.ts';

/** Gives each property of what callers write a title for forms: its own, or what follows from its name. */
export function completeTitles({ components }: Bundle): void {
  for (const [name, schema] of Object.entries(mapOf(components, 'schemas')))
    if (/(Input|Patch)$/.test(name)) titleProperties(schema);
}

function titleProperties(schema: Node): void {
  const { properties, allOf = [] } = schema;
  for (const part of allOf as Node[]) titleProperties(part);
  if (properties === undefined) return;
  schema['properties'] = Object.fromEntries(
    Object.entries(mapOf(schema, 'properties')).map(([name, property]) => [
      name,
      { title: titleOf(name), ...property },
    ]),
  );
}

const SHORT = new Set(['daq', 'id', 'ip', 'pid', 'stf', 'tf', 'url']);

/** `stf_file` as people read it: STF file. */
export function titleOf(name: string): string {
  const words = name.split('_').map((word) => (SHORT.has(word) ? word.toUpperCase() : word));
  const title = words.join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}
