import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, deflateRawSync } from 'node:zlib';

/** What every gzip file begins with (RFC 1952): deflate, no name, no time, best compression, system unknown. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff]);

/**
 * A text that is the same in all replies but for its ending, encoded and compressed once. A reply holds references to
 * the common bytes, no copy, however many are in flight.
 */
export class PreparedText {
  readonly type: string;
  readonly #common: Buffer;
  readonly #hash: string;
  #compressed: Promise<{ common: Buffer; crc: number }> | undefined;

  constructor(type: string, common: string | Buffer) {
    this.type = type;
    this.#common = Buffer.from(common);
    this.#hash = createHash('sha256').update(this.#common).digest('base64url');
  }

  /** The entity tag of the text with an ending; a weak one, since it is the same for both encodings. */
  etag(ending: string): string {
    const hash = createHash('sha256').update(this.#hash).update(ending).digest('base64url');
    return `W/"${hash.slice(0, 22)}"`;
  }

  /** The bytes of the text with an ending. */
  plain(ending: string): Buffer[] {
    return [this.#common, Buffer.from(ending)];
  }

  /**
   * The same as one gzip member. The common part is compressed once and ends on a byte boundary, so that the compressed
   * ending can follow it. Members one after the other would do as well, but not every client reads more than the first.
   */
  async gzipped(ending: string): Promise<Buffer[]> {
    this.#compressed ??= compress(this.#common);
    const { common, crc } = await this.#compressed;
    const last = Buffer.from(ending);
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(crc32(last, crc), 0);
    trailer.writeUInt32LE((this.#common.length + last.length) % 2 ** 32, 4);
    return [GZIP_HEADER, common, deflateRawSync(last), trailer];
  }
}

async function compress(bytes: Buffer): Promise<{ common: Buffer; crc: number }> {
  const options = { level: constants.Z_BEST_COMPRESSION, finishFlush: constants.Z_SYNC_FLUSH };
  return { common: await promisify(deflateRaw)(bytes, options), crc: crc32(bytes) };
}
