import { RequestError } from '../errors.ts';

/** What is no batch of log records as OTLP has them. */
export class MalformedBatch extends RequestError {
  constructor(message: string) {
    super({ status: 400, code: 'MALFORMED_BATCH', message: `The batch can't be read: ${message}.` });
  }
}

/** More than a batch may have; nothing of it is stored. */
export class BatchTooLarge extends RequestError {
  constructor(most: string) {
    super({
      status: 413,
      code: 'BATCH_TOO_LARGE',
      message: `The batch has more than ${most}.`,
      remedy: 'Send smaller ones: OTEL_BLRP_MAX_EXPORT_BATCH_SIZE, or send_batch_max_size of a collector.',
    });
  }
}
