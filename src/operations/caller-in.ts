import type { Caller } from '../access/caller.ts';
import type { Context } from '../http/handler.ts';

/** Who asks, of an operation that lets nobody in without credentials. */
export function callerIn({ caller }: Context): Caller {
  if (!caller) throw new Error('an operation that needs a caller was called without one');
  return caller;
}
