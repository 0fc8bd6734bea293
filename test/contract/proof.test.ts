import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Operation, operations } from '../../generated/operations.ts';
import type { Violation } from '../../src/mock/proxy/errors.ts';
import { isLong } from '../length.ts';
import { playAgents } from '../mock/agents.ts';
import { callOf } from '../mock/start.ts';
import { checkReply } from '../strict-replies.ts';
import type { Answer } from '../test-client.ts';
import { documentedReply } from './proof/contract.ts';
import { DRIVERS, type Stage } from './proof/drivers.ts';
import { type OpenStage, openProxiedStage, openStage, openStageWithoutDatabase } from './proof/stages.ts';

// Every operation × every status that it documents, produced by the real monitor.

const all = Object.values(operations);
const statuses = [...new Set(all.flatMap(({ responses }) => Object.keys(responses)))].sort();
const documenting = (status: string) => all.filter(({ responses }) => status in responses);
const covered = new Map<string, string[]>();

let usual: OpenStage;
let closed: OpenStage;
let limited: OpenStage;
let withoutDatabase: OpenStage;
beforeAll(async () => {
  // One after the other: the process that starts four at once has no time for their databases.
  usual = await openStage();
  closed = await openStage({ SWF_PUBLIC_READ: 'false' });
  limited = await openStage({ SWF_RATE_LIMIT: '1' });
  withoutDatabase = await openStageWithoutDatabase();
});
afterAll(async () => {
  await Promise.all([usual, closed, limited, withoutDatabase].map((stage) => stage.stop()));
});

function stageFor(status: string): Stage {
  if (status === '403') return closed; // public reads refuse nobody
  if (status === '429') return limited;
  return status === '503' ? withoutDatabase : usual;
}

/** Headers that a reply has only where there is something to say. */
const OPTIONAL = new Set(['link', 'x-looks-back-hours', 'idempotency-replayed', 'content-disposition']);
/** Of a 409 that has two causes, one of which goes by itself. */
const OF_TWINS = new Set(['runBulk retry-after']);

/** @returns what is wrong with an answer; undefined where it is what the contract says */
function faultOf(operation: Operation, status: string, answer: Answer): string | undefined {
  if (answer.status !== Number(status)) return `answered ${answer.status} ${answer.text.slice(0, 200)}`;
  const { headers, types } = documentedReply(operation, answer.status);
  const isOptional = (name: string) =>
    OPTIONAL.has(name) || (status === '409' && OF_TWINS.has(`${operation.id} ${name}`));
  const missing = headers.filter((name) => !isOptional(name) && !(name in answer.headers));
  if (missing.length > 0) return `lacks the header ${missing.join(', ')}`;
  const [type] = (answer.headers['content-type'] ?? '').split(';');
  if (types.length === 0 ? answer.text !== '' : !types.includes(type ?? ''))
    return `has a body of type ${type}`;
  try {
    checkReply(operation, answer.status, type === 'application/json' ? answer.body : undefined);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Has every operation that documents a status answer it, and notes those that do. @returns what went wrong, a line each */
async function produce(
  status: string,
  stage: Stage,
  covered = new Map<string, string[]>(),
): Promise<string[]> {
  const driver = DRIVERS[status];
  if (!driver)
    return [`nothing brings an operation to answer ${status}: give it a driver in proof/drivers.ts`];
  const faults = await Promise.all(
    documenting(status).map(async (operation) => {
      const answers = await driver(operation, stage).catch((error: Error) => error);
      if (answers instanceof Error) return `${operation.id} ${status}: ${answers.message}`;
      const wrong = answers
        .map((answer) => faultOf(operation, status, answer))
        .filter((fault) => fault !== undefined);
      if (answers.length > 0 && wrong.length === 0) {
        covered.set(operation.id, [...(covered.get(operation.id) ?? []), status]);
        return undefined;
      }
      return `${operation.id} ${status}: ${wrong[0] ?? 'no answer'}`;
    }),
  );
  return faults.filter((fault) => fault !== undefined);
}

describe('each operation answers, as the contract says,', () => {
  it.each(statuses)('%s', async (status) => {
    expect(await produce(status, stageFor(status), covered)).toEqual([]);
  });

  it('every status that it documents', () => {
    const pairs = all.flatMap(({ id, responses }) =>
      Object.keys(responses).map((status) => `${id} ${status}`),
    );
    const produced = [...covered].flatMap(([id, list]) => list.map((status) => `${id} ${status}`));
    const lines = [...covered].map(([id, list]) => `  ${id.padEnd(32)} ${list.sort().join(' ')}`);
    console.log(
      `${lines.sort().join('\n')}\n${produced.length} of ${pairs.length} pairs of operation and status were produced.`,
    );
    expect(pairs.filter((pair) => !produced.includes(pair))).toEqual([]);
  });
});

if (isLong)
  describe('through the proxy that judges by the contract', () => {
    const seen: Violation[] = [];
    let proxied: OpenStage;
    beforeAll(async () => {
      proxied = await openProxiedStage(closed, (violation) => seen.push(violation));
    });
    afterAll(() => proxied.stop());

    // What is not HTTP does not pass the proxy, and a cut-off is the monitor's own.
    it.each(statuses.filter((status) => !['400', '429', '503'].includes(status)))(
      'no reply of %s breaks it, nor a request that succeeds',
      async (status) => {
        seen.length = 0;
        expect(await produce(status, proxied)).toEqual([]);
        expect(seen.filter((violation) => violation.by === 'monitor' || violation.status < 400)).toEqual([]);
      },
    );

    it('the Python agents and the monitor keep it', async () => {
      seen.length = 0;
      await playAgents(callOf(proxied.client));
      expect(seen).toEqual([]);
    });
  });
