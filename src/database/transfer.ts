import type { Duplex } from 'node:stream';
import pg, { type Client, type Connection } from 'pg';
import { CopyMessages } from './copy-messages.ts';

/** A connection as pg has it, of which its types leave out what a COPY needs. */
interface CopyConnection {
  stream: Duplex;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** How rows travel. The binary form takes less of both servers, and wants columns that have the same types in both. */
export type CopyFormat = 'text' | 'binary';

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
  format: CopyFormat = 'text',
): Promise<void> {
  const target = new CopyTarget(`copy ${into} from stdin (format ${format})`);
  writer.query(target);
  const connection = await Promise.race([target.connected, target.stored.then(unreached)]);
  const source = new CopySource(`copy (${select}) to stdout (format ${format})`, connection.stream, onRows);
  reader.query(source);
  try {
    await Promise.race([source.sent, target.stored]);
  } catch (error) {
    // A message whose end is missing would swallow what follows.
    connection.stream.write(Buffer.alloc(source.giveUp()));
    connection.sendCopyFail('the rows could not be read'); // passed over by a server that has refused them
    await target.stored.catch(() => undefined);
    throw error;
  }
  connection.endCopyFrom();
  await target.stored;
}

const unreached = (): never => {
  throw new Error('a COPY ended before it began');
};

/** `COPY … FROM STDIN` that is sent messages with rows as another server has made them. */
class CopyTarget extends pg.Query {
  readonly #connected: PromiseWithResolvers<CopyConnection>;
  /** Settled when the server has all rows, or refuses them. */
  readonly stored: Promise<void>;

  constructor(text: string) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    super({ text }, (error) => (error ? reject(error) : resolve()));
    this.stored = promise;
    this.#connected = Promise.withResolvers();
  }

  /** Resolved once the server waits for rows. */
  get connected(): Promise<CopyConnection> {
    return this.#connected.promise;
  }

  /** Called by pg. */
  handleCopyInResponse(connection: CopyConnection): void {
    this.#connected.resolve(connection);
  }
}

/**
 * `COPY … TO STDOUT` whose messages go to another server as they are. pg-copy-streams takes each row out of its message, and
 * puts it into another one: with that, and not with either server, two cores were busy half of the time.
 */
class CopySource extends pg.Query {
  readonly #text: string;
  readonly #target: Duplex;
  readonly #messages: CopyMessages;
  #stream: Duplex | undefined;
  #parse: ((chunk: Buffer) => void) | undefined;
  /** Settled when the last row has been passed on. */
  readonly sent: Promise<void>;

  constructor(text: string, target: Duplex, onRows: (count: number) => void) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    super({ text }, (error) => (error ? reject(error) : resolve()));
    this.sent = promise;
    this.#text = text;
    this.#target = target;
    this.#messages = new CopyMessages((rows) => {
      if (!target.write(rows)) this.#stream?.pause();
    }, onRows);
  }

  /** Called by pg, whose parser gets what comes after the rows. */
  override readonly submit = (connection: Connection): void => {
    const { stream } = connection;
    this.#stream = stream;
    [this.#parse] = stream.listeners('data') as ((chunk: Buffer) => void)[];
    if (this.#parse) stream.off('data', this.#parse);
    stream.on('data', this.#take);
    this.#target.on('drain', this.#goOn);
    connection.query(this.#text);
  };

  /** Ends the session where there are more rows, which nobody wants. @returns how many bytes of the last one were not sent */
  giveUp(): number {
    if (this.#letGo()) this.#stream?.destroy();
    return this.#messages.missing;
  }

  readonly #goOn = () => {
    this.#stream?.resume();
  };

  readonly #take = (chunk: Buffer) => {
    const rest = this.#messages.take(chunk);
    const parse = this.#parse;
    if (!rest || !parse) return;
    this.#letGo();
    parse(rest);
  };

  /** @returns whether the stream had not been let go before */
  #letGo(): boolean {
    const parse = this.#parse;
    if (!parse) return false;
    this.#parse = undefined;
    this.#target.off('drain', this.#goOn);
    this.#stream?.off('data', this.#take).on('data', parse).resume();
    return true;
  }
}

/** A list of columns for SQL. */
export const list = (columns: string[], of = '') => columns.map((name) => `${of}"${name}"`).join(', ');
