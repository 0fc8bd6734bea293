import { type CDPSession, chromium } from 'playwright-core';
import { launchOptions } from '../../test/pages/chromium.ts';
import type { Server } from './ground.ts';
import { log } from './log-record.ts';
import type { Row } from './report.ts';

/** Lines a second that come while the page is followed, in calls of so many: the design load. */
const [RATE, BULK] = [3_300, 100];
/** Of the time, so much passes before the memory is looked at for the first time: until then the page fills. */
const FILLING = 0.1;

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

/**
 * Frames that the page of the logs shows a second, in a browser, while somebody follows what comes; and what it keeps.
 * @param minutes for so long
 */
export async function* followedPage(monitor: Server, minutes: number): AsyncGenerator<Row> {
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
    const session = await page.context().newCDPSession(page);
    await page.goto(`${monitor.url}/logs/?app_name=followed-page&live=1&level_min=0`);
    await page.getByText('Following', { exact: true }).waitFor();
    await page.evaluate(COUNT_FRAMES);
    const begun = performance.now();
    const calls = Math.round((minutes * 60 * RATE) / BULK);
    const sending = new Set<Promise<unknown>>();
    let early = 0;
    for (let call = 0; call < calls; call++) {
      if (call === Math.round(calls * FILLING)) early = await heapOf(session);
      const lines = Array.from({ length: BULK }, (_, n) => ({
        ...log(),
        app_name: 'followed-page',
        timestamp: new Date().toISOString(),
        message: `line ${call * BULK + n}`,
      }));
      const headers = { 'content-type': 'application/json' };
      const request = { method: 'POST', headers, body: JSON.stringify(lines) };
      const sent = store(`${monitor.url}/api/logs/bulk/`, request);
      sending.add(sent);
      void sent.finally(() => sending.delete(sent));
      await sleep(begun + ((call + 1) * BULK * 1_000) / RATE - performance.now());
    }
    await Promise.all(sending);
    const seconds = (performance.now() - begun) / 1_000;
    const late = await heapOf(session);
    const frames: { shown: number; longest: number } = await page.evaluate('globalThis.frames_');
    const rows = Number(await page.getByRole('table', { name: 'Lines' }).getAttribute('aria-rowcount'));
    const what = `of the page that follows ${RATE.toLocaleString('en')} lines/s for ${minutes} minutes`;
    yield {
      name: `explorer: frames ${what}`,
      value: frames.shown / seconds,
      unit: '/s',
      bound: 'at least',
      limit: 30,
      beside: `the longest took ${Math.round(frames.longest)} ms; it keeps ${rows - 1} lines of ${(calls * BULK).toLocaleString('en')}`,
    };
    yield {
      name: `explorer: heap ${what}, at the end against after a tenth of it`,
      value: late / early,
      unit: '×',
      bound: 'at most',
      limit: 1.2,
      beside: `${Math.round(late)} against ${Math.round(early)} MiB, after a collection each`,
    };
  } finally {
    await browser.close();
  }
}

/** @throws where the lines are not stored */
async function store(address: string, request: RequestInit): Promise<void> {
  const reply = await fetch(address, request);
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${reply.status} ${text.slice(0, 200)}`);
}

/** What the page keeps on its heap, in MiB. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
