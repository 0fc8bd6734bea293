import { Agent, request } from 'undici';
import type { AgentSettings } from './settings.ts';
import type { Tally } from './tally.ts';

/** A call that did not succeed; the message names the call, the answer and the mend. */
export class CallFailed extends Error {}

const MENDS: Record<number, string> = {
  401: 'The token is missing or wrong. Get one: npm run env',
  403: 'The token may not do this, or went over plain HTTP: SWF_MONITOR_URL must be the HTTPS address.',
  404: 'Is SWF_MONITOR_URL the address of a monitor, with its base path?',
  503: 'The monitor is busy or its database is down. Its log says more.',
};

/**
 * One agent's way to the monitor: a connection for the API and one for its logs, both kept alive, and one call at a
 * time on each, as Python's requests does it.
 */
export class MonitorClient {
  readonly #settings: AgentSettings;
  readonly #tally: Tally;
  readonly #dispatcher: Agent;

  constructor(settings: AgentSettings, tally: Tally) {
    this.#settings = settings;
    this.#tally = tally;
    this.#dispatcher = new Agent({
      connections: 1,
      connect: settings.authorities === undefined ? {} : { ca: settings.authorities },
    });
  }

  /** Calls the API with the token. @returns the reply's body */
  async call<Body = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Body> {
    const { monitorUrl, token } = this.#settings;
    return this.#send<Body>(method, monitorUrl, path, body, { authorization: `Token ${token}` });
  }

  /** Posts a log record, without credentials. */
  async log(record: unknown): Promise<void> {
    await this.#send('POST', this.#settings.monitorHttpUrl, '/api/logs/', record, {});
  }

  async #send<Body>(
    method: string,
    base: string,
    path: string,
    body: unknown,
    credentials: Record<string, string>,
  ): Promise<Body> {
    const response = await request(base + path, {
      method: method as 'GET',
      dispatcher: this.#dispatcher,
      headers: { ...credentials, ...(body !== undefined && { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
    }).catch((error: Error) => {
      throw new CallFailed(
        `${method} ${base}${path}: ${error.message}. Is a monitor running there? Start one: npm start`,
      );
    });
    const text = await response.body.text();
    this.#tally.countCall(method, path, response.statusCode);
    if (response.statusCode >= 400) {
      const mend = MENDS[response.statusCode] ?? 'The reply says what is wrong.';
      throw new CallFailed(`${method} ${base}${path}: ${response.statusCode} ${text}\n${mend}`);
    }
    return (text === '' ? undefined : JSON.parse(text)) as Body;
  }

  close(): Promise<void> {
    return this.#dispatcher.close();
  }
}
