import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

const LINE_FEED = 0x0a;

/**
 * Sends rows from one database to another by COPY, as a stream.
 * @param select SQL of the rows
 * @param into the table there, with the columns in the order of the rows
 * @param onRows told how many more have passed
 */
export async function transfer(
  [reader, select]: [Client, string],
  [writer, into]: [Client, string],
  onRows: (count: number) => void = () => undefined,
): Promise<void> {
  await pipeline(
    reader.query(copyTo(`copy (${select}) to stdout`)),
    countRows(onRows),
    writer.query(copyFrom(`copy ${into} from stdin`)),
  );
}

/** In the text format of COPY a line feed ends a row, and stands nowhere else. */
function countRows(onRows: (count: number) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      let count = 0;
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) count++;
      onRows(count);
      done(null, chunk);
    },
  });
}

/** A list of columns for SQL. */
export const list = (columns: string[], of = '') => columns.map((name) => `${of}"${name}"`).join(', ');
