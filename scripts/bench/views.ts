import { Agent, get } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright-core';
import { launchOptions } from '../../test/pages/chromium.ts';
import type { Ground, Server } from './ground.ts';
import { grow, LARGE_RUN } from './grown.ts';
import { percentile, type Row } from './report.ts';

/** Looks at the overview, each so long after the last that nothing is left of it, in ms. */
const LOOKS = 30;
const APART = 2_100;
/** Calls of each list, after some to warm up: of a hundred the p99 would be the second slowest, which one collection makes. */
const CALLS = 300;
const WARM_UP = 5;
/** Views of the home page whose median counts, and rows that a list has when it is worked with. */
const VIEWS = 7;
const ROWS = 1_000;

/** The newest hundred of every list, as its page asks for it. */
const LISTS = [
  'systemagents/?limit=100&include=counts,liveness',
  'logs/?cursor=&limit=100',
  'runs/?limit=100&include=counts',
  'stf-files/?cursor=&limit=100&include=counts',
  'workflows/?limit=100',
  'workflow-stages/?limit=100',
  'workflow-messages/?cursor=&limit=100',
  'subscribers/?limit=100',
  'fastmon-files/?cursor=&limit=100&include=counts',
  'workflow-definitions/?limit=100&include=counts',
  'workflow-executions/?limit=100&include=counts',
  'tf-slices/?cursor=&limit=100',
  'workers/?limit=100',
  'run-states/?limit=100',
  'system-state-events/?cursor=&limit=100',
  'namespaces/?limit=100&include=counts',
];

/** Lists that have so many rows, and are worked with. */
const WORKED_WITH = [
  '/runs/',
  '/stf-files/',
  '/fastmon-files/',
  '/tf-slices/',
  '/workflow/messages/',
  '/events/',
];

/** Keeps what the page says of its paints and of how long it took from an input to the next frame. */
const OBSERVE = `{
  globalThis.seen_ = { paint: 0, slowest: 0, what: '' };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen_.paint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration, name, interactionId } of list.getEntries())
      if (interactionId && duration > seen_.slowest) [seen_.slowest, seen_.what] = [duration, name];
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 });
}`;

/** How long people wait for what they look at, where there is as much as a testbed has after months. */
export async function* views(ground: Ground, records: number): AsyncGenerator<Row> {
  await grow(ground.database, records);
  const monitor = await ground.monitor();
  const browser = await chromium.launch(await launchOptions());
  try {
    yield await overviews(monitor, records);
    yield await newest(monitor);
    yield* home(browser, monitor);
    yield await interactions(browser, monitor);
  } finally {
    await browser.close();
    await monitor.stop();
  }
}

async function overviews({ url }: Server, records: number): Promise<Row> {
  const times: number[] = [];
  for (let look = 0; look < LOOKS; look++) {
    await sleep(APART);
    times.push(await timed(`${url}/api/overview/`));
  }
  return {
    name: `views: overview beside ${records.toLocaleString('en')} logs, 1,000,000 slices and 2,000 runs, the slowest`,
    value: Math.max(...times),
    unit: 'ms',
    bound: 'at most',
    limit: 100,
    beside: `${LOOKS} that were made anew, p50 ${percentile(times, 0.5).toFixed(0)} ms`,
  };
}

async function newest({ url }: Server): Promise<Row> {
  const all: { list: string; p50: number; p99: number }[] = [];
  const agent = new Agent({ keepAlive: true });
  for (const list of LISTS) {
    const times: number[] = [];
    for (let call = 0; call < CALLS + WARM_UP; call++) {
      const time = await timedAsSent(`${url}/api/${list}`, agent);
      if (call >= WARM_UP) times.push(time);
    }
    all.push({ list, p50: percentile(times, 0.5), p99: percentile(times, 0.99) });
  }
  agent.destroy();
  all.sort((a, b) => b.p99 - a.p99);
  return {
    name: 'views: the newest 100 of every list there, p99 of the slowest',
    value: all[0]?.p99 ?? 0,
    unit: 'ms',
    bound: 'at most',
    limit: 10,
    beside: all
      .slice(0, 4)
      .map(({ list, p50, p99 }) => `${list.split('/')[0]} ${p99.toFixed(1)} ms (p50 ${p50.toFixed(1)})`)
      .join(', '),
  };
}

async function* home(browser: Browser, { url }: Server): AsyncGenerator<Row> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 } });
  const page = await context.newPage();
  await page.addInitScript(OBSERVE);
  const [complete, paints]: [number[], number[]] = [[], []];
  let script = 0;
  for (let view = 0; view <= VIEWS; view++) {
    const begun = performance.now();
    await page.goto(`${url}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    const took = performance.now() - begun;
    await sleep(300); // the last paint is told of afterwards
    // The first one fetches everything.
    if (view === 0) script = await page.evaluate(SCRIPT_BYTES);
    else {
      complete.push(took);
      paints.push(await page.evaluate('seen_.paint'));
    }
  }
  await context.close();
  const ms = { unit: 'ms', bound: 'at most' } as const;
  const listed = (times: number[]) => `${times.map((time) => time.toFixed(0)).join(', ')} ms`;
  yield {
    name: 'views: the home page again, until all of it stands',
    value: percentile(complete, 0.5),
    ...ms,
    limit: 1_000,
    beside: listed(complete),
  };
  yield {
    name: 'views: its largest contentful paint',
    value: percentile(paints, 0.5),
    ...ms,
    limit: 500,
    beside: listed(paints),
  };
  yield {
    name: 'views: JavaScript of the home page, compressed, in kB',
    value: script / 1_000,
    unit: '',
    bound: 'at most',
    limit: 200,
    beside: 'as it comes over the network',
  };
}

const SCRIPT_BYTES = `performance.getEntriesByType('resource')
  .filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`;

/** Sorts, scrolls, chooses columns and goes by keyboard where many rows are shown. */
async function interactions(browser: Browser, { url }: Server): Promise<Row> {
  const all: { address: string; rows: number; slowest: number; what: string }[] = [];
  for (const address of WORKED_WITH) {
    const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
    await page.addInitScript(OBSERVE);
    await page.goto(url + address);
    const rows = await readOn(page);
    await page.evaluate('seen_.slowest = 0');
    await workWith(page);
    await sleep(300);
    const seen: { slowest: number; what: string } = await page.evaluate('seen_');
    all.push({ address, rows, ...seen });
    await page.close();
  }
  // The run with 1,000,000 slices.
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  await page.addInitScript(OBSERVE);
  await page.goto(`${url}/runs/${LARGE_RUN}/`);
  const slider = page.getByRole('slider', { name: 'Moment of the run' });
  await slider.hover();
  await slider.click();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', '?', 'Escape']) await page.keyboard.press(key);
  await sleep(300);
  const seen: { slowest: number; what: string } = await page.evaluate('seen_');
  all.push({ address: '/runs/N/', rows: 0, ...seen });
  await page.close();
  all.sort((a, b) => b.slowest - a.slowest);
  return {
    name: `views: from an input to the next frame, ${ROWS.toLocaleString('en')} rows shown, the slowest of all`,
    value: all[0]?.slowest ?? 0,
    unit: 'ms',
    bound: 'at most',
    limit: 100,
    beside: all
      .map(({ address, slowest, what }) => `${address} ${slowest} ms (${what || 'none'})`)
      .join(', '),
  };
}

/** Goes to the end until so many rows are there. */
async function readOn(page: Page): Promise<number> {
  const rows = page.locator('tbody tr');
  const more = page.getByRole('button', { name: 'Show older rows' });
  await rows.nth(50).waitFor();
  while ((await rows.count()) < ROWS) {
    const before = await rows.count();
    await more.click();
    await rows.nth(before).waitFor();
  }
  return rows.count();
}

async function workWith(page: Page): Promise<void> {
  await page.keyboard.press('Home');
  const columns = page.getByRole('button', { name: /columns/i });
  await columns.click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const key of ['Tab', 'Tab', 'PageDown', '/', 'a', 'b']) await page.keyboard.press(key);
  // What finds things comes when it is asked for, and takes the focus; so do the keyboard's shortcuts.
  await page.locator('input[data-finder][aria-haspopup]').waitFor();
  for (const key of ['Escape', 'Escape', '?']) await page.keyboard.press(key);
  await page.locator('[aria-modal=true] :focus').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[aria-modal=true]').waitFor({ state: 'detached' });
  await page.locator('th a').first().click();
  await sleep(500);
}

async function timed(url: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${text.slice(0, 200)}`);
  return performance.now() - begun;
}

/** Until all of it is there, compressed as it comes: fetch would take it apart in a thread, which waits for a processor of its own. */
function timedAsSent(url: string, agent: Agent): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
      response.on('end', () => resolve(performance.now() - begun)).resume();
    }).on('error', reject);
  });
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
