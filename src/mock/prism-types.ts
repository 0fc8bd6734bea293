import type { getHttpOperationsFromSpec } from '@stoplight/prism-http';

/** An operation of the contract as Prism has it. */
export type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** What Prism answers to a request. */
export interface PrismAnswer {
  status: number;
  headers: Record<string, string>;
  /** Undefined where the answer has none. */
  body: unknown;
}
