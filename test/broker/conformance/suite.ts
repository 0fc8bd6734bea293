import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { connectToBroker, type StompClient } from '../../../src/stomp/client.ts';
import type { Frame } from '../../../src/stomp/frame.ts';
import type { Version } from '../../../src/stomp/protocol.ts';
import { type BrokerPlace, RawClient } from '../../messages/raw-client.ts';

export type BrokerName = 'embedded' | 'Classic' | 'Artemis';
/** What each broker is seen to do, in words. */
export type Seen = Record<BrokerName, string>;

/** A case of the suite, and what the documentation says of it. */
export interface Row {
  group: string;
  title: string;
  /** Undefined where all brokers do what the title says. */
  seen: Seen | undefined;
}

/** What the cases of a group are written with. */
export interface Suite {
  /** A case in which all brokers do what the title says. */
  alike(title: string, run: () => Promise<unknown>): void;
  /** A case in which they differ. @param observe returns what it sees, in the words of `seen` */
  differ(title: string, seen: Seen, observe: () => Promise<string>): void;
  place(): BrokerPlace;
  /** A connection that closes after the test. @param lines further headers of CONNECT */
  raw(version?: Version, ...lines: string[]): Promise<RawClient>;
  /** The same, before CONNECT. */
  unconnected(): RawClient;
  client(options?: { clientId?: string }): Promise<StompClient>;
  /** What comes until nothing more does. */
  untilQuiet(client: RawClient): Promise<Frame[]>;
  /** Whether a frame is taken of a new connection. */
  answerTo(frame: string, ...lines: string[]): Promise<'refused' | 'taken'>;
}

/** @param rows where the cases are noted */
export function suiteOn(broker: BrokerName, place: () => BrokerPlace, rows: Row[], group: string): Suite {
  const open: { drop(): unknown }[] = [];
  // The embedded broker delivers before it answers.
  let quiet = broker === 'embedded' ? 0 : QUIET;
  afterEach(async () => {
    for (const client of open.splice(0)) await client.drop();
  });
  const raw: Suite['raw'] = async (version = '1.2', ...lines) => {
    const client = await RawClient.connected(place(), version, ...lines);
    open.push(client);
    return client;
  };
  return {
    alike(title, run) {
      rows.push({ group, title, seen: undefined });
      it(title, run);
    },
    differ(title, seen, observe) {
      rows.push({ group, title, seen });
      it(`${title}: ${seen[broker]}`, async () => {
        if ((await observe()) === seen[broker]) return;
        // What doesn't come at once may still come from a broker that has other work to do.
        quiet *= 10;
        expect(await observe().finally(() => (quiet /= 10))).toBe(seen[broker]);
      });
    },
    place,
    raw,
    unconnected() {
      const client = new RawClient(place());
      open.push(client);
      return client;
    },
    async client(options = {}) {
      const connected = await connectToBroker({ ...place(), ...options });
      open.push({
        drop: () => {
          connected.cut();
          return connected.closed;
        },
      });
      return connected;
    },
    untilQuiet: (client) => untilQuiet(client, quiet),
    async answerTo(frame, ...lines) {
      return answer(await raw('1.2', ...lines), frame);
    },
  };
}

/**
 * Sends a frame, and waits for its receipt: of brokers that work on several frames at once, no other tells.
 * @returns what comes before that @throws where ERROR comes
 */
export async function confirmed(client: RawClient, frame: string): Promise<Frame[]> {
  const id = `r${Math.random()}`;
  client.send(frame.replace('\n', `\nreceipt:${id}\n`));
  const before: Frame[] = [];
  for (;;) {
    const came = await client.frame();
    if (came.headers['receipt-id'] === id && came.command === 'RECEIPT') return before;
    if (came.command === 'ERROR') throw new Error(came.headers['message']);
    before.push(came);
  }
}

/** Whether a frame is taken. */
export function answer(client: RawClient, frame: string): Promise<'taken' | 'refused'> {
  return confirmed(client, frame).then(
    () => 'taken',
    () => 'refused',
  );
}

export function unique(kind: 'topic' | 'queue'): string {
  return `/${kind}/test.${randomBytes(6).toString('hex')}`;
}

/** A header of CONNECT. */
export function uniqueClientId(): string {
  return `client-id:${randomBytes(6).toString('hex')}`;
}

/** The bodies of messages. */
export function text(frames: Frame[]): string[] {
  return frames.map(({ body }) => body.toString());
}

/** Waits until the broker has what was posted: with a durable subscriber away, a receipt of SEND may not come. */
export async function written(writer: StompClient): Promise<void> {
  await writer.subscribe(
    { id: `sync-${Math.random()}`, destination: `/topic/sync.${Math.random()}` },
    () => undefined,
  );
}

/** The broker may not have noticed yet that the connection before is gone. */
export async function comesBack<T>(connect: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await connect();
    } catch (error) {
      if (tries === 1_000) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** As a client of STOMP 1.1 writes an id back. */
export function escaped(frame: Frame | undefined): string {
  return (frame?.headers['message-id'] ?? '').replaceAll('\\', '\\\\').replaceAll(':', '\\c');
}

/** How long nothing comes from a broker that has nothing more to give, in ms: it may have other work to do. */
const QUIET = 400;

/** @returns what comes until nothing more does: ActiveMQ delivers when it has time, also after it has answered */
export async function untilQuiet(client: RawClient, quiet = QUIET): Promise<Frame[]> {
  const frames = await client.settled();
  for (;;) {
    await sleep(quiet);
    const more = await client.settled();
    if (more.length === 0) return frames;
    frames.push(...more);
  }
}
