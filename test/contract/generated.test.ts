import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Operation, operations, type Schema } from '../../generated/operations.ts';
import { withDerivedProperty } from '../../src/http/derived-property.ts';
import { compileBodyReader } from '../../src/http/reading/body-reader.ts';
import { readForeignJson } from '../../src/json/foreign-json.ts';
import { isLong, length } from '../length.ts';
import { BROKER_AWAY, startTestMonitor, type TestMonitor } from '../monitor.ts';
import { fc, seed } from '../seeded.ts';
import { brokenReplies, checkReply } from '../strict-replies.ts';
import { anyRequest, type Request } from './generated/requests.ts';
import { canonical, lost, type Reply, readJson, World } from './generated/world.ts';

// Requests made up from the contract's own schemas. To repeat a run: SWF_TEST_SEED=… npm test -- test/contract/generated.test.ts

const runs = length(800, 20_000);

let monitor: TestMonitor;
let world: World;
beforeAll(async () => {
  monitor = await startTestMonitor(BROKER_AWAY);
  world = new World(monitor);
});
afterAll(async () => {
  await world.close();
  await monitor.stop();
});

/** Why a request that the contract allows may be refused: what is there already, or is not there, or is too much. */
const REFUSALS =
  /already exists|unique set|does not exist|may not be changed|is of .*, not of|out of range|must be later than|^\{"current":|one of these|not your password|have no password|second factor|The code is wrong|stolen elsewhere|guessed first|repeats a few|cannot be a user name|no active user|user is not active|last active user|lie in the future|pages of at most 200 rows|A file (has the whole list|of this list has a range)|Only tf-slices|either keys or filter|belong to the action|are only deleted|array of 1 to|finds more than|with dry_run first|one property at least|"filter\.|^\{"error":|"jsonrpc":"2.0"/;

const counts = new Map<string, number>();
const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);

async function judge(request: Request): Promise<void> {
  const { kind } = request;
  const operation = operations[request.operation];
  const body = world.bodyOf(request);
  const reply = await world.send(request);
  count(`${kind} ${Math.floor(reply.status / 100)}xx`);
  const about = `${kind}: ${reply.asked}\n→ ${reply.status} ${reply.text.slice(0, 500)}`;
  expect(reply.status, about).toBeLessThan(500);
  expect(brokenReplies, about).toEqual([]);
  if (request.headers['host'] === undefined) checkReply(operation, reply.status, plain(reply));
  if (kind === 'valid' && reply.status === 400) expect(reply.text, about).toMatch(REFUSALS);
  const isStored = reply.status === 200 || reply.status === 201;
  if (operation.body && isStored && operation.method !== 'GET')
    await expectStored(operation, String(body ?? ''), reply, about);
}

/** The body as a checker of JSON schemas takes it: digits beyond a double do not matter to it. */
const plain = ({ text, body }: Reply) => (body === undefined ? undefined : JSON.parse(text));

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const validators = new Map<Schema, ValidateFunction>();

/**
 * What was taken the contract must allow; but an empty text counts as null where a key of another object may be null, and
 * a number can be so small that the checker takes it for 0.
 */
function faultsBySchema(schema: Schema, sent: string): string[] {
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  const body: unknown = JSON.parse(sent === '' ? '{}' : withoutMark(sent));
  if (validate(body)) return [];
  return (validate.errors ?? [])
    .filter(({ instancePath }) => !['', 0].includes(valueAt(body, instancePath) as string))
    .map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A byte order mark is none of the JSON. */
const withoutMark = (text: string) => text.replace(/^\ufeff/, '');

const valueAt = (body: unknown, path: string) =>
  path
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], body);

async function expectStored(operation: Operation, sent: string, reply: Reply, about: string): Promise<void> {
  if (!operation.body) return;
  expect(faultsBySchema(operation.body, sent), about).toEqual([]);
  const back = await world.readBack(operation, reply.body);
  if (!back) return;
  count('read back');
  const again = `${about}\nread back by ${back.asked}\n→ ${back.status} ${back.text.slice(0, 500)}`;
  expect(back.status, again).toBe(200);
  const [answered, stored] = [reply.body, back.body] as [Record<string, unknown>, Record<string, unknown>];
  const common = Object.keys(answered).filter((name) => name in stored);
  const those = (row: Record<string, unknown>) =>
    canonical(Object.fromEntries(common.map((name) => [name, row[name]])));
  expect(those(stored), again).toBe(those(answered));
  const { schema, prepare } = withDerivedProperty(operation.body);
  const read = compileBodyReader(schema, { timeZone: 'UTC' })(
    prepare(sent === '' ? {} : readForeignJson(sent)),
  );
  if (!('value' in read)) throw new Error(`accepted what its reader refuses: ${again}`);
  // A namespace that is there already stays as it is.
  if (operation.id === 'ensureNamespace') return;
  const raw = (sent === '' ? {} : readJson(withoutMark(sent))) as Record<string, unknown>;
  expect(lost(operation.body, { read: read.value, raw }, stored), again).toEqual([]);
}

it(`${runs} requests made from the contract: no fault, nothing undocumented, nothing lost`, {
  timeout: isLong ? 900_000 : 300_000,
}, async () => {
  console.log(`seed ${seed}; to repeat: SWF_TEST_SEED=${seed} npm test -- test/contract/generated.test.ts`);
  await fc.assert(fc.asyncProperty(anyRequest, judge), { numRuns: runs, verbose: 0 });
  const figures = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([what, times]) => `${what}: ${times}`);
  console.log(figures.join(', '));
  // A generator that hits nothing would prove nothing.
  expect(counts.get('valid 2xx') ?? 0).toBeGreaterThan(runs / 5);
  expect(counts.get('read back') ?? 0).toBeGreaterThan(runs / 10);
});

it('all that they stored can be read, in the lists and by its key', {
  timeout: isLong ? 300_000 : 180_000,
}, async () => {
  const { faults, objects } = await world.readAll();
  expect(faults).toEqual([]);
  expect(objects).toBeGreaterThan(runs / 40); // the newest 1,000 of logs and messages, others all
});
