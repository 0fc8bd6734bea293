const MIB = 2 ** 20;

/** Bodies that cost a server far more than the client that sends them, of the sizes that the operations take. */
export interface HostileBody {
  what: string;
  path: string;
  body: Buffer;
}

const record = {
  app_name: 'hostile',
  instance_name: 'nobody',
  timestamp: '2026-08-07T14:00:00Z',
  level: 20,
  levelname: 'INFO',
  message: 'x',
  module: 'm',
  funcname: 'f',
  lineno: 1,
  process: 1,
  thread: 1,
};

/** One unit again and again, with commas, until there are so many bytes. */
const many = (unit: string, bytes: number) =>
  Array(Math.floor(bytes / (unit.length + 1)))
    .fill(unit)
    .join();
const keys = (count: number) => Array.from({ length: count }, (_, n) => `"${n.toString(36)}k":1`).join();
/** A record whose `extra_data` is this JSON. */
const log = (extra: string) => JSON.stringify({ ...record, extra_data: 0 }).replace(/0}$/, () => `${extra}}`);
const logText = (message: string) =>
  JSON.stringify(record).replace('"message":"x"', () => `"message":"${message}"`);

const LOG: Record<string, string> = {
  'a number with 80,000 zeros inside': log(`1${'0'.repeat(80_000)}1`),
  'a thousand numbers of 1,000 digits': log(`[${many(`1.${'0'.repeat(996)}1`, 0.95 * MIB)}]`),
  'small numbers that are long when written out': log(`[${Array(20_000).fill('1e-300')}]`),
  'numbers of 16,384 digits when written out': log(`[${Array(10).fill('1e-16383')}]`),
  'as many digits as fit': log(`[${many('0.12345678901234567', 0.25 * MIB)}]`),
  'as many empty objects as fit': log(`[${many('{}', 0.95 * MIB)}]`),
  'as many names as fit': log(`{${keys(80_000)}}`),
  'as many names as are taken': log(`{${keys(1_980)}}`),
  'all nested': log('['.repeat(0.9 * MIB)),
  'all escapes': logText('\\u005f'.repeat(0.15 * MIB)),
  'all quotes': logText('\\"'.repeat(0.45 * MIB)),
  'all lone surrogates': logText('\\ud800'.repeat(0.15 * MIB)),
  'one text beyond its longest by one': logText(`${'😀'.repeat(100_000)}${'x'.repeat(162_145)}`),
  'all white space': ' '.repeat(0.99 * MIB),
  'the longest message': logText('x'.repeat(262_144)),
};

const BULK: Record<string, string> = {
  'as many empty records as fit': `[${many('{}', 1.9 * MIB)}]`,
  'as many empty arrays as fit': `[${many('[]', 1.9 * MIB)}]`,
  'records with as many names as are taken': `[${Array(80).fill(log(`{${keys(1_200)}}`))}]`,
  'a thousand records as large as fit': `[${Array(1_000).fill(logText('x'.repeat(1_800)))}]`,
  'a thousand bad records': `[${many('{"level":"x"}', 13_000)}]`,
};

export const HOSTILE_BODIES: HostileBody[] = [
  ...Object.entries(LOG).map(([what, text]) => ({ what, path: '/api/logs/', body: Buffer.from(text) })),
  ...Object.entries(BULK).map(([what, text]) => ({ what, path: '/api/logs/bulk/', body: Buffer.from(text) })),
  {
    what: 'a dialogue as long as fits',
    path: '/api/ai-memory/record/',
    body: Buffer.from(
      JSON.stringify({ username: 'u', session_id: 's', role: 'user', content: 'é'.repeat(0.4 * MIB) }),
    ),
  },
];
