import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { writeRunAt } from '../handlers/written-run.ts';
import { useMonitor } from '../use-monitor.ts';
import { buildPages, findBrowser, openPage, type Watched } from './browser.ts';

buildPages();
const { browser, missing } = await findBrowser();
const { monitor } = await useMonitor({ SWF_MESSAGE_RETENTION_DAYS: '0' });

const RUN = { runNumber: 100_010, stfs: 5, files: 2, slices: 4, at: '2026-08-07T14:00:00Z' };
await writeRunAt(monitor.database, RUN);
/** Two of its files are not registered. */
const SHORT = { ...RUN, runNumber: 100_011, unregistered: 2 };
await writeRunAt(monitor.database, SHORT);

describe.skipIf(browser === undefined)(missing ?? 'the timeline of a run', () => {
  let tab: Watched;

  const open = async (run: { runNumber: number }, query = '', options: BrowserContextOptions = {}) => {
    if (!browser) throw new Error('there is no browser');
    tab = await openPage(browser, { baseURL: monitor.http, ...options });
    await tab.page.goto(`/runs/${run.runNumber}/${query}`);
    await tab.page.getByRole('region', { name: 'Timeline' }).waitFor();
    return tab.page;
  };
  const searchOf = (page: Page) => new URL(page.url()).searchParams;
  afterEach(async () => {
    await tab.page.context().close();
    expect(tab.faults).toEqual([]);
  });

  it('shows on hover what happened, and leads to the rows and up again', async () => {
    const page = await open(RUN);
    const slider = page.getByRole('slider', { name: 'Moment of the run' });
    const box = await slider.boundingBox();
    if (!box) throw new Error('the timeline is not drawn');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/State: physics/);
    await page.getByRole('link', { name: 'swf.100010.000003.stf' }).click();
    await page.getByRole('heading', { name: 'swf.100010.000003.stf' }).waitFor();
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: '100010' }).click();
    await page.getByRole('region', { name: 'Timeline' }).getByRole('link', { name: 'Slices' }).click();
    await page.waitForURL('**/tf-slices/?run_number=100010');
  });

  it('draws the workers that are needed, there and planned as long as there are of each', async () => {
    const page = await open(RUN);
    const bars = page.getByRole('region', { name: 'Capacity' }).locator('dd');
    const widths = await bars.evaluateAll((all) =>
      all.map((bar) => ({
        count: Number(bar.querySelector('b')?.textContent) || 0,
        width: bar.querySelector('i')?.getBoundingClientRect().width ?? 0,
      })),
    );
    const longest = widths.reduce((one, other) => (other.count > one.count ? other : one));
    expect(new Set(widths.map(({ count }) => count)).size).toBeGreaterThan(1);
    for (const { count, width } of widths)
      expect(Math.abs(width - Math.max(2, (longest.width * count) / longest.count))).toBeLessThan(1);
  });

  it('is zoomed by a drag and shown whole by a double click; Back goes back', async () => {
    const page = await open(RUN);
    const box = await page.getByRole('slider', { name: 'Moment of the run' }).boundingBox();
    if (!box) throw new Error('the timeline is not drawn');
    const at = (share: number) => [box.x + box.width * share, box.y + 20] as const;
    await page.mouse.move(...at(0.4));
    await page.mouse.down();
    await page.mouse.move(...at(0.5));
    await page.mouse.move(...at(0.6));
    await page.mouse.up();
    await page.waitForURL(/from=.*to=/);
    const from = Date.parse(searchOf(page).get('from') ?? '');
    expect(Math.abs(from - Date.parse('2026-08-07T14:00:10.8Z'))).toBeLessThan(1_000);
    await page.goBack();
    await expect.poll(() => searchOf(page).has('from')).toBe(false);
    await page.goForward();
    await page.waitForURL(/from=.*to=/);
    await page.mouse.dblclick(...at(0.5));
    await expect.poll(() => searchOf(page).has('from')).toBe(false);
  });

  it('is zoomed by the wheel with Ctrl, around the pointer, and by the wheel alone not', async () => {
    const page = await open(RUN);
    const box = await page.getByRole('slider', { name: 'Moment of the run' }).boundingBox();
    if (!box) throw new Error('the timeline is not drawn');
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -60);
    await page.waitForURL(/from=.*to=/);
    const [from = 0, to = 0] = ['from', 'to'].map((name) => Date.parse(searchOf(page).get(name) ?? ''));
    expect(Math.abs((from + to) / 2 - Date.parse('2026-08-07T14:00:12Z'))).toBeLessThan(2_000);
    await page.mouse.wheel(0, 60);
    await expect.poll(() => searchOf(page).has('from')).toBe(false);
    await page.keyboard.up('Control');
    await page.mouse.wheel(0, 60);
    await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(0);
    expect(searchOf(page).has('from')).toBe(false);
  });

  it('is zoomed by two fingers; where one is lifted, what was there stays shown', async () => {
    const page = await open(RUN, '', { hasTouch: true });
    const slider = page.getByRole('slider', { name: 'Moment of the run' });
    const box = await slider.boundingBox();
    if (!box) throw new Error('the timeline is not drawn');
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...shares: number[]) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: shares.map((share, id) => ({ id, x: box.x + box.width * share, y: box.y + 40 })),
      });
    await touch('touchStart', 0.5);
    await touch('touchEnd');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/State: physics/);
    await touch('touchStart', 0.4, 0.6);
    await touch('touchMove', 0.3, 0.7);
    await touch('touchMove', 0.2, 0.8);
    await touch('touchEnd');
    await page.waitForURL(/from=.*to=/);
    const from = Date.parse(searchOf(page).get('from') ?? '');
    expect(Math.abs(from - Date.parse('2026-08-07T14:00:10.8Z'))).toBeLessThan(1_000);
    await touch('touchStart', 0.2, 0.8);
    await touch('touchMove', 0.3, 0.7);
    await touch('touchMove', 0.4, 0.6);
    await touch('touchEnd');
    await expect.poll(() => searchOf(page).has('from')).toBe(false);
  });

  it('is read and zoomed by the keyboard', async () => {
    const page = await open(RUN);
    const slider = page.getByRole('slider', { name: 'Moment of the run' });
    await slider.focus();
    await page.keyboard.press('End');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/State: ended/);
    await page.keyboard.press('+');
    await page.waitForURL(/from=.*to=/);
    await page.keyboard.press('0');
    await expect.poll(() => searchOf(page).has('from')).toBe(false);
  });

  it('says first what is wrong, and shows it alone where that is asked for', async () => {
    const page = await open(SHORT);
    await page.getByText(/5 STF files announced, 3 registered: 2 missing/).waitFor();
    await page.getByText('6 slices of 24 failed').waitFor();
    await page.getByRole('switch', { name: 'Only problems' }).click();
    await page.waitForURL(/only=problems/);
    await page.getByRole('table', { name: 'STF files' }).getByText('announced').first().waitFor();
  });

  it('answers a pointer within a tenth of a second', async () => {
    const page = await open(RUN);
    const slow = await page.evaluate(`new Promise((resolve) => {
      const times = [];
      new PerformanceObserver((list) => times.push(...list.getEntries().map(({ duration }) => duration)))
        .observe({ type: 'event', durationThreshold: 16, buffered: true });
      const slider = document.querySelector('input[type=range]');
      const box = slider.getBoundingClientRect();
      let step = 0;
      const move = () => {
        const clientX = box.left + (box.width * ++step) / 40;
        slider.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX, clientY: box.top + 40 }));
        const begun = performance.now();
        requestAnimationFrame(() => setTimeout(() => {
          times.push(performance.now() - begun);
          if (step < 40) move();
          else resolve(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]);
        }));
      };
      move();
    })`);
    expect(slow).toBeLessThan(100);
  });
});
