import { ContractFault } from '../fault.ts';
import { type Bundle, mapOf } from '../nodes.ts';
import { type Reads, WIRE_KINDS, wireSchema } from '../wire/wire.ts';

/** Says of every input type what its reader takes, as JSON Schema. */
export function completeInputTypes({ components }: Bundle): void {
  const schemas = mapOf(components, 'schemas');
  for (const [name, { 'x-reads': reads, ...schema }] of Object.entries(schemas)) {
    if (!reads) continue;
    const { as } = reads as Reads;
    if (!WIRE_KINDS.includes(as))
      throw new ContractFault(`x-reads: ${as} is none of ${WIRE_KINDS.join(', ')}`, [
        ...['components', 'schemas', name],
      ]);
    schemas[name] = { ...schema, ...wireSchema(reads as Reads), 'x-reads': reads };
  }
}
