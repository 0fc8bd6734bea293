import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';
import { buildPages, findBrowser, openPage, type Watched } from './browser.ts';
import { writeRun } from './testbed-rows.ts';

buildPages();
const { browser, missing } = await findBrowser();
const { monitor, client } = await useMonitor();

const SOON = { timeout: 15_000 };
const HOUR = 3_600_000;
const ago = (time: number) => new Date(Date.now() - time).toISOString();

describe.skipIf(browser === undefined)(missing ?? 'the page of the logs', () => {
  let tab: Watched | undefined;
  const open = async (path: string) => {
    if (!browser) throw new Error('there is no browser');
    tab = await openPage(browser, { baseURL: monitor.http });
    await tab.page.goto(path);
    return tab.page;
  };
  afterEach(async () => {
    await tab?.page.context().close();
    expect(tab?.faults).toEqual([]);
  });

  beforeAll(async () => {
    const lines = [
      ...Array.from({ length: 12 }, (_, n) => logRecord(`early ${n}`, { timestamp: ago(10 * HOUR) })),
      ...Array.from({ length: 5 }, (_, n) =>
        logRecord(`late ${n}`, {
          ...{ timestamp: ago(HOUR), level: 40, instance_name: 'fastmon-agent-alice-3' },
        }),
      ),
      logRecord('for debugging', { timestamp: ago(HOUR), level: 10 }),
      logRecord('of last week', { timestamp: ago(100 * HOUR), instance_name: 'quiet-agent-alice-1' }),
    ];
    expect((await client.http('POST', '/api/logs/bulk/', { body: lines })).status).toBe(201);
  });

  it('counts all lines of the last day by level, and leads to those of one', async () => {
    const page = await open('/logs/');
    await page.getByRole('heading', { name: '17 lines' }).waitFor(SOON);
    await page.getByRole('link', { name: 'error 5' }).click();
    await page.getByRole('heading', { name: '5 lines' }).waitFor(SOON);
    await expect.poll(() => page.getByRole('link', { name: /^late/ }).count(), SOON).toBe(5);
    await expect.poll(() => page.getByRole('link', { name: /^early/ }).count(), SOON).toBe(0);
  });

  it('leads to the lines of an agent by its place among those that log most', async () => {
    const page = await open('/logs/');
    await page
      .getByRole('region', { name: 'Agents' })
      .getByRole('link', { name: 'fastmon-agent-alice-3 5' })
      .click();
    await page.getByRole('heading', { name: '5 lines' }).waitFor(SOON);
    await page.getByRole('button', { name: 'Without instance_name fastmon-agent-alice-3' }).click();
    await page.getByRole('heading', { name: '17 lines' }).waitFor(SOON);
  });

  it('leaves out the lines of an agent, or with a text, until they are wanted again', async () => {
    const page = await open('/logs/');
    const agents = page.getByRole('region', { name: 'Agents' });
    await agents.getByRole('link', { name: 'Without fastmon-agent-alice-3' }).click();
    await page.getByRole('heading', { name: '12 lines' }).waitFor(SOON);
    await page.getByRole('link', { name: 'early 11' }).click();
    const message = page.getByRole('region', { name: 'Message' });
    await message.getByRole('link', { name: 'without this' }).click();
    await page.getByRole('heading', { name: '11 lines' }).waitFor(SOON);
    await page.getByRole('button', { name: 'With instance_name fastmon-agent-alice-3 again' }).click();
    await page.getByRole('heading', { name: '16 lines' }).waitFor(SOON);
    await page.getByRole('button', { name: 'Add a filter' }).click();
    await page.getByRole('combobox', { name: 'Lines' }).selectOption('without');
    await page.getByRole('combobox', { name: 'Property' }).selectOption('User');
    await page.getByRole('combobox', { name: 'Value' }).click();
    await page.getByRole('option', { name: 'alice' }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.waitForURL(/q_not=early\+11&username_not=alice$/);
  });

  it('shows a part of the range that is dragged over, and goes back to the whole', async () => {
    const page = await open('/logs/');
    await page.getByRole('heading', { name: '17 lines' }).waitFor(SOON);
    const box = await page.getByRole('img', { name: /^17 lines/ }).boundingBox();
    if (!box) throw new Error('no histogram');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.8, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 1, y, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('heading', { name: '5 lines' }).waitFor(SOON);
    await page.goBack();
    await page.getByRole('heading', { name: '17 lines' }).waitFor(SOON);
    await page.goForward();
    await page.getByRole('link', { name: 'Whole range' }).click();
    await page.getByRole('heading', { name: '17 lines' }).waitFor(SOON);
  });

  it('says where lines are if the range has none', async () => {
    const page = await open('/logs/?instance_name=quiet-agent-alice-1');
    await page.getByText('Nothing in this time range').waitFor(SOON);
    await page.getByRole('link', { name: 'Show all retained lines' }).click();
    await page.getByRole('link', { name: 'of last week' }).waitFor(SOON);
  });

  it('takes words of an address that are none of its own for no word at all', async () => {
    const page = await open('/logs/?range=constructor&level=toString&level_min=valueOf');
    await page.getByRole('heading', { name: '18 lines' }).waitFor(SOON);
  });

  it("takes the Django monitor's addresses", async () => {
    const page = await open(
      `/logs/?app_name=base_agent&start_time=${ago(2 * HOUR)}&end_time=${ago(0)}&level_min=0`,
    );
    await page.getByRole('heading', { name: '6 lines' }).waitFor(SOON);
  });

  it('shows a record among the lines of the same agent, of all levels', async () => {
    const page = await open('/logs/?level=10');
    await page.getByRole('link', { name: 'for debugging' }).click();
    const around = page.getByRole('region', { name: 'Before and after' });
    await around.getByRole('link', { name: 'early 11' }).waitFor(SOON);
    await expect.poll(() => around.getByRole('listitem').count(), SOON).toBe(11);
  });

  describe('with many lines', () => {
    const MANY = 3_000;
    let agents = 0;
    const LOUD = '/logs/?instance_name=loud-agent-alice-4';
    const send = async (texts: string[], changes: object = {}) => {
      const body = texts.map((text) =>
        logRecord(text, { instance_name: 'loud-agent-alice-4', timestamp: ago(0), ...changes }),
      );
      expect((await client.http('POST', '/api/logs/bulk/', { body })).status).toBe(201);
    };
    const panel = (page: Page) => page.getByRole('complementary', { name: 'Log record' });
    const line = (page: Page, text: string) => page.getByRole('link', { name: text, exact: true });
    const topOf = async (page: Page, text: string) => (await line(page, text).boundingBox())?.y ?? Number.NaN;

    beforeAll(async () => {
      await monitor.database.query({
        text: `insert into swf_applog (app_name, instance_name, timestamp, level, levelname, message, module, funcname,
                                       lineno, process, thread, extra_data)
               select 'base_agent', 'loud-agent-alice-4', now() - interval '2 hours' + n * interval '1 second', 20,
                      'INFO', 'line ' || n, 'example', 'say', n, 1, 1, '{"run_id": "100010"}'
                 from generate_series(1, $1) n`,
        values: [MANY],
      });
    });

    it('draws those in sight, reads on in both directions, and moves nothing that is read', async () => {
      const page = await open(`${LOUD}&at=${ago(2 * HOUR - 1_500_000)}`);
      await line(page, 'line 1500').waitFor(SOON);
      expect(await page.locator('main tbody tr').count()).toBeLessThan(80);
      const count = async () => Number(await page.getByRole('table').getAttribute('aria-rowcount'));
      const first = await count();
      const pane = page.locator('[data-pane]');
      // Near the newer end more are read above, and what is in sight stays.
      await pane.evaluate((element) => element.scrollTo(0, 600));
      await expect.poll(count, SOON).toBeGreaterThan(first);
      const above = await pane.evaluate((element) => element.scrollTop);
      expect(above).toBe(600 + 30 * ((await count()) - first));
      await page.keyboard.press('End');
      await line(page, 'line 1').waitFor(SOON);
      await page.keyboard.press('Home');
      await line(page, `line ${MANY}`).waitFor(SOON);
    });

    it('opens a line beside the others, goes on with j and k, and closes', async () => {
      const page = await open(LOUD);
      await line(page, `line ${MANY}`).click();
      await panel(page).getByText(`line ${MANY}`, { exact: true }).first().waitFor(SOON);
      await page.keyboard.press('j');
      await panel(page)
        .locator('pre', { hasText: `line ${MANY - 1}` })
        .first()
        .waitFor(SOON);
      expect(page.url()).toMatch(/&log=\d+$/);
      await page.keyboard.press('Escape');
      await panel(page).waitFor({ state: 'hidden' });
      expect(page.url()).not.toContain('log=');
      await page.goForward();
      await panel(page).waitFor(SOON);
      await panel(page).getByRole('link', { name: 'only this' }).last().click();
      await page.waitForURL(/app_name=base_agent/);
      await page.goBack();
      await page.goBack();
      await panel(page).waitFor({ state: 'hidden' });
    });

    /** An agent with a hundred lines: one for each attempt, which adds to them. */
    const newAgent = async () => {
      agents += 1;
      const name = `new-agent-alice-${agents}`;
      const add = (texts: string[], changes: object = {}) => send(texts, { instance_name: name, ...changes });
      await add(Array.from({ length: 100 }, (_, n) => `first ${n}`));
      return { path: `/logs/?instance_name=${name}`, add };
    };

    it('follows what comes, and stops while somebody reads further up', async () => {
      const { path, add } = await newAgent();
      const page = await open(`${path}&live=1`);
      await page.getByText('Following', { exact: true }).waitFor(SOON);
      await line(page, 'first 99').waitFor(SOON);
      await add(['just now']);
      await line(page, 'just now').waitFor(SOON);
      await page.locator('[data-pane]').evaluate((element) => element.scrollBy(0, -400));
      await page.getByText('Paused while you read').waitFor(SOON);
      const place = await topOf(page, 'first 86');
      await add(Array.from({ length: 50 }, (_, n) => `later ${n}`));
      await add(['with a late clock'], { timestamp: ago(HOUR) });
      const pill = page.getByRole('button', { name: '51 new lines' });
      await pill.waitFor(SOON);
      expect(await topOf(page, 'first 86')).toBe(place);
      await pill.click();
      await line(page, 'later 49').waitFor(SOON);
      await page.getByText('Following', { exact: true }).waitFor(SOON);
      // More than are followed in a second: the newest are shown.
      await add(Array.from({ length: 900 }, (_, n) => `flood ${n}`));
      await line(page, 'flood 899').waitFor(SOON);
      await page.getByRole('link', { name: 'Stop following' }).click();
      await page.getByText('Following', { exact: true }).waitFor({ state: 'hidden' });
    });

    it('tells of new lines without showing them where they are not followed', async () => {
      const { path, add } = await newAgent();
      const page = await open(path);
      await line(page, 'first 99').waitFor(SOON);
      const place = await topOf(page, 'first 95');
      await add(['told of']);
      const pill = page.getByRole('button', { name: '1 new line', exact: true });
      await pill.waitFor(SOON);
      expect(await topOf(page, 'first 95')).toBe(place);
      await pill.click();
      await line(page, 'told of').waitFor(SOON);
    });

    it('folds what an agent repeats within a minute, and unfolds it', async () => {
      const { path, add } = await newAgent();
      const at = (second: number) => ({ timestamp: `2026-11-11T10:00:${second}.5Z` });
      for (const second of [10, 20, 30]) await add(['the disk is slow', 'another'], at(second));
      await add(['the disk is slow'], { timestamp: '2026-11-11T10:01:10Z' });
      const page = await open(`${path}&from=2026-11-11T10:00:00Z&to=2026-11-11T10:02:00Z`);
      await line(page, 'the disk is slow').first().waitFor(SOON);
      const rows = page.locator('main tbody tr');
      expect(await rows.count()).toBe(3);
      await rows.filter({ hasText: 'disk' }).getByRole('button', { name: '× 3' }).click();
      await expect.poll(() => rows.count(), SOON).toBe(5);
      await page.getByRole('button', { name: '× 3', expanded: true }).click();
      await expect.poll(() => rows.count(), SOON).toBe(3);
      await page.getByRole('button', { name: 'Fold repeats' }).click();
      await page.waitForURL(/fold=0/);
      await expect.poll(() => rows.count(), SOON).toBe(7);
    });

    it('while it follows, a repeat counts on the line that is there', async () => {
      const { path, add } = await newAgent();
      const page = await open(`${path}&live=1`);
      await line(page, 'first 99').waitFor(SOON);
      const now = { timestamp: ago(0) };
      await add(['again'], now);
      await line(page, 'again').waitFor(SOON);
      await add(['again', 'something else'], now);
      await line(page, 'something else').waitFor(SOON);
      const folded = page.getByRole('row').filter({ hasText: 'again' });
      await folded.getByRole('button', { name: '× 2' }).waitFor(SOON);
      expect(await folded.count()).toBe(1);
    });

    it('shows them as one text, and who logs how much', async () => {
      const page = await open('/logs/?instance_name=loud-agent-alice-4&q=line');
      await page.getByRole('link', { name: 'As text' }).click();
      await page.getByText(`${MANY.toLocaleString('en')} lines`).waitFor(SOON);
      const text = (await page.locator('pre').textContent()) ?? '';
      expect(text.split('\n')).toHaveLength(MANY);
      expect(text).toMatch(/^\d{4}-\d\d-\d\d [\d:.]+ INFO +loud-agent-alice-4 example:say:3000 line 3000\n/);
      await page.goto('/logs/summary/');
      const row = page.getByRole('row').filter({ hasText: 'loud-agent-alice-4' });
      await row.getByRole('link', { name: 'loud-agent-alice-4' }).click();
      await page.waitForURL(/\/logs\/\?range=all.*instance_name=loud-agent-alice-4/);
    });

    it('chooses columns and the order, and gives all that match as files', async () => {
      const page = await open(LOUD);
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('checkbox', { name: 'Run' }).check();
      await page.getByRole('columnheader', { name: 'Run' }).waitFor(SOON);
      expect(page.url()).toContain('cols=time%2Clevel%2Cagent%2Crun');
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'Order' }).selectOption('old');
      await page.waitForURL(/order=old/);
      const [file] = await Promise.all([
        page.waitForEvent('download', SOON),
        page.getByRole('link', { name: 'CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/\.csv$/);
    });

    /** A run that goes, and an agent of it with two errors. @returns what the agent said before */
    const writeErrors = async () => {
      agents += 1;
      const agent = `data-agent-alice-${100 + agents}`;
      const run = String(100_020 + agents);
      await writeRun(client, Number(run));
      const namespace = 'testbed';
      const heartbeat = { instance_name: agent, agent_type: 'DATA', status: 'OK', namespace };
      await client.https('POST', '/api/systemagents/heartbeat/', { body: heartbeat });
      const at = Date.now();
      const say = (text: string, after: number, level = 20) =>
        send([text], {
          ...{ instance_name: agent, level, extra_data: { run_id: run } },
          timestamp: new Date(at + after).toISOString(),
        });
      await say('an hour ago', -3_600_000);
      await say('a moment before', -30_000, 10);
      await say('the first error', 0, 40);
      await say('the second error', 5, 40);
      return { agent, run };
    };

    it('says by keyboard alone what an agent said in the minute before the first error of its run', async () => {
      const { agent, run } = await writeErrors();
      const page = await open('/');
      await page.getByRole('heading', { level: 1 }).waitFor(SOON);
      await page.keyboard.press('/');
      await page.keyboard.type(run);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/runs/${run}/`);
      const row = page.getByRole('table', { name: 'Agents' }).getByRole('row').filter({ hasText: agent });
      await tabTo(page, row.getByRole('link', { name: /the minute before$/ }));
      await page.waitForURL(`**/logs/?instance_name=${agent}&**`);
      await panel(page).getByText('the first error').first().waitFor(SOON);
      await page.getByRole('table').getByRole('link', { name: 'a moment before' }).waitFor(SOON);
      await expect.poll(() => page.locator('main tbody tr').count(), SOON).toBe(2);
    });

    it('says it by two clicks from the newest problems, too', async () => {
      const { agent } = await writeErrors();
      const page = await open('/');
      const problems = page.getByRole('region', { name: 'Newest problems' });
      await problems
        .getByRole('row')
        .filter({ hasText: agent })
        .getByRole('link', { name: 'the first error' })
        .click(SOON);
      await page.getByRole('link', { name: 'The minute before' }).click(SOON);
      await page.waitForURL(`**/logs/?instance_name=${agent}&**`);
      await page.getByRole('table').getByRole('link', { name: 'a moment before' }).waitFor(SOON);
    });

    it('leads from a run to its lines, and from a line to the minute before it', async () => {
      const { agent, run } = await writeErrors();
      const page = await open(`/runs/${run}/`);
      await page.getByRole('region', { name: 'Timeline' }).waitFor(SOON);
      await page.locator('main header').getByRole('link', { name: 'Logs' }).click(SOON);
      await page.waitForURL(`**/logs/?run_id=${run}&from=**`);
      await line(page, 'the second error').click(SOON);
      await panel(page).getByRole('link', { name: 'The minute before' }).click();
      await page.waitForURL(`**/logs/?instance_name=${agent}&**`);
      await expect.poll(() => page.locator('main tbody tr').count(), SOON).toBe(3);
    });
  });
});

/** Goes to a link by Tab, and follows it. */
async function tabTo(page: Page, link: Locator): Promise<void> {
  await link.waitFor(SOON);
  for (let presses = 0; presses < 200; presses++) {
    if (await link.evaluate((element) => element.matches(':focus'))) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead to the link');
}
