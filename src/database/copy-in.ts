import pg, { type Connection, type PoolClient } from 'pg';

/** What pg's types leave out of a connection. */
interface CopyConnection extends Connection {
  endCopyFrom(): void;
}

/** The message that brings rows, https://www.postgresql.org/docs/current/protocol-message-formats.html */
const COPY_DATA = 'd'.charCodeAt(0);

/**
 * `COPY … FROM STDIN` of rows that are there already. pg-copy-streams is for rows that are on their way: a stream of its own
 * for each statement, and pg's time-out, which learns of the end of a query only, would go on running. The rows are written
 * to the socket as they are, where pg would copy them.
 *
 * They go with the statement, and not once the server says that it waits for them, which would be a round trip for every bulk. Where
 * it refuses the statement, or a row, it passes over what comes after that
 * (https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-COPY).
 */
class CopyIn extends pg.Query {
  readonly #text: string;
  readonly #rows: Buffer[];

  constructor(text: string, rows: Buffer[], done: (error: Error | undefined) => void) {
    super({ text }, (error) => done(error ?? undefined));
    this.#text = text;
    this.#rows = rows;
  }

  /** pg calls it when it is this statement's turn. */
  override submit = (connection: Connection): void => {
    const { stream } = connection;
    const head = Buffer.alloc(5);
    head[0] = COPY_DATA;
    head.writeInt32BE(4 + this.#rows.reduce((sum, { length }) => sum + length, 0), 1);
    stream.cork();
    connection.query(this.#text);
    for (const bytes of [head, ...this.#rows]) stream.write(bytes);
    (connection as CopyConnection).endCopyFrom();
    stream.uncork();
  };

  /** The rows are on their way already. */
  handleCopyInResponse(): void {}
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
