import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { startSecondMonitor } from '../changes/second-monitor.ts';
import { isLong } from '../length.ts';
import { useMonitor } from '../use-monitor.ts';
import { buildPages, findBrowser, openPage, type Watched } from './browser.ts';

buildPages();
const { browser, missing } = await findBrowser();
const { monitor, client } = await useMonitor();

/** Two seconds are promised; a busy machine takes more. Without the feed it would be thirty. */
const SOON = { timeout: 12_000 };
/** Ten seconds until a page says that it is not live, and what a busy machine adds. */
const LOST = { timeout: 25_000 };

let run = 300_000;
async function createRun(): Promise<string> {
  const body = { run_number: ++run, start_time: new Date().toISOString() };
  const answer = await client.https('POST', '/api/runs/', { body });
  expect(answer.status, answer.text).toBe(201);
  return String(run);
}

/** Who watches, as the monitor counts them. */
async function streams(at = monitor.http): Promise<number> {
  const text = await (await fetch(`${at}/metrics`)).text();
  return Number(/^swf_change_watchers (\d+)$/m.exec(text)?.[1]);
}

const row = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const mark = (page: Page, word: string) => page.getByRole('button', { name: word }).filter({ visible: true });

/** Hides a tab, or shows it again: a browser without a window shows all of them, always. */
const setHidden = (page: Page, isHidden: boolean) =>
  page.evaluate(`{
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => ${isHidden} });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${isHidden ? 'hidden' : 'visible'}' });
    document.dispatchEvent(new Event('visibilitychange'));
  }`);

/** What a browser says of a monitor that is away: of requests, and of the programs of pages. */
const AWAY = /net::ERR|Failed to fetch dynamically imported module/;

describe.skipIf(browser === undefined)(missing ?? 'in a browser', () => {
  const tabs: Watched[] = [];
  const open = async (options: Parameters<typeof openPage>[1] = {}) => {
    if (!browser) throw new Error('there is no browser');
    const tab = await openPage(browser, { baseURL: monitor.http, ...options });
    tabs.push(tab);
    return tab.page;
  };
  /** A server that is away is a console error, by the browser itself. */
  let isAwayExpected = false;
  afterEach(async () => {
    const faults = tabs.flatMap((tab) => tab.faults);
    await Promise.all(tabs.splice(0).map(({ page }) => page.context().close()));
    expect(isAwayExpected ? faults.filter((fault) => !AWAY.test(fault)) : faults).toEqual([]);
    isAwayExpected = false;
    await expect.poll(() => streams(), SOON).toBe(0);
  });

  it('what is committed appears without a reload, and what changes does so in its place', async () => {
    const page = await open();
    await page.goto('/runs/');
    await mark(page, 'Live').waitFor(SOON);
    const begin = performance.now();
    const number = await createRun();
    await row(page, number).waitFor(SOON);
    // Two seconds are promised of a machine that has nothing else to do.
    expect(performance.now() - begin).toBeLessThan(6_000);
    const body = { run_number: Number(number), phase: 'run', state: 'run', substate: 'physics' };
    const at = new Date().toISOString();
    await client.https('POST', '/api/run-states/', {
      body: { ...body, state_changed_at: at, target_worker_count: 1 },
    });
    await page.getByRole('row', { name: number }).getByText('physics').waitFor(SOON);
  });

  it('rows that come do not move those that are read', async () => {
    const numbers: string[] = [];
    for (let n = 0; n < 60; n++) numbers.push(await createRun());
    const [read = ''] = numbers.slice(20);
    const page = await open();
    await page.goto('/runs/');
    await row(page, read).scrollIntoViewIfNeeded(SOON);
    const before = await row(page, read).boundingBox();
    const newest = [await createRun(), await createRun()];
    await page.getByRole('button', { name: '2 new' }).waitFor(SOON);
    expect(await row(page, read).boundingBox()).toEqual(before);
    await page.getByRole('button', { name: '2 new' }).click();
    for (const number of newest) await row(page, number).waitFor(SOON);
  });

  it('the tabs of a browser hold one stream together, and another takes it over', async () => {
    const first = await open();
    const context: BrowserContext = first.context();
    const others: Page[] = [];
    for (let n = 0; n < 6; n++) others.push(await context.newPage());
    const all = [first, ...others];
    await Promise.all(all.map((page) => page.goto('/runs/')));
    await Promise.all(all.map((page) => mark(page, 'Live').waitFor(SOON)));
    expect(await streams()).toBe(1);
    const one = await createRun();
    await Promise.all(all.map((page) => row(page, one).waitFor(SOON)));
    expect(await streams()).toBe(1);
    await first.close();
    const two = await createRun();
    await Promise.all(others.map((page) => row(page, two).waitFor(SOON)));
    expect(await streams()).toBe(1);
  });

  it('a hidden tab holds no stream, and one that is shown again has everything at once', async () => {
    const page = await open();
    await page.goto('/runs/');
    await mark(page, 'Live').waitFor(SOON);
    await setHidden(page, true);
    await expect.poll(() => streams(), SOON).toBe(0);
    const number = await createRun();
    await setHidden(page, false);
    await row(page, number).waitFor(SOON);
    await expect.poll(() => streams(), SOON).toBe(1);
  });

  it('is paused by a key, and goes on with what it has missed', async () => {
    const page = await open();
    await page.goto('/runs/');
    await mark(page, 'Live').waitFor(SOON);
    await page.keyboard.press('l');
    await mark(page, 'Paused').waitFor();
    await expect.poll(() => streams(), SOON).toBe(0);
    const number = await createRun();
    await page.keyboard.press('l');
    await row(page, number).waitFor(SOON);
    await mark(page, 'Live').waitFor(SOON);
  });

  if (isLong)
    it('below a base path and over HTTPS it is as live', async () => {
      const other = await startSecondMonitor(monitor, { SWF_BASE_PATH: '/swf-monitor' });
      try {
        for (const address of [other.http, other.https]) {
          const page = await open();
          await page.goto(`${address}/runs/`);
          await mark(page, 'Live').waitFor(SOON);
          const number = await createRun();
          await row(page, number).click(SOON);
          await page.getByRole('heading', { name: `Run ${number}` }).waitFor();
          expect(page.url()).toBe(`${address}/runs/${number}/`);
          expect(await streams(other.http)).toBeGreaterThan(0);
        }
        await Promise.all(tabs.map(({ page }) => page.context().close()));
      } finally {
        await other.stop();
      }
    });

  it('says since when it is not live, and catches up once the monitor is there again', async () => {
    isAwayExpected = true;
    const other = await startSecondMonitor(monitor);
    const page = await open({ baseURL: other.http });
    await page.goto('/runs/');
    await mark(page, 'Live').waitFor(SOON);
    await other.stop();
    await mark(page, 'Reconnecting').waitFor(SOON);
    await page.getByText(/Not live since \d\d:\d\d:\d\d/).waitFor(LOST);
    // The program of another page cannot be loaded now: it waits, and the tab stays.
    await page.getByRole('link', { name: 'Agents' }).first().click();
    await page.waitForURL('**/workflow/agents/');
    await page.locator('[aria-busy=true]').waitFor();
    const number = await createRun();
    const again = await startSecondMonitor(monitor, { SWF_HTTP_PORT: new URL(other.http).port });
    try {
      await page.getByRole('heading', { name: 'Agents', level: 1 }).waitFor(SOON);
      await page.goBack();
      await row(page, number).waitFor(SOON);
      await mark(page, 'Live').waitFor(SOON);
      expect(await page.getByText(/Not live since/).count()).toBe(0);
      await page.context().close();
    } finally {
      await again.stop();
    }
  });
});
