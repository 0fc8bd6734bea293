import { beforeAll, expect, it } from 'vitest';
import { seed } from '../seeded.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor, client } = await useMonitor();

let state = seed;
/** From 0 to 1, the same numbers with the same seed. */
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const one = <Value>(values: Value[]): Value => values[Math.floor(random() * values.length)] as Value;

const START = Date.UTC(2026, 7, 7, 12);
const HOUR = 3_600_000;
const TYPES = ['stf_gen', 'stf_ready', 'run_imminent'];
const SENDERS = ['daqsim-agent-alice-1', 'data-agent-alice-2', null];

type Query = Record<string, string>;
async function get(path: string, query: Query) {
  const { status, body } = await client.http('GET', `${path}?${new URLSearchParams(query)}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}
const counted = async (query: Query): Promise<number> =>
  (await get('/api/workflow-messages/', { ...query, limit: '1' })).count;
const histogram = (query: Query) => get('/api/workflow-messages/histogram/', query);
const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);

beforeAll(async () => {
  const rows = Array.from({ length: 1_000 }, () => ({
    message_type: one(TYPES),
    sender_agent: one(SENDERS),
    namespace: one(['torre1', 'torre2', null]),
    run_id: one(['100010', '100011']),
    execution_id: one(['e-1', null]),
    is_successful: one([true, false, null]),
    message_content: { filename: one(['swf.100010.000001.stf', 'swf.100010.000002.stf']) },
    sent_at: new Date(START + Math.floor(random() * 5 * HOUR)).toISOString().replace('Z', '123Z'),
  }));
  await monitor.database.query({
    text: `insert into swf_workflow_messages (message_type, sender_agent, namespace, run_id, execution_id, is_successful, message_content, sent_at)
           select message_type, sender_agent, namespace, run_id, execution_id, is_successful, message_content, sent_at
           from jsonb_to_recordset($1) as r (message_type text, sender_agent text, namespace text, run_id text,
             execution_id text, is_successful boolean, message_content jsonb, sent_at timestamptz)`,
    values: [JSON.stringify(rows)],
  });
});

it('the histogram has as many messages as the list, whatever the range and the filters are', async () => {
  for (let n = 0; n < 40; n++) {
    const [from = 0, to = 0] = [random(), random()]
      .map((part) => START + (part * 7 - 1) * HOUR)
      .sort((a, b) => a - b);
    const query: Query = {
      sent_at_after: new Date(from).toISOString(),
      sent_at_before: new Date(to + 1_000).toISOString(),
      ...(random() < 0.3 && { message_type: one(TYPES) }),
      ...(random() < 0.3 && { sender_agent: 'data-agent-alice-2' }),
      ...(random() < 0.3 && { namespace: 'torre1' }),
      ...(random() < 0.3 && { run_id: '100010' }),
      ...(random() < 0.2 && { execution_id: 'e-1' }),
      ...(random() < 0.2 && { is_successful: 'true' }),
      ...(random() < 0.2 && { search: 'ready' }),
      ...(random() < 0.2 && { filename: 'swf.100010.000001.stf' }),
    };
    const by = one(['message_type', 'sender_agent', 'namespace', 'none']);
    const { series, rest, total, partial, source } = await histogram({ ...query, by });
    expect([partial, source]).toEqual([false, 'records']);
    expect(total, JSON.stringify(query)).toBe(await counted(query));
    expect(sum([...series.map(({ counts }: { counts: number[] }) => sum(counts)), ...(rest ?? [])])).toBe(
      total,
    );
  }
});

it('has in each step the messages of that step, by value; those of none are the rest', async () => {
  const range = { sent_at_after: '2026-08-07T12:00:00Z', sent_at_before: '2026-08-07T17:00:00Z' };
  const { from, to, step_seconds, series, rest } = await histogram({
    ...range,
    bins: '10',
    by: 'sender_agent',
  });
  expect([from, to, step_seconds]).toEqual(['2026-08-07T12:00:00Z', '2026-08-07T17:00:00Z', 1_800]);
  expect(series.map(({ value }: { value: string }) => value)).toEqual(
    SENDERS.filter((name) => name !== null),
  );
  const moment = (step: number) => new Date(START + step * 1_800_000).toISOString();
  for (let step = 0; step < 10; step++) {
    const query = { sent_at_after: moment(step), sent_at_before: moment(step + 1) };
    for (const { value, counts } of series)
      expect(counts[step]).toBe(await counted({ ...query, sender_agent: value }));
    const all = series.map(({ counts }: { counts: number[] }) => counts[step]);
    expect(sum([...all, rest[step]])).toBe(await counted(query));
  }
});

it.each([
  ['without a range', 'by=none', ['sent_at_after', 'sent_at_before']],
  ['that ends before it begins', 'sent_at_after=2026-08-07&sent_at_before=2026-08-07', ['sent_at_before']],
  ['by what is no word for it', 'sent_at_after=2026-08-07&sent_at_before=2026-08-08&by=level', ['by']],
])('%s it is refused', async (_, query, fields) => {
  const { status, body } = await client.http('GET', `/api/workflow-messages/histogram/?${query}`);
  expect([status, Object.keys(body)]).toEqual([400, fields]);
});
