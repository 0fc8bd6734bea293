import { readFileSync } from 'node:fs';
import { Agent, request } from 'undici';
import { textOf } from './body-text.ts';
import type { TestMonitor } from './monitor.ts';

/** An answer, its body parsed where it is JSON. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came
  body: any;
}

export interface CallOptions {
  token?: string | undefined;
  headers?: Record<string, string>;
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: string | Buffer;
}

/** In ms: a busy machine may take longer than the usual ten seconds, also for a monitor of the same process. */
export const CONNECTED_WITHIN = 120_000;

/** What a client needs to know of a monitor. */
export type Reachable = Pick<TestMonitor, 'http' | 'https' | 'dataDirectory' | 'token'>;

/** Calls a monitor as an agent does: HTTP for logs, HTTPS with the token for the rest. */
export class TestClient {
  readonly #monitor: Reachable;
  readonly #agent: Agent;

  constructor(monitor: Reachable) {
    this.#monitor = monitor;
    const ca = readFileSync(`${monitor.dataDirectory}/ssl_ca.pem`, 'utf8');
    this.#agent = new Agent({ connect: { ca, timeout: CONNECTED_WITHIN }, pipelining: 1 });
  }

  /** Over HTTPS, as alice unless told otherwise. */
  https(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const { token = this.#monitor.token } = options;
    return this.#call(this.#monitor.https + path, method, { ...options, token });
  }

  /** Over plain HTTP, as nobody. */
  http(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    return this.#call(this.#monitor.http + path, method, options);
  }

  async #call(url: string, method: string, { token, headers, body, raw }: CallOptions): Promise<Answer> {
    const response = await request(url, {
      method: method as 'GET',
      dispatcher: this.#agent,
      headers: {
        ...(token && { authorization: `Token ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: raw ?? (body === undefined ? null : JSON.stringify(body)),
    });
    const text = await textOf(response);
    const flat = Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
    return { status: response.statusCode, headers: Object.fromEntries(flat), text, body: jsonOrText(text) };
  }

  close(): Promise<void> {
    return this.#agent.close();
  }
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
