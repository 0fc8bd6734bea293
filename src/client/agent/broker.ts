import { setMaxListeners } from 'node:events';
import { describeValue } from '../../process/describe.ts';
import { sleepUntilAborted } from '../../process/sleep.ts';
import { connectToBroker, type StompClient } from '../../stomp/client.ts';
import { BrokerFault } from '../../stomp/errors.ts';
import type { BrokerSettings } from '../environment.ts';
import { objectIn } from '../json.ts';
import { pauseOf } from '../pause.ts';
import { within } from '../within.ts';
import { BrokerError, brokerError } from './broker-error.ts';

/** A message of the broker: a JSON object. */
export type Message = Record<string, unknown>;
export type MessageHandler = (message: Message, destination: string) => void | Promise<void>;

/** Before a broken connection is opened again, in ms: soon at first, later rarely. */
const BACKOFF = { first: 150, longest: 10_000 };
/** For one message to be confirmed, in ms; the broker may be away for a while. */
const SENDING = 30_000;
/** The same where it has never been there, but for a try that is being made: its address is probably wrong. */
const FIRST_SENDING = 5_000;

/** What a connection to the broker tells of. */
export interface BrokerEvents {
  opened(): void;
  /** It is not there; told once until it is, and once more where trying again will not help. */
  lost(error: BrokerError): void;
  /** A handler threw. */
  fault(words: string): void;
}

/** What an agent does with its connection to the broker. */
export interface BrokerLink {
  /**
   * Sends a message.
   * @param headers of the STOMP frame
   * @returns once the broker has confirmed it
   * @throws BrokerError where it does not in time, or says no; at once where trying again does not help
   */
  send(destination: string, message: Message, headers: Record<string, string>): Promise<void>;
  /** Hands the messages of a destination to somebody, now and after every reconnection. */
  subscribe(destination: string, handler: MessageHandler): void;
  /** Hears nothing more. @param patience for the work on the last message, in ms */
  close(patience: number): Promise<void>;
}

/**
 * Opens an agent's connection to the message broker. It is opened again when it breaks, for ever, with its
 * subscriptions. Messages are worked on one after the other, in the order in which they come, as the Python agents do
 * it: what is announced by one message is done when the next one refers to it.
 * @param sending for one message to be confirmed, in ms
 */
export function openBrokerLink(
  settings: BrokerSettings,
  clientId: string,
  { opened, lost, fault }: BrokerEvents,
  sending = SENDING,
): BrokerLink {
  const handlers = new Map<string, MessageHandler[]>();
  const stopping = new AbortController();
  const { signal } = stopping;
  const place = `the message broker at ${settings.host}:${settings.port}`;
  let client: StompClient | undefined;
  let hasBeenOpen = false;
  /** Why there is none; undefined also before it was tried. */
  let trouble: BrokerError | undefined;
  /** Aborted when a connection is opened, and at the end: who waits for one is woken. */
  let changing = new AbortController();
  /** The end of the work on all messages so far. */
  let worked = Promise.resolve();

  function wake(): void {
    changing.abort();
    changing = new AbortController();
    setMaxListeners(0, changing.signal); // as many as there are messages that wait
  }

  async function keepOpen(): Promise<void> {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        const connected = await connectToBroker({ ...settings, clientId, signal });
        for (const destination of handlers.keys()) await hear(connected, destination);
        if (signal.aborted) connected.cut(); // who closed it meanwhile did not know of it
        client = connected;
        hasBeenOpen = true;
        trouble = undefined;
        opened();
        failures = 0;
        wake();
        throw new BrokerFault(await connected.closed);
      } catch (error) {
        client = undefined;
        if (signal.aborted) return;
        const before = trouble;
        trouble = brokerError(place, error);
        if (!before || (before.canRetry && !trouble.canRetry)) lost(trouble);
        wake();
      }
      await sleepUntilAborted(pauseOf(failures, 0, BACKOFF), signal);
    }
  }

  function hear(from: StompClient, destination: string): Promise<void> {
    return from.subscribe({ id: destination, destination }, ({ body }) => {
      const message = objectIn(body.toString());
      if (!message) return; // whoever sent it hears of it from the monitor's dead letters
      for (const handler of handlers.get(destination) ?? [])
        worked = worked.then(() => handle(handler, message, destination));
    });
  }

  async function handle(handler: MessageHandler, message: Message, destination: string): Promise<void> {
    if (signal.aborted) return;
    try {
      await handler(message, destination);
    } catch (error) {
      fault(`a message could not be worked on: ${describeValue(error)}`);
    }
  }

  wake();
  const done = keepOpen();
  return {
    async send(destination, message, headers) {
      const start = performance.now();
      const left = () => {
        const patience = hasBeenOpen || !trouble ? sending : Math.min(FIRST_SENDING, sending);
        return start + patience - performance.now();
      };
      while (!client?.connection.isOpen) {
        if (signal.aborted) throw new BrokerError('cancelled', `${place}: the agent has left it`);
        if (trouble && !trouble.canRetry) throw trouble;
        if (left() <= 0)
          throw trouble ?? new BrokerError('timeout', `${place}: not reached within ${sending} ms`);
        await sleepUntilAborted(left(), changing.signal);
      }
      const sent = client.send(destination, JSON.stringify(message), headers);
      const isConfirmed = await within(left(), sent).catch((error: unknown) => {
        throw brokerError(place, error);
      });
      if (!isConfirmed)
        throw new BrokerError(
          'timeout',
          `${place}: a message was not confirmed within ${sending} ms; it may arrive yet`,
        );
    },
    subscribe(destination, handler) {
      const others = handlers.get(destination);
      handlers.set(destination, [...(others ?? []), handler]);
      if (!others && client) void hear(client, destination).catch(() => undefined);
    },
    async close(patience) {
      stopping.abort();
      wake();
      await within(patience, worked);
      await within(1_000, client?.disconnect());
      client?.cut();
      await done;
    },
  };
}
