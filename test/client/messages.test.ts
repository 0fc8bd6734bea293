import { readFileSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Tokens } from '../../src/access/tokens.ts';
import { MonitorClient, type Watched, type WatchOptions } from '../../src/client/index.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { Relay } from './relay.ts';
import { listen } from './servers.ts';

let monitor: TestMonitor;
let relay: Relay;
const leaving = new Set<AbortController>();
const clients: MonitorClient[] = [];

beforeAll(async () => {
  monitor = await startTestMonitor();
  relay = await new Relay(monitor.https).open();
});
afterEach(async () => {
  for (const controller of leaving) controller.abort();
  leaving.clear();
  await Promise.all(clients.splice(0).map((client) => client.close()));
});
afterAll(async () => {
  await relay.cut();
  await monitor.stop();
});

/** Goes through a relay, so that its connections can be cut. */
function connect(token = monitor.token): MonitorClient {
  const ca = readFileSync(`${monitor.dataDirectory}/ssl_ca.pem`, 'utf8');
  const made = new MonitorClient({
    url: `https://localhost:${relay.port}`,
    httpUrl: monitor.http,
    token,
    ca,
  });
  clients.push(made);
  return made;
}

/** Watches in the background. */
class Watcher {
  readonly seen: Watched[] = [];
  readonly troubles: string[] = [];
  readonly done: Promise<unknown>;
  readonly #leaving = new AbortController();

  constructor(client: MonitorClient, options: WatchOptions) {
    leaving.add(this.#leaving);
    this.done = this.#watch(client, options).catch((error: unknown) => error);
  }

  get numbers(): unknown[] {
    return this.seen.map((watched) => watched.kind === 'message' && watched.content['n']);
  }

  leave(): void {
    this.#leaving.abort();
  }

  async #watch(client: MonitorClient, options: WatchOptions): Promise<void> {
    const { signal } = this.#leaving;
    const onTrouble = (line: string) => this.troubles.push(line);
    for await (const watched of client.messages({ ...options, signal, onTrouble })) this.seen.push(watched);
  }
}

const client = () => clients[0] ?? connect();
const send = (n: number, more: object = {}) =>
  client().createWorkflowMessage({
    body: { message_type: 'numbered', message_content: { n }, ...more },
  });
const watchers = async () => (await client().retrieveStreamStatus()).connected_clients;
const soon = (look: () => unknown) => expect.poll(look, { interval: 20 });
const justNow = () => new Date().toISOString();

describe('the messages of a client', () => {
  it('come as they are stored, each with its id, its type and what was sent', async () => {
    const watcher = new Watcher(client(), {});
    await soon(watchers).toBe(1);
    await send(1, { sender_agent: 'data-agent-operator-7', run_id: '100010' });
    await soon(() => watcher.seen).toMatchObject([
      {
        kind: 'message',
        id: expect.stringMatching(/^\d+$/),
        type: 'numbered',
        content: { n: 1, sender_agent: 'data-agent-operator-7', msg_type: 'numbered' },
      },
    ]);
  });

  it('are those that the filters let pass, from a moment or an id on', async () => {
    const since = justNow();
    const where = { namespace: 'epic', run_id: '100020', execution_id: 'x-0001', sender_agent: 'a' };
    await send(1, { ...where, message_type: 'stf_gen' });
    await send(2, { ...where, namespace: 'other' });
    await send(3, { ...where, message_type: 'a type with, a comma' });
    const all = { since, namespaces: ['epic'], runIds: ['100020'], agents: ['a'], executionIds: ['x-0001'] };
    const watcher = new Watcher(client(), all);
    const some = new Watcher(client(), { ...all, types: ['stf_gen', 'stf_ready'] });
    await soon(() => watcher.numbers).toEqual([1, 3]);
    await soon(() => some.numbers).toEqual([1]);
    const later = new Watcher(client(), { ...all, lastEventId: watcher.seen[0]?.id });
    await soon(() => later.numbers).toEqual([3]);
  });

  it('go on after each break of the connection, none missing and none twice', async () => {
    const watcher = new Watcher(client(), { since: justNow(), types: ['numbered'] });
    const other = new MonitorClient({ ...client().settings, url: monitor.https });
    clients.push(other);
    for (let n = 1; n <= 40; n++) {
      await other.createWorkflowMessage({ body: { message_type: 'numbered', message_content: { n } } });
      if (n % 10 === 0) {
        await relay.cut();
        await relay.open();
      }
    }
    await soon(() => watcher.numbers.length).toBe(40);
    expect(watcher.numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(watcher.troubles[0]).toMatch(/it is tried again and again$/);
    await soon(() => watcher.troubles.at(-1)).toBe('the stream is there again');
  });

  it('say where some were missed', async () => {
    const since = justNow();
    await send(1);
    const first = new Watcher(client(), { since, types: ['numbered'] });
    await soon(() => first.seen.length).toBe(1);
    // More than are replayed.
    await monitor.database.query({
      text: `insert into swf_workflow_messages (message_id, message_type, message_content, sent_at, is_successful, message_metadata)
             select gen_random_uuid(), 'numbered', jsonb_build_object('n', n), now(), true, '{}' from generate_series(2, 12000) n`,
      values: [],
    });
    const watcher = new Watcher(client(), { lastEventId: first.seen[0]?.id });
    await soon(() => watcher.seen.length).toBe(10_001);
    expect(watcher.seen[0]).toMatchObject({ kind: 'gap', missed: 1_999 });
    expect(watcher.seen.at(-1)).toMatchObject({ content: { n: 12_000 } });
  });

  it('end where the loop is left, and where the signal says so', async () => {
    await soon(watchers).toBe(0);
    const since = justNow();
    await send(1);
    for await (const watched of client().messages({ since })) {
      expect(watched).toMatchObject({ content: { n: 1 } });
      break;
    }
    await soon(watchers).toBe(0);
    const watcher = new Watcher(client(), {});
    await soon(watchers).toBe(1);
    watcher.leave();
    expect(await watcher.done).toBeUndefined();
    await soon(watchers).toBe(0);
  });

  it('end with an error that says why where another try is in vain', async () => {
    const tokens = new Tokens(monitor.database);
    const revoked = connect('0'.repeat(40));
    expect(await new Watcher(revoked, {}).done).toMatchObject({ kind: 'refused', status: 401 });
    const wrong = new Watcher(connect(), { since: 'yesterday' });
    expect(await wrong.done).toMatchObject({ kind: 'refused', status: 400 });
    await tokens.issue('alice'); // that of the others stays
    const elsewhere = new MonitorClient({ ...client().settings, url: `${monitor.https}/elsewhere` });
    clients.push(elsewhere);
    expect(await new Watcher(elsewhere, {}).done).toMatchObject({ kind: 'refused', status: 404 });
  });

  it('are tried again while the monitor is away', async () => {
    await relay.cut();
    const watcher = new Watcher(client(), { since: justNow() });
    await soon(() => watcher.troubles.length).toBe(1);
    expect(watcher.troubles[0]).toMatch(
      /^messages, GET https:.*\/api\/messages\/stream\/.*nobody listens there/,
    );
    await relay.open();
    await send(7);
    await soon(() => watcher.numbers).toEqual([7]);
  });

  it('wait where the reader is slow, and all come', async () => {
    const since = justNow();
    const text = 'x'.repeat(100_000);
    const direct = new MonitorClient({ ...client().settings, url: monitor.https }); // the relay reads all
    clients.push(direct);
    const seen: unknown[] = [];
    const goesOn = Promise.withResolvers<void>();
    let all = Number.POSITIVE_INFINITY;
    const reading = (async () => {
      for await (const watched of direct.messages({ since })) {
        seen.push(watched.kind === 'message' ? watched.content['n'] : 'gap');
        await goesOn.promise;
        if (seen.length === all) break;
      }
    })();
    const isBehind = async () => {
      const { lagging, cut } = await client().retrieveStreamStatus();
      return lagging + cut > 0;
    };
    let sent = 0;
    const sendLarge = () => send(++sent, { message_content: { n: sent, text } });
    while (!(await isBehind())) await sendLarge();
    await sendLarge();
    all = sent;
    goesOn.resolve();
    await reading;
    expect(seen).toEqual(Array.from({ length: all }, (_, index) => index + 1));
  });
});

describe('where what answers is no monitor, or a troubled one,', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  /** Watches a server of ours, which is told how many have asked before. */
  async function watching(
    answer: (response: ServerResponse, nth: number) => void,
    options: WatchOptions = {},
  ) {
    const times: number[] = [];
    const { server, url } = await listen((_, response) =>
      answer(response, times.push(performance.now()) - 1),
    );
    servers.push(server);
    const made = new MonitorClient({ url, httpUrl: url });
    clients.push(made);
    const watcher = new Watcher(made, { pause: 10, ...options });
    return { client: made, watcher, asked: () => times.length, times };
  }
  const begin = (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'text/event-stream' });
  const event = (id: number, data = `{"n": ${id}}`) => `id: ${id}\nevent: note\ndata: ${data}\n\n`;

  it('no Retry-After makes it ask without end', async () => {
    const refusing = (seconds: number) =>
      watching((response) => response.writeHead(503, { 'retry-after': String(seconds) }).end(), {
        pause: 200,
      });
    const ages = await refusing(99_999_999); // more than a timer can wait
    await soon(ages.asked).toBe(1);
    const { times } = await refusing(0);
    await soon(() => times.length).toBe(3);
    const [first = 0, second = 0, third = 0] = times;
    expect(second - first).toBeGreaterThan(190);
    expect(third - second).toBeGreaterThan(390);
    expect(ages.asked()).toBe(1);
  });

  it('a 500 is tried again', async () => {
    const { watcher } = await watching((response, nth) => {
      if (nth < 2) response.writeHead(500).end();
      else begin(response).write(event(1));
    });
    await soon(() => watcher.numbers).toEqual([1]);
  });

  it('a redirect, a page and an event that is none are errors that say so', async () => {
    const moved = await watching((response) => response.writeHead(302, { location: '/login' }).end());
    expect(await moved.watcher.done).toMatchObject({ kind: 'redirected', status: 302 });
    const page = await watching((response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('x'),
    );
    expect(await page.watcher.done).toMatchObject({ kind: 'garbage' });
    for (const data of ['null', '7', 'x']) {
      const { watcher } = await watching((response) => begin(response).write(event(1, data)));
      expect(await watcher.done).toMatchObject({ kind: 'garbage' });
    }
  });

  it('what comes again is seen once', async () => {
    let last: ServerResponse | undefined;
    const { watcher } = await watching((response, nth) => {
      begin(response).write(event(1) + event(2) + (nth > 0 ? event(3) : ''));
      last = response;
    });
    await soon(() => watcher.numbers.length).toBe(2);
    last?.destroy();
    await soon(() => watcher.numbers.at(-1)).toBe(3);
    expect(watcher.numbers).toEqual([1, 2, 3]);
  });

  it('an error of the caller is the caller’s', async () => {
    const { client: made } = await watching((response) => response.writeHead(503).end());
    const onTrouble = () => {
      throw new RangeError('mine');
    };
    await expect(made.messages({ onTrouble }).next()).rejects.toThrow('mine');
  });

  it('it ends at once: by return while it waits, by the client’s close, by a signal between two messages', async () => {
    const silent = await watching((response) => begin(response).write('event: heartbeat\ndata: {}\n\n'));
    const waiting = silent.client.messages();
    const next = waiting.next();
    await soon(silent.asked).toBe(2);
    await waiting.return(undefined);
    expect(await next).toMatchObject({ done: true });
    await silent.client.close();
    expect(await silent.watcher.done).toBeUndefined();

    const away = await watching((response) => response.writeHead(503).end(), { pause: 15_000 });
    await soon(() => away.watcher.troubles.length).toBe(1);
    await away.client.close();
    expect(await away.watcher.done).toBeUndefined();

    const ending = new AbortController();
    const { client: made } = await watching((response) => begin(response).write(event(1) + event(2)));
    const seen: Watched[] = [];
    for await (const watched of made.messages({ signal: ending.signal })) {
      seen.push(watched);
      ending.abort();
    }
    expect(seen).toHaveLength(1);
  });
});
