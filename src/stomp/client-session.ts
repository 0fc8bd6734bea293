import type { Socket } from 'node:net';
import { StompConnection } from './connection.ts';
import { BrokerFault, RefusedByBroker } from './errors.ts';
import type { Frame, FrameLimits } from './frame.ts';
import { unescapeHeader } from './header-escapes.ts';
import type { Headers } from './protocol.ts';

/** What a TLS server answers to a client that does not speak TLS: the first byte of an alert. */
const TLS_ALERT = 0x15;

/** A client's side of an open socket: who waits for messages and receipts, and why it ended. */
export class ClientSession {
  readonly connection: StompConnection;
  /** Resolves with the broker's greeting. */
  readonly connected: Promise<Headers>;
  /** Resolves when the connection is gone, with the reason. */
  readonly closed: Promise<string>;
  /** Whether it ended before the greeting with what is no STOMP. */
  isOdd = false;
  readonly #messages = new Map<string, (message: Frame) => void>();
  readonly #receipts = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  #lastReceipt = 0;
  #fault: string | undefined;
  #isConnected = false;
  #firstByte: number | undefined;

  constructor(socket: Socket, limits: Partial<FrameLimits> | undefined) {
    socket.once('data', ([byte]: Buffer) => {
      this.#firstByte = byte;
    });
    // Not Promise.withResolvers: agents may run on Node 20.
    let onConnected: (greeting: Headers) => void;
    this.connected = new Promise((resolve) => {
      onConnected = resolve;
    });
    let onClosed: (reason: string) => void;
    this.closed = new Promise((resolve) => {
      onClosed = resolve;
    });
    this.connection = new StompConnection(socket, {
      limits,
      onFrame: (frame) => {
        const { command, headers } = frame;
        if (command === 'MESSAGE') this.#messages.get(headers['subscription'] ?? '')?.(frame);
        else if (command === 'RECEIPT') this.#confirm(headers['receipt-id'] ?? '');
        else if (command === 'CONNECTED') {
          this.connection.reader.version = headers['version'] === '1.2' ? '1.2' : '1.1';
          this.#isConnected = true;
          onConnected(headers);
        } else if (command === 'ERROR') this.#refuse(frame);
      },
      onFault: ({ message }) => {
        this.isOdd = !this.#isConnected;
        this.connection.cut(
          this.#firstByte === TLS_ALERT ? 'its port speaks TLS (ACTIVEMQ_USE_SSL)' : message,
        );
      },
      onClose: (reason = 'the broker closed the connection') => {
        this.#fault ??= this.#firstByte === undefined ? `${reason} without a word` : reason;
        for (const { reject } of this.#receipts.values()) reject(new BrokerFault(this.#fault));
        this.#receipts.clear();
        onClosed(this.#fault);
      },
    });
  }

  /** Has the messages of a subscription handed to somebody. */
  onMessage(subscription: string, handler: (message: Frame) => void): void {
    this.#messages.set(subscription, handler);
  }

  /** Sends a frame. @returns once the broker has confirmed it. @throws RefusedByBroker, BrokerFault */
  request(command: string, headers: Record<string, string | undefined>, body?: Buffer): Promise<void> {
    const receipt = String(++this.#lastReceipt);
    return new Promise((resolve, reject) => {
      if (!this.connection.isOpen) return reject(new BrokerFault(this.#fault ?? 'the connection is closed'));
      this.#receipts.set(receipt, { resolve, reject });
      this.connection.send(command, { ...headers, receipt }, body);
    });
  }

  #confirm(receipt: string): void {
    this.#receipts.get(receipt)?.resolve();
    this.#receipts.delete(receipt);
  }

  #refuse({ headers, body }: Frame): void {
    // The first one: Artemis answers each frame behind it with one more, about the connection.
    if (this.#fault !== undefined) return;
    // Artemis escapes it even where no version is agreed on yet.
    const message = unescapeHeader(headers['message'] ?? '', this.#isConnected ? '1.0' : '1.1');
    this.#fault = message || body.toString('utf8', 0, 200) || 'the broker reports an error';
    // Where it names no frame: brokers work in order, so it is the first that is not confirmed.
    const [first] = this.#receipts.keys();
    const refused = headers['receipt-id'] ?? first ?? '';
    this.#receipts.get(refused)?.reject(new RefusedByBroker(this.#fault));
    this.#receipts.delete(refused);
    this.connection.cut();
  }
}
