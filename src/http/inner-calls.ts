import type { FastifyBaseLogger } from 'fastify';
import { type Operation, type OperationId, operations } from '../../generated/operations.ts';
import type { Caller } from '../access/caller.ts';
import type { Credentials } from '../access/credentials.ts';
import { requirementOf } from '../access/requirement.ts';
import type { Database } from '../database/connection.ts';
import { RequestError } from '../errors.ts';
import { bodyOf, internalFault, wordsOf } from './error-handler.ts';
import type {
  AnyHandler,
  AnyReply,
  Context,
  Handlers,
  InnerInput,
  InnerReply,
  OnSuccess,
} from './handler.ts';
import { readerOf } from './operation-reader.ts';
import { answerRecorded } from './recorded.ts';

/** What calls within calls need, as the routes have it. */
export interface InnerCallOptions {
  handlers: Handlers;
  credentials: Credentials;
  timeZone: string;
  database?: Database;
  logger: FastifyBaseLogger;
  onAnswer?: (operation: string, status: number, seconds: number) => void;
  onRefusal?: (refusal: { operation: string; method: string; status: number; text: string }) => void;
  onSuccess?: OnSuccess;
}

/** An operation made ready to be called. */
interface Prepared {
  operation: Operation;
  requirement: ReturnType<typeof requirementOf>;
  handler: AnyHandler;
  read: (input: InnerInput) => InnerInput;
  tell: ReturnType<OnSuccess>;
}

/** An answer of more characters was not meant for a call within a call. */
const LONGEST = 1024 * 1024;

/**
 * Calls operations of the contract within the request that asks for them, as tools do: with the same readers, credentials,
 * audit, metrics and refusals as a request of their own would have. A request made up for Fastify (`inject`) would do as
 * well, but had to be given the address, the scheme and the proxies of the real one, on which its rights depend, and takes
 * several times as long.
 */
export class InnerCalls {
  readonly #options: InnerCallOptions;
  readonly #prepared = new Map<OperationId, Prepared>();

  constructor(options: InnerCallOptions) {
    this.#options = options;
  }

  /**
   * Calls an operation. What it refuses is its answer; only a fault of ours is in the log.
   * @param outer of the request, whose credentials count
   * @param signal ends it, as does the end of the request
   */
  async call(id: OperationId, input: InnerInput, outer: Context, signal: AbortSignal): Promise<InnerReply> {
    const { onAnswer, onRefusal, logger } = this.#options;
    const begin = performance.now();
    const answered = await this.#answer(id, input, outer, signal).catch((thrown: Error): InnerReply => {
      const error = thrown instanceof RequestError ? thrown : internalFault();
      const { status } = error;
      if (status < 500)
        onRefusal?.({ operation: id, method: operations[id].method, status, text: wordsOf(error) });
      else if (status === 500 || error.cause !== undefined)
        logger.error({ err: thrown, operation: id }, 'call failed');
      return { status, headers: {}, body: bodyOf(error, outer.requestId) };
    });
    onAnswer?.(id, answered.status, (performance.now() - begin) / 1_000);
    return answered;
  }

  async #answer(
    id: OperationId,
    input: InnerInput,
    outer: Context,
    signal: AbortSignal,
  ): Promise<InnerReply> {
    const { operation, requirement, handler, read, tell } = this.#prepare(id);
    const { credentials, database } = this.#options;
    const caller = await credentials.callerFor(requirement, outer.connection);
    const context = new InnerContext(outer, caller, operation.path, AbortSignal.any([outer.signal, signal]));
    const { path, query, body } = read(input);
    const answer = () => handler({ path, query, body, headers: {}, context });
    const isRecorded = !requirement.isSafe && database !== undefined && caller?.via === 'session';
    const reply = isRecorded
      ? await answerRecorded(database, operation, path, context, answer)
      : await answer();
    if (reply.status < 300) tell?.({ path, reply: reply.body });
    return { status: reply.status, headers: reply.headers ?? {}, body: await wholeBody(reply) };
  }

  #prepare(id: OperationId): Prepared {
    const known = this.#prepared.get(id);
    if (known) return known;
    const { handlers, timeZone, onSuccess } = this.#options;
    const operation = operations[id];
    const [ofPath, ofQuery, ofBody] = (['params', 'querystring', 'body'] as const).map((part) =>
      readerOf(operation, part, timeZone),
    ) as [Reader, Reader, Reader];
    const prepared: Prepared = {
      operation,
      requirement: requirementOf(operation),
      handler: handlers[id] as AnyHandler,
      read: ({ path, query, body }) => ({
        path: ofPath(texts(path)),
        query: ofQuery(texts(query)),
        body: operation.body ? ofBody(body) : {},
      }),
      tell: onSuccess?.(operation),
    };
    this.#prepared.set(id, prepared);
    return prepared;
  }
}

type Reader = (input: unknown) => Record<string, unknown>;

/** Values of path and query, as an address has them. */
const texts = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

/** The body of an answer, whole. @throws RequestError where it is longer than what anybody asks for in this way */
async function wholeBody({ body, json }: AnyReply): Promise<unknown> {
  if (json === undefined) return body;
  if (typeof json === 'string') return parsed(json);
  let text = '';
  for (;;) {
    const { value, done } = await json.next();
    text += value;
    if (done) return parsed(text);
    if (text.length > LONGEST) await json.return('').finally(() => parsed(text));
  }
}

function parsed(text: string): unknown {
  if (text.length <= LONGEST) return JSON.parse(text);
  throw new RequestError({
    status: 503,
    code: 'ANSWER_TOO_LONG',
    message: 'The answer is longer than 1 MiB.',
    remedy: 'Ask for fewer rows.',
  });
}

/** The context of a call within another: that of the request but for who calls what. */
class InnerContext implements Context {
  readonly caller: Caller | undefined;
  readonly path: string;
  readonly signal: AbortSignal;
  readonly isHead = false;
  isRecorded = false;
  readonly #outer: Context;

  constructor(outer: Context, caller: Caller | undefined, path: string, signal: AbortSignal) {
    this.#outer = outer;
    this.caller = caller;
    this.path = outer.basePath + path;
    this.signal = signal;
  }

  get requestId() {
    return this.#outer.requestId;
  }

  get origin() {
    return this.#outer.origin;
  }

  get basePath() {
    return this.#outer.basePath;
  }

  get connection() {
    return this.#outer.connection;
  }

  get page() {
    return this.#outer.page;
  }

  get userAgent() {
    return this.#outer.userAgent;
  }

  get isLocal() {
    return this.#outer.isLocal;
  }

  get clientAddress() {
    return this.#outer.clientAddress;
  }

  get isStillAllowed() {
    return this.#outer.isStillAllowed;
  }

  get callOperation() {
    return this.#outer.callOperation;
  }
}
