import { chromium } from 'playwright-core';
import { launchOptions } from '../../test/pages/chromium.ts';
import type { Server } from './ground.ts';
import { log } from './log-record.ts';
import type { Row } from './report.ts';

/** Lines a second that come while the page is followed, in calls of so many; and for how long, in s. */
const [RATE, BULK, SECONDS] = [1_000, 100, 20];

/** Counts the frames that a page shows, and the time of the longest, in the page. */
const COUNT_FRAMES = `{
  globalThis.frames_ = { shown: 0, longest: 0, last: performance.now() };
  requestAnimationFrame(function count(now) {
    const frames = globalThis.frames_;
    frames.shown += 1;
    frames.longest = Math.max(frames.longest, now - frames.last);
    frames.last = now;
    requestAnimationFrame(count);
  });
}`;

/** Frames that the page of the logs shows a second, in a browser, while somebody follows what comes. */
export async function followedPage(monitor: Server): Promise<Row> {
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
    await page.goto(`${monitor.url}/logs/?app_name=followed-page&live=1&level_min=0`);
    await page.getByText('Following', { exact: true }).waitFor();
    await page.evaluate(COUNT_FRAMES);
    const begun = performance.now();
    const sending: Promise<unknown>[] = [];
    for (let call = 0; call < (SECONDS * RATE) / BULK; call++) {
      const lines = Array.from({ length: BULK }, (_, n) => ({
        ...log(),
        app_name: 'followed-page',
        timestamp: new Date().toISOString(),
        message: `line ${call * BULK + n}`,
      }));
      const headers = { 'content-type': 'application/json' };
      const request = { method: 'POST', headers, body: JSON.stringify(lines) };
      sending.push(fetch(`${monitor.url}/api/logs/bulk/`, request));
      await sleep(begun + ((call + 1) * BULK * 1_000) / RATE - performance.now());
    }
    await Promise.all(sending);
    const seconds = (performance.now() - begun) / 1_000;
    const frames: { shown: number; longest: number } = await page.evaluate('globalThis.frames_');
    const rows = Number(await page.getByRole('table', { name: 'Lines' }).getAttribute('aria-rowcount'));
    return {
      name: `explorer: frames of the page that follows ${RATE.toLocaleString('en')} lines/s`,
      value: frames.shown / seconds,
      unit: '/s',
      bound: 'at least',
      limit: 30,
      beside: `the longest took ${Math.round(frames.longest)} ms; it keeps ${rows - 1} lines`,
    };
  } finally {
    await browser.close();
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
