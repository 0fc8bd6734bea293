import pLimit from 'p-limit';
import { RequestError } from '../errors.ts';

/** Batches that are read and stored at a time: each may take some MiB more than it had when it came. */
const AT_A_TIME = 4;
const MOST_WAITING = 200;

const limit = pLimit(AT_A_TIME);

/** Does what a batch takes, when it is its turn. @throws RequestError 503 where too many wait */
export async function inItsTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (limit.pendingCount < MOST_WAITING) return limit(work);
  throw new RequestError({
    status: 503,
    code: 'OVERLOADED',
    message: `${MOST_WAITING} batches of log records wait already.`,
    remedy: 'Try again shortly.',
  });
}
