import type { Schema } from '../../generated/operations.ts';

/** How one property follows from another, as a write schema's `x-derived` says. */
interface Derivation {
  property: string;
  from: string;
  /** What the other property must look like; its first group goes into `as`. */
  pattern: string;
  as: string;
}

/**
 * Prepares bodies for a schema of which one property may be given through another: agents of an older version
 * name a slice's own file instead of its parent, and the one follows from the other.
 *
 * @returns the schema in which the property is required, and what to do with a body before it is read by it
 */
export function withDerivedProperty(schema: Schema): { schema: Schema; prepare: (body: unknown) => unknown } {
  const derivation = schema['x-derived'] as Derivation | undefined;
  if (!derivation) return { schema, prepare: (body) => body };
  const { property, from, as } = derivation;
  const pattern = new RegExp(derivation.pattern, 'u');
  return {
    schema: { ...schema, required: [property, ...(schema.required ?? [])] },
    prepare: (body) => {
      if (typeof body !== 'object' || body === null || Array.isArray(body) || Object.hasOwn(body, property))
        return body;
      const given: unknown = (body as Record<string, unknown>)[from];
      const [, base] = (typeof given === 'string' && pattern.exec(given.trim())) || [];
      return base === undefined ? body : { ...body, [property]: as.replace('$1', base) };
    },
  };
}
