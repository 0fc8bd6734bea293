import type { Context, InnerReply } from '../http/handler.ts';

/** What an operation of the contract answered. */
export type Answered = InnerReply;

/**
 * Calls an operation as whoever speaks to the tools. Values of path and query may be numbers or words, as a model writes
 * them; what is refused is an answer, too.
 */
export type CallOperation = Context['callOperation'];
