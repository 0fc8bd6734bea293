import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';
import { buildPages, findBrowser, openPage, type Watched } from './browser.ts';

buildPages();
const { browser, missing } = await findBrowser();
const { monitor, client } = await useMonitor();
afterAll(() => browser?.close());

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
    await page.getByText('Nothing in this range of time').waitFor(SOON);
    await page.getByRole('link', { name: 'Show all that is kept' }).click();
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
});
