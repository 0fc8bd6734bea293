import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import type { Operation, Schema } from '../generated/operations.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const validators = new Map<Schema, ReturnType<typeof ajv.compile>>();

/** A reply that the contract does not allow. */
class ContractBroken extends Error {}

/**
 * Checks a reply against the contract: the status must be one of the operation's, the body must be what its schema
 * says, and no property may be there that the schema does not name.
 */
export function checkReply(operation: Operation, status: number, body: unknown): void {
  if (!(String(status) in operation.responses)) {
    throw new ContractBroken(`${operation.id} answered ${status}, which the contract lacks`);
  }
  const schema = operation.responses[String(status)];
  if (!schema || body === undefined) return;
  let validate = validators.get(schema);
  if (!validate) {
    validate = ajv.compile(schema);
    validators.set(schema, validate);
  }
  if (!validate(body)) {
    const faults = ajv.errorsText(validate.errors);
    throw new ContractBroken(
      `${operation.id} ${status} breaks the contract: ${faults}\n${JSON.stringify(body).slice(0, 500)}`,
    );
  }
}

/** Replies that broke the contract in this process; a test of its own would not see those of a listener. */
export const brokenReplies: string[] = [];

/** Makes an app check each of its replies; one that breaks the contract becomes a 500 that says how. */
export function checkReplies(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const operation = request.routeOptions.config.operation;
    const isJson = String(reply.getHeader('content-type')).startsWith('application/json');
    if (!operation || request.method === 'HEAD' || reply.statusCode === 405) return payload;
    try {
      checkReply(
        operation,
        reply.statusCode,
        isJson && (typeof payload === 'string' || Buffer.isBuffer(payload))
          ? JSON.parse(String(payload))
          : undefined,
      );
      return payload;
    } catch (error) {
      if (!(error instanceof ContractBroken)) throw error;
      brokenReplies.push(error.message);
      console.error(error.message);
      reply.code(500);
      return JSON.stringify({ detail: error.message });
    }
  });
}
