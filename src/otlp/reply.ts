import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { ReadBatch } from './read-batch.ts';

/** The reply to a batch, ExportLogsServiceResponse: empty where all of it is stored. */
export function replyOf({ rejected, reason }: ReadBatch) {
  if (rejected === 0) return {};
  return { partialSuccess: { rejectedLogRecords: String(rejected), errorMessage: reason } };
}

export function replyInProtobuf({ rejected, reason }: ReadBatch): Uint8Array {
  if (rejected === 0) return new Uint8Array();
  const { Varint, LengthDelimited } = WireType;
  const partial = new BinaryWriter().tag(1, Varint).int64(rejected).tag(2, LengthDelimited).string(reason);
  return new BinaryWriter().tag(1, LengthDelimited).bytes(partial.finish()).finish();
}
