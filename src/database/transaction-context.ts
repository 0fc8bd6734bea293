import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient } from 'pg';

/** Told how a unit of work has ended, once its connection is given back. */
export type AtEnd = (isCommitted: boolean) => void;

/** The transaction that the statements of the present call belong to, where there is one. */
const present = new AsyncLocalStorage<{ client: PoolClient; atEnd: AtEnd[] }>();

/** The connection of the present unit of work, undefined outside of one. */
export function currentTransaction(): PoolClient | undefined {
  return present.getStore()?.client;
}

/** Does work whose statements all go over one connection. @param atEnd takes what is to be told of the end */
export function withinTransaction<Result>(
  client: PoolClient,
  atEnd: AtEnd[],
  work: () => Promise<Result>,
): Promise<Result> {
  return present.run({ client, atEnd }, work);
}

/** Does work that belongs to no unit, whoever causes it. */
export function outsideTransaction<Result>(work: () => Result): Result {
  return present.exit(work);
}

/**
 * Has work begin once the present unit has ended, which goes on by itself: statements that came after the commit would go over
 * a connection that others have. Outside of a unit it begins at once.
 */
export function afterTransaction(tell: AtEnd): void {
  const unit = present.getStore();
  if (unit) unit.atEnd.push(tell);
  else tell(true);
}
