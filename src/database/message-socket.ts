import { Socket } from 'node:net';
import type { ClientConfig } from 'pg';

/** A message begins with its type, a byte, and its length without that, an Int32. */
const HEAD = 5;
/** Whose parts outlive the message: `CopyData`, which is passed on as it came, and what asks for a password. */
const KEPT = [...'dR'].map((type) => type.charCodeAt(0));

/** What all connections read into, as much at once as libuv offers; what is in it is used up before the next read. */
const arrived = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * The socket of a connection to PostgreSQL, for pg's `stream`. pg gets whole messages, several at once where they came so, and
 * their bytes are copied at most once.
 *
 * Node allocates 64 KiB for each read of a socket of its own, and shrinks it to what has come: the holes keep malloc from giving
 * memory back. And pg's parser gathers a message that comes in pieces in a buffer that doubles: a row of a megabyte cost four
 * megabytes outside of V8's heap, which V8 looks through once for every 64 of those.
 *
 * It is no stream to read from: bytes come by `data` events alone, and so not to `pipe`, which pg-copy-streams uses.
 *
 * See https://www.postgresql.org/docs/current/protocol-overview.html and `onread` of node:net.
 */
export function messageSocket({ ssl }: Pick<ClientConfig, 'ssl'>): Socket {
  if (ssl) return new Socket(); // TLS reads from it below JavaScript.
  /** A message of which more is to come, as long as it will be, or its head while that is not whole. */
  let begun: Buffer | undefined;
  let filled = 0;
  const socket = new Socket({ onread: { buffer: arrived, callback: (length) => take(length) } });
  return socket;

  function take(length: number): boolean {
    let at = 0;
    while (begun && at < length) at += fill(begun, at, length);
    const end = begun ? at : endOfWhole(at, length);
    if (end > at) tell(arrived.subarray(at, end));
    if (end < length) begin(end, length);
    return true;
  }

  /** Goes on with what has begun. @returns how many bytes it took */
  function fill(message: Buffer, from: number, to: number): number {
    const taken = arrived.copy(message, filled, from, to);
    filled += taken;
    if (filled < message.length) return taken;
    const whole = message.length === HEAD ? lengthAt(message, 0) : HEAD;
    if (message.length === HEAD && whole > HEAD) {
      begun = Buffer.allocUnsafe(whole);
      message.copy(begun);
    } else {
      begun = undefined;
      socket.emit('data', message);
    }
    return taken;
  }

  function begin(from: number, to: number): void {
    begun = Buffer.allocUnsafe(to - from < HEAD ? HEAD : lengthAt(arrived, from));
    filled = arrived.copy(begun, 0, from, to);
  }

  function tell(messages: Buffer): void {
    socket.emit('data', isKept(messages) ? Buffer.from(messages) : messages);
  }
}

/** @returns the length of the message that begins there, in bytes, with its type */
function lengthAt(bytes: Buffer, at: number): number {
  return 1 + bytes.readUInt32BE(at + 1);
}

/** @returns where the last whole message ends */
function endOfWhole(from: number, to: number): number {
  let end = from;
  while (end + HEAD <= to && end + lengthAt(arrived, end) <= to) end += lengthAt(arrived, end);
  return end;
}

/** Whether there is a message among them of which parts are kept. */
function isKept(messages: Buffer): boolean {
  for (let at = 0; at < messages.length; at += lengthAt(messages, at))
    if (KEPT.includes(messages[at] ?? 0)) return true;
  return false;
}
