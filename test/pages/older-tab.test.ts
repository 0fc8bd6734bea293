import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { someOf } from '../length.ts';
import { useMonitor } from '../use-monitor.ts';
import { buildPages, findBrowser, openPage, signIn, type Watched } from './browser.ts';

buildPages();
const { browser, missing } = await findBrowser();
const { monitor } = await useMonitor();

/** The name of a file that the pages are built into, with its hash. */
const NAMES = /([\w-]+-[\w-]{8})\.(js|css)\b/g;
const NEWER = '.newer';

/** From now on the tab finds a monitor with another build: its files have other names, and those of before are gone. */
async function update(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const isFile = url.pathname.startsWith('/assets/') && /\.(js|css)$/.test(url.pathname);
    if (isFile && !url.pathname.includes(NEWER)) return route.fulfill({ status: 404 });
    if (!isFile && !(route.request().headers()['accept'] ?? '').includes('text/html'))
      return route.fallback();
    const response = await route.fetch({ url: url.href.replace(NEWER, '') });
    return route.fulfill({ response, body: (await response.text()).replaceAll(NAMES, `$1${NEWER}.$2`) });
  });
}

describe.skipIf(browser === undefined)(missing ?? 'a tab that is older than the monitor', () => {
  let tab: Watched;
  const open = async (path: string): Promise<Page> => {
    if (!browser) throw new Error('there is no browser');
    tab = await openPage(browser, { baseURL: monitor.http });
    await signIn(tab.page, monitor.staffToken);
    await tab.page.goto(path);
    return tab.page;
  };
  afterEach(async () => {
    await tab.page.context().close();
    // That a file is gone is a console error, by the browser itself.
    expect(
      tab.faults.filter((fault) => !/404|Failed to fetch dynamically|Unable to preload/.test(fault)),
    ).toEqual([]);
  });
  /** How often the tab loaded a page, as told by what a page forgets. */
  const mark = (page: Page) => page.evaluate('window.isOlder = true');
  const isMarked = (page: Page) => page.evaluate('window.isOlder === true');

  it.each(
    someOf([
      ['Messages', '/workflow/messages/'],
      ['Logs', '/logs/'],
    ]),
  )('is loaded anew, once, at the page that was asked for: %s', async (name, path) => {
    const page = await open('/');
    await page.getByRole('link', { name, exact: true }).waitFor();
    await mark(page);
    await update(page);
    let loads = 0;
    page.on('load', () => loads++);
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await isMarked(page)).toBe(false);
    expect(loads).toBe(1);
  });

  it('shows that a page does not load, and is not loaded again and again, where the file is nowhere', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Messages', exact: true }).waitFor();
    await page.route(/assets\/messages-/, (route) => route.fulfill({ status: 404 }));
    let loads = 0;
    page.on('load', () => loads++);
    await page.getByRole('link', { name: 'Messages', exact: true }).click();
    await page.getByRole('heading', { name: 'This page could not be shown' }).waitFor();
    await page.getByRole('button', { name: 'Reload' }).waitFor();
    expect(loads).toBeLessThanOrEqual(1);
  });

  it('keeps what is written where a part of the page is gone, and says so', async () => {
    const page = await open('/admin/systemagents/new/');
    const field = page.getByRole('textbox', { name: 'Instance name' });
    await field.fill('not yet saved');
    await mark(page);
    await update(page);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.getByText('The monitor has been updated').waitFor();
    expect(await field.inputValue()).toBe('not yet saved');
    expect(await isMarked(page)).toBe(true);
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.waitForFunction('!window.isOlder');
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  });
});
