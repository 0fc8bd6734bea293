import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient } from 'pg';

/** The transaction that the statements of the present call belong to, where there is one. */
const present = new AsyncLocalStorage<PoolClient>();

/** The connection of the present unit of work, undefined outside of one. */
export function currentTransaction(): PoolClient | undefined {
  return present.getStore();
}

/** Does work whose statements all go over one connection. */
export function withinTransaction<Result>(client: PoolClient, work: () => Promise<Result>): Promise<Result> {
  return present.run(client, work);
}

/** Does work that belongs to no unit, whoever causes it. */
export function outsideTransaction<Result>(work: () => Result): Result {
  return present.exit(work);
}
