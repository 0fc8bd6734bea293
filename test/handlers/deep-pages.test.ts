import { beforeAll, describe, expect, it } from 'vitest';
import { reading } from '../../src/engine/crud.ts';
import { logs } from '../../src/resources/log.ts';
import { useMonitor } from '../use-monitor.ts';

const { monitor } = await useMonitor();
const ROWS = 40_000;
const PAGE = 20;

interface Node {
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}

/** Blocks that a statement reads, and rows that it looks at in vain. */
async function costOf({ text, values }: { text: string; values: unknown[] }) {
  const explained = { text: `explain (analyze, buffers, timing off, format json) ${text}`, values };
  const [row] = await monitor.database.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(explained);
  if (!row) throw new Error('no plan');
  const { Plan: plan } = row['QUERY PLAN'][0];
  const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
  return {
    blocks: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    inVain: nodes(plan).reduce((sum, node) => sum + (node['Rows Removed by Filter'] ?? 0), 0),
  };
}

describe('a page by cursor within a range of time reads from its key on, however deep it is:', () => {
  beforeAll(async () => {
    await monitor.database.query({
      text: `insert into swf_applog (app_name, instance_name, timestamp, level, levelname, message, module, funcname, lineno,
                                     process, thread)
             select 'base_agent', 'data-agent-alice-' || n % 5, timestamptz '2026-08-07' + n * interval '1 s', 20, 'INFO',
                    'line ' || n, 'm', 'f', 1, 1, 1 from generate_series(1, $1) n`,
      values: [ROWS],
    });
    await monitor.database.query({ text: 'vacuum analyze swf_applog', values: [] });
  });

  it.each([
    ['the newest first', {}, 'desc'],
    ['the oldest first', { ordering: 'timestamp' }, 'asc'],
    ['of an agent', { instance_name: 'data-agent-alice-3' }, 'desc'],
  ])('%s', async (_, query, direction) => {
    const range = { timestamp_after: '2026-08-01T00:00:00Z', timestamp_before: '2026-09-01T00:00:00Z' };
    const listing = reading(monitor.database, logs).list.listing({ ...query, ...range });
    const page = async (number: number) => {
      const [row] = await monitor.database.query<{ at: string; id: string }>({
        text: `select timestamp::text as "at", id::text as "id" from swf_applog
               where 'instance_name' <> $2 or instance_name = $3
               order by timestamp ${direction}, id ${direction} offset $1 limit 1`,
        values: [number * PAGE - 1, Object.keys(query)[0] ?? '', Object.values(query)[0] ?? ''],
      });
      return costOf(listing.page(PAGE, { after: [row?.at ?? '', row?.id ?? ''] }));
    };
    const [near, far] = [await page(1), await page(Math.floor((ROWS / PAGE / 5) * 0.9))];
    // One of five lines is of the agent, and PostgreSQL may as well look at the others.
    expect(far.inVain).toBeLessThanOrEqual(5 * PAGE);
    expect(far.blocks).toBeLessThanOrEqual(near.blocks + PAGE);
    // Had it gone through all before it, there would be hundreds in the index alone.
    expect(far.blocks).toBeLessThan(100);
  });
});
