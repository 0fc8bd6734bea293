import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { writeRunAt } from '../handlers/written-run.ts';
import { logRecord } from '../log-record.ts';
import { useMonitor } from '../use-monitor.ts';
import { fits, violationsOf } from './accessible.ts';
import { buildPages, findBrowser, openPage, signIn, type Watched } from './browser.ts';

buildPages();
const { browser, missing } = await findBrowser();
const { monitor } = await useMonitor({ SWF_MESSAGE_RETENTION_DAYS: '0' });

const RUN = { runNumber: 100_010, stfs: 5, files: 2, slices: 4, at: '2026-08-07T14:00:00Z' };
await writeRunAt(monitor.database, RUN);

/** What the field that has the focus shows of itself, at three of its points. */
const HIDDEN = `(() => {
  const field = document.activeElement;
  const { left, right, top, bottom } = field.getBoundingClientRect();
  const points = [[left + 4, top + 4], [(left + right) / 2, (top + Math.min(bottom, top + 60)) / 2]];
  const isCovered = points.some(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there === null || !(field.contains(there) || there.contains(field) || there.closest('label')?.contains(field));
  });
  return isCovered ? field.outerHTML.slice(0, 200) : '';
})()`;

/** The contrast of the lines of a page to its background, and the texts of it that stand back. */
const CONTRAST = `(() => {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const luminance = (hex) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
    const part = parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
  const [low, high] = ['--line', '--page'].map((name) => luminance(colour(name))).sort((a, b) => a - b);
  const dimmed = ['--soft', '--faint', '--mantine-color-dimmed'].filter((name) => colour(name) !== colour('--ink'));
  return { lines: (high + 0.05) / (low + 0.05), dimmed };
})()`;

describe.skipIf(browser === undefined)(missing ?? 'pages for who enlarges, tabs and prints', () => {
  let tab: Watched;
  const open = async (path: string, options: Parameters<typeof openPage>[1]): Promise<Page> => {
    if (!browser) throw new Error('there is no browser');
    tab = await openPage(browser, { baseURL: monitor.http, ...options });
    await signIn(tab.page, monitor.staffToken);
    await tab.page.goto(path);
    await tab.page.getByRole('heading', { level: 1 }).waitFor();
    return tab.page;
  };
  afterEach(async () => {
    await tab.page.context().close();
    expect(tab.faults).toEqual([]);
  });

  it.each([
    ['on a phone', { width: 390, height: 844 }],
    ['at 400 % of 1280 px', { width: 320, height: 256 }],
  ])('the field that Tab leads to is covered by nothing: %s', async (_name, viewport) => {
    const page = await open('/admin/stf-files/new/', { viewport });
    const form = page.locator('main form');
    await form.getByRole('textbox').first().focus();
    const fields = await form.locator(':is(input, textarea, select, button)').count();
    for (let field = 0; field < fields; field++) {
      expect(await page.evaluate(HIDDEN)).toBe('');
      await page.keyboard.press('Tab');
    }
    expect(await fits(page)).toBe(true);
  });

  it('a run fits onto paper, without what is there to be pressed', async () => {
    const page = await open(`/runs/${RUN.runNumber}/`, { viewport: { width: 718, height: 1000 } });
    await page.getByRole('region', { name: 'Timeline' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('switch', { name: 'Only problems' }).waitFor({ state: 'hidden' });
    const table = page.getByRole('table', { name: 'STF files' });
    await table.getByRole('columnheader', { name: 'Announced' }).waitFor();
    const right =
      'Math.max(...[...document.querySelectorAll("table")].map((one) => one.getBoundingClientRect().right))';
    expect(await page.evaluate(right)).toBeLessThanOrEqual(718);
  });

  it.each(['light', 'dark'] as const)(
    'more contrast has clear lines and no dimmed text, in %s',
    async (colorScheme) => {
      const page = await open('/runs/', { colorScheme, contrast: 'more' });
      await page.getByRole('row').nth(1).waitFor();
      const { lines, dimmed } = await page.evaluate<{ lines: number; dimmed: string[] }>(CONTRAST);
      expect(lines).toBeGreaterThan(3);
      expect(dimmed).toEqual([]);
      expect(await violationsOf(page)).toEqual([]);
    },
  );

  it('what is told by a colour is printed with it, and choices are not printed', async () => {
    const page = await open('/logs/', { colorScheme: 'dark' });
    const record = logRecord('printed', { timestamp: new Date().toISOString() });
    expect((await page.request.post('/api/logs/', { data: record })).status()).toBe(201);
    await page.reload();
    const order = page.getByRole('combobox', { name: 'Order' });
    await order.waitFor();
    await page.emulateMedia({ media: 'print' });
    await order.waitFor({ state: 'hidden' });
    await page.goto(`/runs/${RUN.runNumber}/`);
    await page.getByRole('region', { name: 'Capacity' }).waitFor();
    const bars = 'getComputedStyle(document.querySelector("main section i")).printColorAdjust';
    expect(await page.evaluate(bars)).toBe('exact');
  });

  it('the way up does not say that it leads to the page where one is', async () => {
    const page = await open(`/runs/${RUN.runNumber}/`, {});
    const way = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Runs' });
    expect(await way.getAttribute('aria-current')).toBe(null);
  });

  it('a dialog gives the focus back to what opened it', async () => {
    const page = await open('/', {});
    for (const name of [/^Keyboard shortcuts$/, /^(Idle|Healthy|\d+ (error|warning))/]) {
      await page.getByRole('button', { name }).first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const focused = 'document.activeElement.ariaLabel ?? document.activeElement.textContent';
      await expect.poll(() => page.evaluate(focused)).toMatch(name);
    }
  });

  it('another page is told of to who does not see it, and has the focus in its content', async () => {
    const page = await open('/runs/', {});
    await page
      .getByRole('table')
      .getByRole('link', { name: String(RUN.runNumber) })
      .focus();
    await page.keyboard.press('Enter');
    const told = page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: `Run ${RUN.runNumber}` });
    await told.waitFor({ state: 'attached' });
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Runs');
  });
});
