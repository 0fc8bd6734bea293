import { ContractFault } from '../errors.ts';
import { type Bundle, mapOf } from '../nodes.ts';
import { type Reads, WIRE_KINDS, wireSchema } from '../wire/wire.ts';

/** Says of every input type what its reader takes, as JSON Schema. */
export function completeInputTypes({ components }: Bundle): void {
  const schemas = mapOf(components, 'schemas');
  for (const [name, { 'x-reads': reads, ...schema }] of Object.entries(schemas)) {
    if (!reads) continue;
    const wire = wireSchema(reads as Reads);
    if (!wire)
      throw new ContractFault(`x-reads: ${(reads as Reads).as} is none of ${WIRE_KINDS.join(', ')}`, [
        ...['components', 'schemas', name],
      ]);
    schemas[name] = { ...schema, ...wire, 'x-reads': reads };
  }
}
