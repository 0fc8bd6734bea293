import { inspect } from 'node:util';
import pino from 'pino';
import pino9 from 'pino9';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  MonitorClient,
  MonitorError,
  MonitorLog,
  type MonitorLogOptions,
  pinoDestination,
} from '../../../src/client/index.ts';
import { NOWHERE } from '../../../src/client/logging/call-site.ts';
import { startTestMonitor, type TestMonitor } from '../../monitor.ts';
import { Relay } from '../relay.ts';
import { listen } from '../servers.ts';

let monitor: TestMonitor;
let relay: Relay;
let client: MonitorClient;
let number = 0;
const logs: MonitorLog[] = [];

beforeAll(async () => {
  monitor = await startTestMonitor();
  relay = await new Relay(monitor.http).open();
  const url = `http://127.0.0.1:${relay.port}`;
  client = new MonitorClient({ url, httpUrl: url });
});
afterEach(async () => {
  for (const log of logs.splice(0)) await log.close(0);
});
afterAll(async () => {
  await client.close();
  await relay.cut();
  await monitor.stop();
});

/** A log of its own name, and what it had to tell. */
function open(options: Partial<MonitorLogOptions> = {}) {
  const said: string[] = [];
  const instance = `logger-${++number}`;
  const log = new MonitorLog(client, { instance, onTrouble: (line) => said.push(line), ...options });
  logs.push(log);
  return { log, said, instance };
}

interface Stored {
  message: string;
  extra_data: Record<string, unknown> | null;
}

/** What the monitor holds of it, in the order of storing. */
async function held(instance: string): Promise<(Stored & Record<string, unknown>)[]> {
  return monitor.database.query({
    text: 'select * from swf_applog where instance_name = $1 order by id',
    values: [instance],
  });
}

describe('a log', () => {
  it('sends the records that the Python handler sends, with the place of the call', async () => {
    const { log, instance } = open();
    function registerFile() {
      log.log('WARNING', 'STF file is late', { run_id: '100010' });
    }
    registerFile();
    expect(await log.flush()).toBe(0);
    const [record] = await held(instance);
    expect(record).toMatchObject({
      app_name: 'base_agent',
      level: 30,
      levelname: 'WARNING',
      message: 'STF file is late',
      module: 'monitor-log.test',
      funcname: 'registerFile',
      process: process.pid,
      extra_data: { run_id: '100010' },
    });
    expect(record?.['lineno']).toBeGreaterThan(10);
    expect(Math.abs(new Date(String(record?.['timestamp'])).getTime() - Date.now())).toBeLessThan(60_000);
  });

  it('sends by itself, in order, several batches of at most 1,000', async () => {
    const { log, instance } = open();
    for (let n = 0; n < 2_500; n++) log.log('DEBUG', String(n));
    await until(() => log.counts.waiting === 0);
    expect((await held(instance)).map(({ message }) => Number(message))).toEqual(
      Array.from({ length: 2_500 }, (_, n) => n),
    );
    expect(log.counts).toEqual({ waiting: 0, stored: 2_500, dropped: 0, refused: 0 });
  });

  it('takes what goes with a message as it is at the call, and does without what cannot be sent', async () => {
    const { log, instance } = open();
    const extra = { state: 'READY' };
    log.log('INFO', 'then', extra);
    extra.state = 'EXITED';
    log.log('INFO', 'big', { n: 1n });
    log.log('INFO', 'nul \0, half a pair \ud83d', { path: 'C:\\ud83d', half: '\udc00', pair: '😀' });
    log.log('INFO', ' ');
    expect(await log.flush()).toBe(0);
    expect((await held(instance)).map(({ message, extra_data }) => [message, extra_data])).toEqual([
      ['then', { state: 'READY' }],
      ['big', { not_serialised: expect.stringContaining('BigInt') }],
      ['nul \\u0000, half a pair \\ud83d', { path: 'C:\\ud83d', half: '\\udc00', pair: '😀' }],
      ['(blank)', null],
    ]);
  });

  it('never throws, whatever it is given', async () => {
    const { log, said, instance } = open();
    const anything = (value: unknown) => value as never;
    log.log('ERROR', anything(new Error('boom')));
    log.log('INFO', anything(undefined));
    log.log('INFO', anything(Object.create(null)));
    const raise = (error: unknown) => () => {
      throw error;
    };
    log.log('INFO', 'toJSON', { toJSON: raise(Object.create(null)) });
    log.log(
      'INFO',
      'getter',
      Object.defineProperty({}, 'a', { enumerable: true, get: raise(Symbol('odd')) }),
    );
    log.log('INFO', anything({ [inspect.custom]: raise(1) }));
    pinoDestination(log).write('null\n');
    expect(await log.flush()).toBe(0);
    expect((await held(instance)).map(({ message, extra_data }) => [message, extra_data])).toEqual([
      ['Error: boom', null],
      ['undefined', null],
      ['[Object: null prototype] {}', null],
      ['toJSON', { not_serialised: '[Object: null prototype] {}' }],
      ['getter', { not_serialised: 'Symbol(odd)' }],
      ['something that cannot be printed', null],
      ['null', null],
    ]);
    expect(said).toEqual([]);
  });

  it('goes on where the listener of its troubles throws', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const { log, instance } = open({
      onTrouble: () => {
        throw new Error('deaf');
      },
    });
    await relay.cut();
    log.log('INFO', 'waits');
    expect(await log.flush(200)).toBe(1);
    await relay.open();
    expect(await log.flush()).toBe(0);
    log.log('INFO', 'later');
    expect(await log.flush()).toBe(0);
    expect((await held(instance)).map(({ message }) => message)).toEqual(['waits', 'later']);
    expect(said).toHaveBeenCalledWith(expect.stringMatching(/^logs cannot be sent, .*Error: deaf\)$/));
    said.mockRestore();
  });

  it('leaves out what the monitor refuses, counts it and says it; the rest is stored once', async () => {
    const { log, said, instance } = open();
    for (let n = 0; n < 10; n++) {
      const when = n === 3 || n === 7 ? { timestamp: 'noon' } : {};
      log.write({ level: 'INFO', message: `record ${n}`, extra: null, site: NOWHERE, ...when });
    }
    expect(await log.flush()).toBe(0);
    const messages = (await held(instance)).map(({ message }) => message);
    const told = expect.stringMatching(/^2 log records were refused by the monitor: timestamp: Datetime has/);
    expect(messages).toEqual([...[0, 1, 2, 4, 5, 6, 8, 9].map((n) => `record ${n}`), told]);
    expect(said).toEqual([told]);
    expect(log.counts).toEqual({ waiting: 0, stored: 9, dropped: 0, refused: 2 });
  });

  it('finds the one that is refused where the monitor does not say which', async () => {
    const faulty = {
      createLogs: (...[input, options]: Parameters<MonitorClient['createLogs']>) => {
        const text = input.body as unknown as string;
        // The monitor's 400 for what is no list names no record.
        return client.createLogs(text.includes('not wanted') ? { body: {} as never } : input, options);
      },
    };
    const instance = `logger-${++number}`;
    const log = new MonitorLog(faulty, { instance, onTrouble: () => undefined });
    for (let n = 0; n < 9; n++) log.log('INFO', n === 4 ? 'not wanted' : `record ${n}`);
    expect(await log.flush()).toBe(0);
    expect((await held(instance)).map(({ message }) => message)).toEqual([
      ...[0, 1, 2, 3, 5, 6, 7, 8].map((n) => `record ${n}`),
      expect.stringContaining('1 log record was refused'),
    ]);
  });

  it('says once that many are refused', async () => {
    const { log, said, instance } = open();
    for (let n = 0; n < 50; n++) log.log('INFO', 'not wanted', JSON.parse('{ "__proto__": 1 }'));
    log.log('INFO', 'wanted');
    expect(await log.flush()).toBe(0);
    const told = '50 log records were refused by the monitor: JSON parse error - a key is named __proto__';
    expect((await held(instance)).map(({ message }) => message)).toEqual(['wanted', told]);
    expect(said).toEqual([told]);
    expect(log.counts).toEqual({ waiting: 0, stored: 2, dropped: 0, refused: 50 });
  });

  it('keeps its records where it is not the monitor that refuses them', async () => {
    const { server, url } = await listen((_, response) =>
      response.writeHead(400).end('<h1>400 The plain HTTP request was sent to HTTPS port</h1>'),
    );
    const astray = new MonitorClient({ url, httpUrl: url });
    let tries = 0;
    const createLogs: MonitorClient['createLogs'] = (...call) =>
      (++tries < 3 ? astray : client).createLogs(...call);
    const said: string[] = [];
    const instance = `logger-${++number}`;
    const log = new MonitorLog({ createLogs }, { instance, onTrouble: (line) => said.push(line) });
    logs.push(log);
    for (let n = 0; n < 10; n++) log.log('INFO', String(n));
    expect(await log.flush()).toBe(0);
    expect(await held(instance)).toHaveLength(10);
    expect(said).toEqual([
      expect.stringMatching(/^logs cannot be sent, they wait: .*plain HTTP request was sent to HTTPS port/),
      'logs are sent again',
    ]);
    await astray.close();
    server.close();
  });

  it('keeps each call within what the monitor takes, and says what alone is larger', async () => {
    const { log, said, instance } = open();
    for (let n = 0; n < 6; n++) log.log('INFO', `${n}${'ü'.repeat(250_000)}`);
    const escaped = '\u0001'.repeat(250_000); // six bytes each in JSON, and twice that in JSON within JSON
    log.log('INFO', escaped, { escaped: '\u0001'.repeat(40_000) });
    log.log('INFO', escaped, { escaped: 'ü\u0001'.repeat(35_000) });
    log.log('INFO', `${escaped}`, { text: '愛'.repeat(262_000) });
    expect(await log.flush(15_000)).toBe(0);
    const first = (await held(instance)).map(({ message }) => message.slice(0, 1));
    expect(first).toEqual([...'012345', '\u0001', '\u0001', '1']);
    expect(said).toEqual([expect.stringMatching(/^1 log record was refused.* can be sent$/)]);
  });

  it('shortens a message that is longer than the monitor takes, and leaves out what is too large beside it', async () => {
    const { log, said, instance } = open();
    log.log('INFO', `a${'😀'.repeat(200_000)}`, { n: 1 });
    log.log('ERROR', 'large', { text: 'x'.repeat(262_144) });
    log.log('INFO', 'x'.repeat(262_144), { text: 'x'.repeat(262_100) });
    await log.flush();
    const [long, large, most] = await held(instance);
    expect(long).toMatchObject({ extra_data: { n: 1 } });
    expect(long?.message).toMatch(/^a😀{131021}… \(400001 characters\)$/u);
    expect(large).toMatchObject({
      message: 'large',
      extra_data: { not_serialised: 'RangeError: 262155 characters; 262144 can be kept' },
    });
    expect(most?.message).toHaveLength(262_144);
    expect(most?.extra_data).toEqual({ text: 'x'.repeat(262_100) });
    expect(said).toEqual([]);
  });

  it('drops what finds no room, and says how many at the place of the gap', async () => {
    await relay.cut();
    const { log, said, instance } = open({ capacity: 100 });
    for (let n = 0; n < 150; n++) log.log('INFO', String(n));
    expect(await log.flush(200)).toBe(100);
    expect(log.counts).toEqual({ waiting: 100, stored: 0, dropped: 50, refused: 0 });
    expect(said).toEqual([expect.stringMatching(/^logs cannot be sent, they wait: createLogs, POST http:/)]);
    await relay.open();
    expect(await log.flush()).toBe(0);
    log.log('INFO', 'later');
    await log.flush();
    const records = await held(instance);
    expect(records.map(({ message }) => message)).toEqual([
      ...Array.from({ length: 100 }, (_, n) => String(n)),
      '50 log records were dropped: more came than could wait',
      'later',
    ]);
    expect(records[100]?.extra_data).toEqual({ dropped: 50 });
    expect(said[1]).toBe('logs are sent again');
  });

  it('says at its end what is lost where the monitor stays away', async () => {
    await relay.cut();
    const { log, said } = open({ capacity: 3 });
    for (let n = 0; n < 5; n++) log.log('INFO', String(n));
    expect(await log.close(100)).toBe(3);
    expect(said.at(-1)).toBe(
      '3 log records were not sent; 2 log records were dropped: more came than could wait',
    );
    await relay.open();
  });

  it('is bounded in bytes, too', () => {
    const { log } = open({ capacityBytes: 10_000 });
    for (let n = 0; n < 10; n++) log.log('INFO', 'x'.repeat(2_000));
    expect(log.counts).toMatchObject({ waiting: 4, dropped: 6 });
  });

  it('stores a batch once whose answer was lost', async () => {
    const { log, instance } = open();
    const withheld = relay.withhold();
    for (let n = 0; n < 10; n++) log.log('INFO', String(n));
    const flushed = log.flush();
    await withheld; // the monitor has answered, so it has stored them
    await relay.cut();
    relay.passAgain();
    await relay.open();
    expect(await flushed).toBe(0);
    expect((await held(instance)).map(({ message }) => Number(message))).toEqual(
      Array.from({ length: 10 }, (_, n) => n),
    );
  });

  it.each([
    ['nothing', undefined, 40, 60],
    ['no wait at all', 0, 40, 60],
    ['an hour', 3_600_000, 1, 2],
    ['more than a timer can count', 99_999_999_999_000, 1, 2],
  ])('tries again now and then where a Retry-After asks for %s', async (_, retryAfter, least, most) => {
    vi.useFakeTimers();
    let calls = 0;
    const createLogs = () => {
      calls++;
      return Promise.reject(new MonitorError('refused', 'createLogs: 503', { status: 503, retryAfter }));
    };
    const log = new MonitorLog({ createLogs }, { instance: 'logger', onTrouble: () => undefined });
    logs.push(log);
    log.log('INFO', 'waits');
    await vi.advanceTimersByTimeAsync(1_000);
    calls = 0;
    await vi.advanceTimersByTimeAsync(90_000);
    vi.useRealTimers();
    expect(calls).toBeGreaterThanOrEqual(least);
    expect(calls).toBeLessThanOrEqual(most);
  });

  it('takes no name that the monitor would refuse', () => {
    for (const instance of ['', ' ', 'x'.repeat(101)])
      expect(() => new MonitorLog(client, { instance })).toThrow(/1 to 100 characters/);
  });
});

describe('the destination for pino', () => {
  it.each([
    ['pino 10', pino],
    ['pino 9', pino9 as unknown as typeof pino], // the same calls, with types of its own
  ])('is its only argument, or the one beside options: %s', async (_, make) => {
    const { log, instance } = open();
    make(pinoDestination(log)).warn({ run_id: '100010' }, 'beam is low');
    make({ name: 'sampling' }, pinoDestination(log)).error('beam is lost');
    make({}, pino.multistream([{ stream: pinoDestination(log) }])).info('beam is there');
    await log.flush();
    expect(await held(instance)).toMatchObject([
      { levelname: 'WARNING', message: 'beam is low', extra_data: { run_id: '100010' } },
      { levelname: 'ERROR', message: 'beam is lost', module: 'sampling' },
      { levelname: 'INFO', message: 'beam is there' },
    ]);
  });

  it('sends what pino logs, redacted, with levels in Python’s words', async () => {
    const { log, instance } = open({ app: 'sampler' });
    const logger = pino({ level: 'trace', name: 'sampling', redact: ['token'] }, pinoDestination(log));
    logger.trace('finest');
    logger.child({ run_id: '100010' }).info({ token: 'secret' }, 'sampled %d', 7);
    logger.fatal(new Error('boom'));
    logger.warn({ left: 3 });
    await log.flush();
    expect(await held(instance)).toMatchObject([
      {
        app_name: 'sampler',
        level: 10,
        levelname: 'DEBUG',
        message: 'finest',
        module: 'sampling',
        extra_data: null,
      },
      { level: 20, message: 'sampled 7', extra_data: { run_id: '100010', token: '[Redacted]' } },
      { level: 50, levelname: 'CRITICAL', message: 'boom', extra_data: { err: { type: 'Error' } } },
      { level: 30, message: '(blank)', extra_data: { left: 3 } },
    ]);
  });

  it.each<[string, pino.LoggerOptions]>([
    ['labels for levels', { formatters: { level: (label) => ({ level: label }) } }],
    [
      'levels of its own',
      { customLevels: { notice: 35 }, formatters: { level: (label) => ({ severity: label }) } },
    ],
    ['another key for messages', { messageKey: 'message' }],
    ['times in seconds', { timestamp: pino.stdTimeFunctions.unixTime }],
    ['times in words', { timestamp: pino.stdTimeFunctions.isoTime }],
    ['no times', { timestamp: false }],
  ])('understands a logger with %s', async (_, options) => {
    const { log, instance } = open();
    const logger = pino(options, pinoDestination(log));
    logger.info({ n: 1 }, 'sampled');
    logger.error('broken');
    await log.flush();
    const records = await held(instance);
    expect(records).toMatchObject([
      { levelname: 'INFO', message: 'sampled', extra_data: { n: 1 } },
      { levelname: 'ERROR', message: 'broken' },
    ]);
    for (const { timestamp } of records)
      expect(Math.abs(new Date(String(timestamp)).getTime() - Date.now())).toBeLessThan(60_000);
  });
});

async function until(holds: () => boolean): Promise<void> {
  await expect.poll(holds, { interval: 20 }).toBe(true);
}
