import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { JSON_LIMITS } from '../json/limits.ts';
import { type BatchSize, type Given, type Group, listOf, MOST_RECORDS, MOST_VALUES } from './batch.ts';
import { MalformedBatch } from './errors.ts';

// The protobuf form of batches, on the reader of @bufbuild/protobuf. Not on messages that it generates: those are built
// whole before anybody could count them, and two MiB may be a million of them.

interface Field {
  name: string;
  /** A kind of value, or another message. */
  as: string;
  isRepeated?: true;
}

const text = (name: string): Field => ({ name, as: 'text' });
const several = (name: string, as: string): Field => ({ name, as, isRepeated: true });

/** opentelemetry/proto/logs/v1, common/v1 and collector/logs/v1, as far as it is stored, by the names of the JSON form. */
const MESSAGES: Readonly<Record<string, Readonly<Record<number, Field>>>> = {
  Request: { 1: several('resourceLogs', 'bytes') },
  ResourceLogs: { 1: { name: 'resource', as: 'Resource' }, 2: several('scopeLogs', 'bytes') },
  Resource: { 1: several('attributes', 'KeyValue') },
  ScopeLogs: { 1: { name: 'scope', as: 'Scope' }, 2: several('logRecords', 'bytes') },
  Scope: { 1: text('name'), 2: text('version'), 3: several('attributes', 'KeyValue') },
  LogRecord: {
    1: { name: 'timeUnixNano', as: 'fixed64' },
    2: { name: 'severityNumber', as: 'int32' },
    3: text('severityText'),
    5: { name: 'body', as: 'AnyValue' },
    6: several('attributes', 'KeyValue'),
    9: { name: 'traceId', as: 'hex' },
    10: { name: 'spanId', as: 'hex' },
    11: { name: 'observedTimeUnixNano', as: 'fixed64' },
    12: text('eventName'),
  },
  KeyValue: { 1: text('key'), 2: { name: 'value', as: 'AnyValue' } },
  AnyValue: {
    1: text('stringValue'),
    2: { name: 'boolValue', as: 'bool' },
    3: { name: 'intValue', as: 'int64' },
    4: { name: 'doubleValue', as: 'double' },
    5: { name: 'arrayValue', as: 'ArrayValue' },
    6: { name: 'kvlistValue', as: 'KeyValueList' },
    7: { name: 'bytesValue', as: 'base64' },
  },
  ArrayValue: { 1: several('values', 'AnyValue') },
  KeyValueList: { 1: several('values', 'KeyValue') },
};

const encoded = (encoding: 'hex' | 'base64') => (reader: BinaryReader) =>
  Buffer.from(reader.bytes()).toString(encoding);

const { LengthDelimited, Varint, Bit64 } = WireType;

const KINDS: Readonly<Record<string, { wire: WireType; read: (reader: BinaryReader) => unknown }>> = {
  text: { wire: LengthDelimited, read: (reader) => reader.string() },
  bytes: { wire: LengthDelimited, read: (reader) => reader.bytes() },
  hex: { wire: LengthDelimited, read: encoded('hex') },
  base64: { wire: LengthDelimited, read: encoded('base64') },
  bool: { wire: Varint, read: (reader) => reader.bool() },
  int32: { wire: Varint, read: (reader) => reader.int32() },
  int64: { wire: Varint, read: (reader) => String(reader.int64()) },
  fixed64: { wire: Bit64, read: (reader) => String(reader.fixed64()) },
  double: { wire: Bit64, read: (reader) => reader.double() },
};

/** How many fields may still be read. */
interface Left {
  fields: number;
}

/** The fields of a message that is these bytes, unknown ones left out. */
function messageOf(bytes: Uint8Array, message: string, left: Left): Given {
  return fieldsOf(new BinaryReader(bytes), bytes.length, message, left, 0);
}

/** The fields of a message from where the reader is to an end, which is one reader for all that is nested. */
function fieldsOf(reader: BinaryReader, end: number, message: string, left: Left, depth: number): Given {
  if (depth > JSON_LIMITS.depth)
    throw new MalformedBatch(`it is nested deeper than ${JSON_LIMITS.depth} levels`);
  const fields = MESSAGES[message] ?? {};
  const value: Record<string, unknown> = {};
  while (reader.pos < end) {
    const [number, wire] = reader.tag();
    if (--left.fields < 0) throw new MalformedBatch(`${message} has too many fields`);
    const field = fields[number];
    const kind = KINDS[field?.as ?? ''];
    if (!field || wire !== (kind?.wire ?? LengthDelimited)) {
      reader.skip(wire, number);
      continue;
    }
    const read = kind ? kind.read(reader) : nested(reader, field.as, left, depth + 1);
    const earlier = value[field.name];
    if (Array.isArray(earlier)) earlier.push(read);
    else value[field.name] = field.isRepeated ? [read] : read;
  }
  if (reader.pos > end) throw new MalformedBatch(`a field of ${message} is longer than what it stands in`);
  return value;
}

function nested(reader: BinaryReader, message: string, left: Left, depth: number): Given {
  const length = reader.uint32();
  return fieldsOf(reader, reader.pos + length, message, left, depth);
}

/** The groups of a batch in protobuf. @throws MalformedBatch, BatchTooLarge */
export function groupsOfProtobuf(bytes: Uint8Array, size: BatchSize): Group[] {
  const left = { fields: 4 * MOST_RECORDS };
  const read = (part: unknown, message: string) =>
    readable(() => messageOf(part as Uint8Array, message, left));
  return listOf(read(bytes, 'Request')['resourceLogs'], 'resourceLogs').flatMap((part) => {
    const { resource, scopeLogs } = read(part, 'ResourceLogs');
    return listOf(scopeLogs, 'scopeLogs').map((logs) => {
      const { scope, logRecords } = read(logs, 'ScopeLogs');
      const records = listOf(logRecords, 'logRecords');
      size.add(1 + records.length);
      return { resource, scope, records: records.map((record) => () => recordOf(record as Uint8Array)) };
    });
  });
}

function recordOf(bytes: Uint8Array): Given {
  return readable(() => messageOf(bytes, 'LogRecord', { fields: MOST_VALUES }));
}

/** What the reader of the wire format throws is no fault of ours. */
function readable(read: () => Given): Given {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedBatch) throw error;
    throw new MalformedBatch(error instanceof Error ? error.message : String(error));
  }
}
