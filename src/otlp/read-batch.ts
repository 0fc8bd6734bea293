import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { MalformedJson } from '../json/errors.ts';
import { inTurns, stepByStep } from '../process/event-loop.ts';
import { BatchSize, MOST_BYTES } from './batch.ts';
import { BatchTooLarge, MalformedBatch } from './errors.ts';
import { groupsOfJson } from './json.ts';
import { type Log, logOf, Origins } from './log.ts';
import { groupsOfProtobuf } from './protobuf.ts';
import { PROTOBUF } from './status.ts';

/** A batch as it comes. */
interface Encoded {
  /** Its media type: of JSON, or of protobuf. */
  type: string;
  /** `gzip`, or `identity`. */
  encoding: string;
  bytes: Buffer;
}

const EMPTY: Encoded = { type: 'application/json', encoding: 'identity', bytes: Buffer.alloc(0) };

/** What a batch has: logs, and how many records can't be stored, with the reason of the first. */
export interface ReadBatch {
  logs: Log[];
  rejected: number;
  reason: string;
}

/**
 * Reads a batch of log records (OTLP 1.x, opentelemetry/proto/collector/logs/v1), a record at a time with pauses in which
 * others are served.
 * @throws MalformedBatch, MalformedJson, BatchTooLarge: nothing of it can be stored
 */
export async function readBatch(encoded = EMPTY): Promise<ReadBatch> {
  const bytes = await plainBytes(encoded);
  const size = new BatchSize();
  const groups =
    encoded.type === PROTOBUF
      ? groupsOfProtobuf(bytes, size)
      : await stepByStep(groupsOfJson(textOf(bytes), size), () => undefined);
  const now = new Date().toISOString().replace('Z', '000Z');
  const logs: Log[] = [];
  let rejected = 0;
  let reason = '';
  const take = (log: Log | string) => {
    if (typeof log !== 'string') return void logs.push(log);
    if (rejected++ === 0) reason = log;
  };
  const origins = new Origins();
  const found = await inTurns(groups, (group) => {
    const origin = origins.of(group);
    return group.records.map((read) => ({ read, origin }));
  });
  await inTurns(found.flat(), ({ read, origin }) => take(logOf(read(), origin, now, size)));
  return { logs, rejected, reason };
}

const decompress = promisify(gunzip);

async function plainBytes({ bytes, encoding }: Encoded): Promise<Buffer> {
  if (encoding !== 'gzip') return bytes;
  try {
    return await decompress(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new BatchTooLarge(`${MOST_BYTES / 2 ** 20} MiB`);
    throw new MalformedBatch(`it is not gzip: ${message}`);
  }
}

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new MalformedJson('the body is not UTF-8');
  return bytes.length === 0 ? '{}' : bytes.toString('utf8');
}
