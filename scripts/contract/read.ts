import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, createConfig, getLineColLocation } from '@redocly/openapi-core';
import { parse, stringify } from 'yaml';
import { complete } from './complete/complete.ts';
import { ContractFault } from './errors.ts';
import { type Bundle, mapOf, type Node } from './nodes.ts';
import { Sources } from './sources.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The file of the input types, which `x-input` names without its path. */
const INPUT_TYPES = 'contract/input-types.yaml';

/**
 * The contract as it is served: openapi.yaml and the files of contract/ as one document, with all that follows from them.
 * @param directory where openapi.yaml is
 * @returns YAML
 * @throws where a reference leads nowhere, or something is to follow from what is not there; with file and line
 */
export async function readContract(directory = root): Promise<string> {
  try {
    const document = await bundled(directory);
    complete(document);
    return stringify(document, { aliasDuplicateObjects: false, lineWidth: 110, compat: 'yaml-1.1' });
  } catch (error) {
    if (!(error instanceof ContractFault)) throw error;
    throw new Error(`${new Sources(directory).locate(error.at)}: ${error.message}`);
  }
}

async function bundled(directory: string): Promise<Bundle> {
  const { bundle: found, problems } = await bundle({
    ref: join(directory, 'openapi.yaml'),
    config: await createConfig({}),
  });
  const faults = problems.flatMap(({ message, location: [location] }) => {
    if (!location) return [message];
    const { source, start } = getLineColLocation(location);
    return [`${relative(directory, source.absoluteRef)}:${start?.line}: ${message}`];
  });
  // A file that cannot be parsed is told of once for each reference to it.
  if (faults.length > 0) throw new Error([...new Set(faults)].join('\n'));
  const document = found.parsed as Bundle;
  addInputTypes(document, parse(readFileSync(join(directory, INPUT_TYPES), 'utf8')));
  return { ...document, components: sorted(document.components) };
}

/** The types that `x-input` names are part of the contract, though no reference leads to them. */
function addInputTypes({ components }: Bundle, file: Node): void {
  const types = mapOf(file['components'] as Node, 'schemas');
  const schemas = mapOf(components, 'schemas');
  for (const [name, schema] of Object.entries(schemas)) {
    for (const [key, property] of Object.entries(mapOf(schema, 'properties'))) {
      const { as } = mapOf(property, 'x-input') as { as?: string };
      if (as === undefined) continue;
      const type = types[as];
      if (!type)
        throw new ContractFault(`x-input: ${INPUT_TYPES} has no type ${as}`, [
          ...['components', 'schemas', name, 'properties', key],
        ]);
      schemas[as] = type;
    }
  }
}

/** Parts in the order of their names, wherever they stand. */
function sorted(components: Bundle['components']): Bundle['components'] {
  const byName = <Value>(map: Record<string, Value>) =>
    Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
  return byName(Object.fromEntries(Object.entries(components).map(([kind, parts]) => [kind, byName(parts)])));
}
