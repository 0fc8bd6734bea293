import type { Duplex } from 'node:stream';
import pg, { type PoolClient } from 'pg';

/** A connection as pg has it, of which its types leave out the end of a COPY. */
interface CopyConnection {
  stream: Duplex;
  endCopyFrom(): void;
}

/** The message that brings rows, https://www.postgresql.org/docs/current/protocol-message-formats.html */
const COPY_DATA = 'd'.charCodeAt(0);

/**
 * `COPY … FROM STDIN` of rows that are there already. pg-copy-streams is for rows that are on their way: a stream of its own
 * for each statement, and pg's time-out, which learns of the end of a query only, would go on running. The rows are written
 * to the socket as they are, where pg would copy them.
 */
class CopyIn extends pg.Query {
  readonly #rows: Buffer[];

  constructor(text: string, rows: Buffer[], done: (error: Error | undefined) => void) {
    super({ text }, (error) => done(error ?? undefined));
    this.#rows = rows;
  }

  /** pg calls it once the server waits for the rows. */
  handleCopyInResponse(connection: CopyConnection): void {
    const { stream } = connection;
    const head = Buffer.alloc(5);
    head[0] = COPY_DATA;
    head.writeInt32BE(4 + this.#rows.reduce((sum, { length }) => sum + length, 0), 1);
    stream.cork();
    for (const bytes of [head, ...this.#rows]) stream.write(bytes);
    connection.endCopyFrom();
    stream.uncork();
  }
}

/**
 * Stores rows by COPY, all of them or none.
 * @param text the statement
 * @param rows in the format that it names, in pieces
 */
export function copyIn(client: PoolClient, text: string, rows: Buffer[]): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(text, rows, (error) => (error ? reject(error) : resolve())));
  });
}
