import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** Requests that wait on one connection before no more of it is read. */
const MOST_WAITING = 32;
/**
 * Requests that wait on all connections; a connection that would add to them is cut. Node parses a chunk as a whole,
 * so one of 64 KiB alone may bring 2,000.
 */
const MOST_WAITING_IN_ALL = 10_000;

interface Turn {
  request: IncomingMessage;
  response: ServerResponse;
  listener: RequestListener;
}

/** The requests of one connection. */
interface Connection {
  answering: Turn | undefined;
  waiting: Turn[];
  /** Done once all of them are answered; no more is read then. */
  last?: () => void;
}

/**
 * Answers the requests of a connection one after the other. Node hands over all that have arrived: a client that sends
 * a thousand without reading (pipelining, RFC 9112 §9.3.2) would have a thousand replies made and kept for it.
 */
export class Turns {
  readonly #connections = new WeakMap<Duplex, Connection>();
  #waitingInAll = 0;

  /** Has a listener called when it is the request's turn. */
  inTurn(listener: RequestListener): RequestListener {
    return (request, response) => {
      const { socket } = request;
      const connection = this.#connectionOf(socket);
      const turn = { request, response, listener };
      if (!connection.answering) return this.#answer(connection, turn);
      if (this.#waitingInAll >= MOST_WAITING_IN_ALL) return void socket.destroy();
      this.#waitingInAll++;
      connection.waiting.push(turn);
      if (connection.waiting.length >= MOST_WAITING) socket.pause();
    };
  }

  /**
   * Ends a connection on which something came that is no request: with an answer, once the requests before it have
   * theirs, or at once where it is the body of a request that is not whole.
   */
  end(socket: Duplex, answer: () => void): void {
    const connection = this.#connections.get(socket);
    const turn = connection?.answering;
    if (!connection || !turn) answer();
    else if (turn.request.complete) connection.last = answer;
    else if (turn.response.headersSent) socket.destroy();
    else answer();
  }

  #connectionOf(socket: Duplex): Connection {
    const known = this.#connections.get(socket);
    if (known) return known;
    const connection: Connection = { answering: undefined, waiting: [] };
    this.#connections.set(socket, connection);
    // Node resumes it whenever something reads the body of a request.
    socket.on('resume', () => {
      if (connection.waiting.length >= MOST_WAITING) socket.pause();
    });
    socket.once('close', () => {
      this.#waitingInAll -= connection.waiting.length;
      connection.waiting = [];
    });
    return connection;
  }

  #answer(connection: Connection, turn: Turn): void {
    connection.answering = turn;
    turn.response.once('close', () => {
      connection.answering = undefined;
      const { socket } = turn.request;
      const next = socket.destroyed ? undefined : connection.waiting.shift();
      if (!next) return connection.last?.();
      this.#waitingInAll--;
      if (connection.waiting.length === MOST_WAITING - 1) socket.resume();
      this.#answer(connection, next);
    });
    turn.listener(turn.request, turn.response);
  }
}
