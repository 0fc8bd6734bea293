import type { Duplex } from 'node:stream';
import pg, { type PoolClient, type Submittable } from 'pg';
import type { Statement } from './statement.ts';

/** A connection as pg's queries see it; its types leave most of that out. */
interface Connection {
  stream: Pick<Duplex, 'cork' | 'uncork' | 'write'>;
  describe(): void;
  _send(bytes: Buffer): void;
}

/** The columns that a statement returns, as the server describes them. */
interface Description {
  fields: unknown[];
}

/** A query as pg's client drives it; its types leave most of that out. */
interface DrivenQuery {
  name: string;
  submit(connection: Connection): Error | null;
  handleRowDescription(description: Description): void;
}

const Query = pg.Query as unknown as new (
  config: Statement,
  values: unknown[],
  done: (error: Error | null | undefined, result: { rows: unknown[] }) => void,
) => DrivenQuery;

/**
 * A prepared statement that has its columns described once on each connection, and not each time that it runs: they cannot
 * change. Its messages leave in one piece. pg asks with every execution, and writes four pieces.
 */
class PreparedQuery extends Query {
  #connection: Connection | undefined;

  override submit(connection: Connection): Error | null {
    this.#connection = connection;
    const { descriptions, brief } = knownOf(connection);
    const description = descriptions.get(this.name);
    if (!description) return super.submit(connection);
    super.handleRowDescription(description);
    return super.submit(brief);
  }

  override handleRowDescription(description: Description): void {
    if (this.#connection) knownOf(this.#connection).descriptions.set(this.name, description);
    super.handleRowDescription(description);
  }
}

/** What is known of a connection. */
interface Known {
  /** By the names of its prepared statements. */
  descriptions: Map<string, Description>;
  /** The same connection for statements that need no description. */
  brief: Connection;
}

const known = new WeakMap<Connection, Known>();

function knownOf(connection: Connection): Known {
  let found = known.get(connection);
  if (!found) {
    found = { descriptions: new Map(), brief: briefly(connection) };
    known.set(connection, found);
  }
  return found;
}

/** A connection that asks for no description, and gathers what is sent while it is corked into one piece. */
function briefly(connection: Connection): Connection {
  let pieces: Buffer[] = [];
  const stream = {
    cork: () => undefined,
    uncork: () => {
      connection._send(Buffer.concat(pieces));
      pieces = [];
    },
  };
  return Object.assign(Object.create(connection) as Connection, {
    stream,
    describe: () => undefined,
    _send: (bytes: Buffer) => pieces.push(bytes),
  });
}

/** Runs a prepared statement. @returns its rows */
export function runPrepared<Row>(client: PoolClient, statement: Statement): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const query = new PreparedQuery(statement, statement.values, (error, result) => {
      if (error) reject(error);
      else resolve(result.rows as Row[]);
    });
    client.query(query as unknown as Submittable);
  });
}
