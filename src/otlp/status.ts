import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** The media type of protobuf, as OTLP has it. */
export const PROTOBUF = 'application/x-protobuf';

/** What a batch is refused with: google.rpc.Status. */
export interface Status {
  /** A number of google.rpc.Code. */
  code: number;
  message: string;
}

/** The codes of google.rpc.Code for statuses of HTTP. */
const CODES: Readonly<Record<number, number>> = { 413: 8, 429: 8, 500: 13, 503: 14 };
const INVALID_ARGUMENT = 3;

export function statusOf(httpStatus: number, message: string): Status {
  return { code: CODES[httpStatus] ?? INVALID_ARGUMENT, message };
}

export function statusInProtobuf({ code, message }: Status): Uint8Array {
  const { Varint, LengthDelimited } = WireType;
  return new BinaryWriter().tag(1, Varint).int32(code).tag(2, LengthDelimited).string(message).finish();
}
