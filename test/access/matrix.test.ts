import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Operation, operations } from '../../generated/operations.ts';
import { requirementOf } from '../../src/access/requirement.ts';
import { Tokens } from '../../src/access/tokens.ts';
import { exampleBody } from '../contract/proof/contract.ts';
import { pathToNowhere } from '../contract/proof/objects.ts';
import { startTestMonitor, type TestMonitor } from '../monitor.ts';
import { TestClient } from '../test-client.ts';

// Who may do what: every operation × every caller × every way in, against what the contract's security says.

const CALLERS = ['nobody', 'wrong', 'revoked', 'alice', 'operator'] as const;
type Caller = (typeof CALLERS)[number];

/** Ways in, the proxy on this machine being trusted to name the client. */
const ELSEWHERE = { 'x-forwarded-for': '192.0.2.7' };
const PLACES = {
  'HTTP from loopback': { via: 'http', headers: {} },
  'HTTP from elsewhere': { via: 'http', headers: ELSEWHERE },
  HTTPS: { via: 'https', headers: {} },
  'HTTPS ended by a proxy': { via: 'http', headers: { ...ELSEWHERE, 'x-forwarded-proto': 'https' } },
} as const;
type Place = keyof typeof PLACES;

/** The status of a refusal, or undefined where the caller is let in. */
function refusalOf(
  operation: Operation,
  caller: Caller,
  place: Place,
  publicRead: boolean,
): number | undefined {
  // The figures of a process are for its own machine, whoever asks.
  if (operation.id === 'retrieveMetrics') return 'x-forwarded-for' in PLACES[place].headers ? 403 : undefined;
  const { who } = requirementOf(operation);
  if (who === 'open') return undefined;
  const answersNobody = who === 'public read' && publicRead;
  if (place === 'HTTP from elsewhere') return answersNobody ? undefined : 403;
  if (caller === 'wrong' || caller === 'revoked') return 401;
  if (caller === 'nobody') return answersNobody ? undefined : 401;
  return who === 'staff' && caller === 'alice' ? 403 : undefined;
}

describe.each([true, false])('where SWF_PUBLIC_READ is %s', (publicRead) => {
  let monitor: TestMonitor;
  let client: TestClient;
  let tokens: Record<Caller, string>;
  beforeAll(async () => {
    monitor = await startTestMonitor({ SWF_TRUST_PROXY: '127.0.0.1', SWF_PUBLIC_READ: String(publicRead) });
    client = new TestClient(monitor);
    const issuing = new Tokens(monitor.database);
    const revoked = await issuing.issue('alice', 'revoked');
    const record = (await issuing.list('alice')).find(({ label }) => label === 'revoked');
    await issuing.revoke(record?.id ?? 0);
    tokens = {
      nobody: '',
      wrong: 'f'.repeat(40),
      revoked,
      alice: monitor.token,
      operator: monitor.staffToken,
    };
  });
  afterAll(async () => {
    await client.close();
    await monitor.stop();
  });

  it.each(Object.keys(PLACES) as Place[])(
    'every operation × every caller over %s is as the contract says',
    async (place) => {
      const { via, headers } = PLACES[place];
      const wrong: string[] = [];
      let cells = 0;
      for (const operation of Object.values(operations)) {
        await Promise.all(
          CALLERS.map(async (caller) => {
            const body = exampleBody(operation);
            const { status } = await client[via](operation.method, pathToNowhere(operation), {
              token: tokens[caller],
              headers,
              ...(body !== undefined && { body }),
            });
            const expected = refusalOf(operation, caller, place, publicRead);
            const isRefusal = status === 401 || status === 403;
            cells++;
            if (isRefusal ? status !== expected : expected !== undefined || !(status in operation.responses))
              wrong.push(`${operation.id} by ${caller}: ${status}, expected ${expected ?? 'to be let in'}`);
          }),
        );
      }
      expect(wrong).toEqual([]);
      expect(cells).toBe(Object.keys(operations).length * CALLERS.length);
    },
  );
});
