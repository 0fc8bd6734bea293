import { readFileSync } from 'node:fs';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { Agent, request } from 'undici';
import type { TestMonitor } from '../monitor.ts';
import { CONNECTED_WITHIN } from '../test-client.ts';

export interface WatchOptions {
  /** The query, with its question mark. */
  query?: string;
  lastEventId?: string;
  token?: string;
  /** Another stream than that of the messages. */
  path?: string;
  /** The address of this machine that it comes from. */
  localAddress?: string;
}

/** A watcher of a stream, over HTTPS as agents watch. */
export class EventSource {
  /** All events so far, heartbeats too. */
  readonly events: EventSourceMessage[] = [];
  /** The bytes as they came. */
  text = '';
  ended = false;
  status = 0;
  headers: Record<string, string | string[] | undefined> = {};
  readonly #agent: Agent;
  readonly #leaving = new AbortController();
  #waiting: (() => void)[] = [];

  private constructor(agent: Agent) {
    this.#agent = agent;
  }

  /** Resolves when the head is there. */
  static async open(
    monitor: Pick<TestMonitor, 'https' | 'token' | 'dataDirectory'>,
    {
      query = '',
      lastEventId,
      token = monitor.token,
      path = '/api/messages/stream/',
      localAddress,
    }: WatchOptions = {},
  ): Promise<EventSource> {
    const ca = readFileSync(`${monitor.dataDirectory}/ssl_ca.pem`, 'utf8');
    const connect = { ca, timeout: CONNECTED_WITHIN, ...(localAddress && { localAddress }) };
    const source = new EventSource(new Agent({ connect, bodyTimeout: 0 }));
    const response = await request(`${monitor.https}${path}${query}`, {
      dispatcher: source.#agent,
      signal: source.#leaving.signal,
      headers: {
        authorization: `Token ${token}`,
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
    });
    source.status = response.statusCode;
    source.headers = response.headers;
    void source.#read(response.body);
    return source;
  }

  /** Events of messages, without those that every watcher gets. */
  get messages(): EventSourceMessage[] {
    return this.events.filter(({ event }) => !['connected', 'heartbeat', 'gap'].includes(event ?? ''));
  }

  /** Waits until something holds of what has come. */
  async until(holds: () => boolean, patience = 60_000): Promise<void> {
    const deadline = Date.now() + patience;
    while (!holds()) {
      if (Date.now() > deadline)
        throw new Error(`not within ${patience} ms; came: ${this.text.slice(-2_000)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async close(): Promise<void> {
    this.#leaving.abort();
    await this.#agent.destroy();
  }

  async #read(body: AsyncIterable<Buffer>): Promise<void> {
    const parser = createParser({ onEvent: (event) => this.events.push(event) });
    try {
      for await (const bytes of body) {
        const text = String(bytes);
        this.text += text;
        parser.feed(text);
        this.#tell();
      }
    } catch {
      // cut
    }
    this.ended = true;
    this.#tell();
  }

  #tell(): void {
    for (const tell of this.#waiting.splice(0)) tell();
  }
}
