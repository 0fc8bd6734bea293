import type { Schema } from '../../../generated/operations.ts';

/** A value in its one canonical form, or the messages about it. */
export type FieldOutcome = { value: unknown } | { messages: string[] };

/** Reads a value that is there and not null. */
export type FieldReader = (given: unknown) => FieldOutcome;

/** How a value is read, as `x-reads` in the contract says. */
export type Reads = NonNullable<Schema['x-reads']>;

export const refuse = (...messages: string[]): FieldOutcome => ({ messages });
