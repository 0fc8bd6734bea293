import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSecondMonitor } from '../changes/second-monitor.ts';
import { isLong } from '../length.ts';
import { logRecord } from '../log-record.ts';
import { TestClient } from '../test-client.ts';
import { useMonitor } from '../use-monitor.ts';
import { buildPages, findBrowser, openPage, type Watched } from './browser.ts';

buildPages();
const { browser, missing } = await findBrowser();
const { monitor, client } = await useMonitor();

const SOON = { timeout: 15_000 };
/** A page that was cut off tries again after some seconds. */
const LATER = { timeout: 30_000 };
const DAY = 24 * 3_600_000;
/** Lines that somebody who follows keeps, and those that are shown anew then. */
const KEPT = 10_000;
const ANEW = 500;

/** Stores lines past the monitor, and so as received at any time; another line tells those who watch that there is something. */
async function store(
  agent: string,
  texts: string[],
  { at = 'now()', received = 'now()' } = {},
): Promise<void> {
  await monitor.database.query({
    text: `insert into swf_applog (app_name, instance_name, timestamp, level, levelname, message, module, funcname, lineno,
                                   process, thread, received_at)
           select 'base_agent', $1, ${at} + n * interval '1 ms', 20, 'INFO', text, 'm', 'f', 1, 1, 1, ${received}
             from json_array_elements_text($2::json) with ordinality texts (text, n)`,
    values: [agent, JSON.stringify(texts)],
  });
  expect((await client.http('POST', '/api/logs/', { body: logRecord('of another') })).status).toBe(201);
}

const named = (kind: string, count: number) => Array.from({ length: count }, (_, n) => `${kind} ${n}`);
const following = (page: Page) => page.getByText('Following', { exact: true });

/** The messages on the page, from top to bottom. */
const shown = (page: Page) => page.locator('main tbody tr a').allTextContents();

describe.skipIf(browser === undefined)(missing ?? 'somebody who follows the logs on the page', () => {
  let tab: Watched | undefined;
  let agent = '';
  let agents = 0;
  const open = async (baseURL: string) => {
    if (!browser) throw new Error('there is no browser');
    tab = await openPage(browser, { baseURL });
    await tab.page.goto(`/logs/?instance_name=${agent}&live=1`);
    await following(tab.page).waitFor(SOON);
    return tab.page;
  };
  beforeEach(() => {
    agents += 1;
    agent = `followed-agent-alice-${agents}`;
  });
  afterEach(async () => {
    await tab?.page.context().close();
    // A server that is away is a console error, by the browser itself.
    expect(tab?.faults.filter((fault) => !fault.includes('net::ERR'))).toEqual([]);
  });

  it('goes on over a restart of the monitor, with what was committed meanwhile, and has no line twice', async () => {
    const one = await startSecondMonitor(monitor);
    await store(agent, ['before']);
    const page = await open(one.http);
    await expect.poll(() => shown(page), SOON).toEqual(['before']);
    await one.stop();
    await page.getByText('Reconnecting').first().waitFor(LATER);
    await store(agent, ['while it is away']);
    const again = await startSecondMonitor(monitor, { SWF_HTTP_PORT: new URL(one.http).port });
    const late = new TestClient({ ...monitor, ...again });
    const body = logRecord('after it', { instance_name: agent, timestamp: new Date().toISOString() });
    expect((await late.http('POST', '/api/logs/', { body })).status).toBe(201);
    await expect.poll(() => shown(page), LATER).toEqual(['before', 'while it is away', 'after it']);
    await following(page).waitFor(LATER);
    await late.close();
    await again.stop();
  });

  if (isLong)
    it('goes on over midnight, when lines go to the partition of the next day', async () => {
      const midnight = `'${new Date(Math.ceil(Date.now() / DAY) * DAY).toISOString()}'::timestamptz`;
      await store(agent, ['long before it']);
      const page = await open(monitor.http);
      await expect.poll(() => shown(page), SOON).toEqual(['long before it']);
      await store(agent, ['just before it'], { at: `${midnight} - interval '1 s'` });
      const after = { at: midnight, received: `${midnight} + interval '1 s'` };
      await store(agent, ['just after it'], after);
      const both = ['long before it', 'just before it', 'just after it'];
      await expect.poll(() => shown(page), SOON).toEqual(both);
      // From here on all that it reads is of the next day.
      await store(agent, ['the next day'], { ...after, at: `${midnight} + interval '2 s'` });
      await expect.poll(() => shown(page), SOON).toEqual([...both, 'the next day']);
    });

  if (isLong)
    it(`keeps no more than ${KEPT} lines`, async () => {
      await store(agent, named('old', KEPT + 100), { at: `now() - interval '1 minute'` });
      const page = await open(monitor.http);
      const count = async () => Number(await page.getByRole('table').getAttribute('aria-rowcount')) - 1;
      await page.locator('[data-pane]').evaluate(
        (pane, kept) =>
          new Promise((resolve) => {
            const up = setInterval(() => {
              const rows = Number(pane.querySelector('table')?.getAttribute('aria-rowcount'));
              pane.scrollTo(0, rows > kept ? pane.scrollHeight : 0);
              if (rows > kept) resolve(clearInterval(up));
            }, 20);
          }),
        KEPT,
      );
      await following(page).waitFor(SOON);
      expect(await count()).toBeGreaterThanOrEqual(KEPT);
      await store(agent, ['one too many']);
      await expect.poll(count, SOON).toBeLessThanOrEqual(ANEW + 1);
      await page.getByRole('link', { name: 'one too many' }).waitFor(SOON);
      // And it goes on.
      await store(agent, ['one more']);
      await page.getByRole('link', { name: 'one more' }).waitFor(SOON);
      expect(await count()).toBeLessThanOrEqual(ANEW + 2);
    });
});
