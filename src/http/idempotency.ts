import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Operation } from '../../generated/operations.ts';
import type { Database } from '../database/connection.ts';
import { once } from '../database/idempotent-answers.ts';
import { InvalidRequest } from './errors.ts';

const HEADER = 'idempotency-key';
const NOTHING = createHash('sha256').digest();

declare module 'fastify' {
  interface FastifyRequest {
    /** SHA-256 of the raw body of a call that may be repeated; undefined where it had none. */
    fingerprint?: Buffer;
  }
}

/** Notes what the body of a call that may be repeated was. Costs nothing where there is no key. */
export function noteBody(request: FastifyRequest, bytes: Buffer): void {
  if (request.headers[HEADER] !== undefined)
    request.fingerprint = createHash('sha256').update(bytes).digest();
}

/** Whether an operation takes an Idempotency-Key. */
export function takesKey({ parameters }: Pick<Operation, 'parameters'>): boolean {
  return parameters.some(({ in: place, name }) => place === 'header' && name.toLowerCase() === HEADER);
}

/**
 * The key of a call, undefined where it has none.
 * @throws InvalidRequest
 */
export function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers[HEADER];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[!-~]{1,255}$/.test(key))
    throw new InvalidRequest({ 'Idempotency-Key': ['It must be 1 to 255 visible ASCII characters.'] });
  return key;
}

/** The parts of an answer that are kept. */
interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/**
 * Answers a call that has a key: does its work, or gives the answer of the call before.
 * @throws TwinInFlight, OtherBody, or what the work throws
 */
export async function answerOnce(
  database: Database,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  work: () => Promise<Answer>,
): Promise<{ status: number; headers?: Record<string, string>; text: string | null }> {
  const { caller, fingerprint = NOTHING } = request;
  const done = await once(
    database,
    { operation: operation.id, caller: caller?.id ?? 0, key, fingerprint },
    async () => {
      const answer = await work();
      return { ...answer, body: answer.body === undefined ? null : JSON.stringify(answer.body) };
    },
  );
  if ('again' in done) {
    reply.header('idempotency-replayed', 'true');
    return { status: done.again.status, text: done.again.body };
  }
  const { status, headers, body } = done.first;
  return { status, ...(headers && { headers }), text: body };
}
