import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { isLong } from '../length.ts';
import { useMonitor } from '../use-monitor.ts';
import { fits, violationsOf } from './accessible.ts';
import { buildPages, findBrowser, openPage, signIn, type Watched } from './browser.ts';
import { writeHostileRows } from './hostile-rows.ts';
import { addressesOf, type Rows, writeRun } from './testbed-rows.ts';

buildPages();
const { browser, missing } = await findBrowser();
const { monitor, client } = await useMonitor();

/** Until a page shows what it has, rather than that it waits. */
async function loaded(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  // Not waitForFunction: it compiles its text in the page, which the policy refuses.
  const waiting = page.locator('main :is([aria-busy=true], .mantine-Skeleton-root)');
  await expect.poll(() => waiting.count()).toBe(0);
}

const LOOKS = [
  [1360, 'dark'],
  [390, 'light'],
  [1360, 'light'],
  [390, 'dark'],
] as const;

/** Where the texts of the first row of a table stand, from the top of the page, in px. */
const BASELINES = `[...document.querySelector('tbody tr').cells].flatMap((cell) => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const text = walker.nextNode();
  if (!text || cell.hidden) return [];
  const mark = document.createElement('span');
  mark.style.cssText = 'display:inline-block;width:0;height:0';
  text.parentNode.insertBefore(mark, text);
  const { bottom } = mark.getBoundingClientRect();
  mark.remove();
  return [bottom];
})`;

/** A poll of 2 s and what a busy machine adds. */
const LIVE = { timeout: 15_000 };

describe.skipIf(browser === undefined)(missing ?? 'in a browser', () => {
  let rows: Rows;
  let tab: Watched;

  const open = async (options: Parameters<typeof openPage>[1] = {}) => {
    if (!browser) throw new Error('there is no browser');
    tab = await openPage(browser, { baseURL: monitor.http, ...options });
    return tab.page;
  };
  afterEach(async () => {
    await tab.page.context().close();
    expect(tab.faults).toEqual([]);
  });

  it('whoever comes first is told how to fill the page, and sees a run appear without a reload', async () => {
    const page = await open();
    await page.goto('/');
    await page.getByRole('region', { name: 'First steps' }).waitFor(LIVE);
    await page.getByText('npm run testbed').first().waitFor();
    rows = await writeRun(client, 100_010);
    await page.getByRole('region', { name: 'Current run' }).waitFor(LIVE);
    await page.getByRole('region', { name: 'Agents' }).getByRole('link', { name: 'DATA' }).waitFor(LIVE);
    await page.getByLabel('done').first().waitFor(LIVE);
  });

  it('the home page says what is wrong and what to do; a finding can be muted, and every page lists all checks', async () => {
    const page = await open();
    await page.goto('/');
    const health = page.getByRole('region', { name: 'Health' });
    const finding = health.getByText('1 error in the logs');
    await finding.click(LIVE);
    await health.getByText('The last one, of data-agent-alice-2').waitFor();
    await health.getByRole('button', { name: 'Mute for an hour' }).click();
    await finding.waitFor({ state: 'hidden' });
    await page.goto(`/runs/${rows.runNumber}/`);
    await page.getByRole('button', { name: /^(Healthy|\d+ (error|warning))/ }).click(LIVE);
    const list = page.getByRole('dialog');
    await list.getByText('1 error in the logs').click();
    await list.getByText('The certificate is valid').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await list.getByRole('button', { name: 'Unmute' }).click();
  });

  it('the newest problems are errors, failed slices and dead letters, each with a link', async () => {
    await monitor.database.query({
      text: `insert into swf_dead_letter (reason, destination, headers, body, encoding)
             values ('it is no JSON', '/topic/epictopic', '{}', 'x', 'utf8')`,
      values: [],
    });
    const page = await open();
    await page.goto('/');
    const problems = page.getByRole('region', { name: 'Newest problems' });
    await problems.getByRole('link', { name: 'all is well' }).waitFor(LIVE);
    await problems
      .getByRole('link', { name: /1 message could not be stored .* it is no JSON/ })
      .waitFor(LIVE);
    await problems.getByRole('link', { name: `Slice 2 of swf.${rows.runNumber}.000001_tf_001.tf` }).click();
    await page.waitForURL(`**/tf-slices/${rows.sliceIds[2]}/`);
  });

  it('a bar of the last hour leads to the rows of its minute', async () => {
    const page = await open();
    await page.goto('/');
    await page.getByRole('link', { name: 'STF files registered: 1 in the last hour' }).click(LIVE);
    await page.waitForURL(/\/stf-files\/\?from=.+&to=/);
    await page.getByRole('link', { name: `swf.${rows.runNumber}.000001.stf` }).waitFor();
  });

  it('a run leads down to its last slice and up again', async () => {
    const page = await open();
    await page.goto('/runs/');
    await page.getByRole('link', { name: String(rows.runNumber), exact: true }).click();
    await page.getByRole('heading', { name: `Run ${rows.runNumber}` }).waitFor();
    await page
      .getByRole('link', { name: `swf.${rows.runNumber}.000001.stf` })
      .first()
      .click();
    await page.waitForURL(`**/stf-files/${rows.stfId}/`);
    await page.getByRole('link', { name: 'Slice 2: failed' }).click();
    await page.getByRole('heading', { name: 'Slice 2' }).waitFor();
    const path = page.getByRole('navigation', { name: 'Breadcrumb' });
    await path.getByRole('link', { name: `swf.${rows.runNumber}.000001_tf_001.tf` }).click();
    await page.waitForURL(`**/fastmon-files/${rows.fastmonId}/`);
    await page.goBack();
    await path.getByRole('link', { name: String(rows.runNumber), exact: true }).click();
    await page.waitForURL(`**/runs/${rows.runNumber}/`);
  });

  it('a slice that failed says why, and Processing has what the monitor counts of the newest run', async () => {
    const page = await open();
    const id = rows.sliceIds.at(-1);
    const body = { status: 'failed', metadata: { error: 'no space left on device' } };
    expect((await client.https('PATCH', `/api/tf-slices/${id}/`, { body })).status).toBe(200);
    await page.goto(`/tf-slices/${id}/`);
    await page.getByRole('region', { name: 'Error' }).getByText('no space left on device').waitFor();
    const { body: counted } = await client.https(
      'GET',
      `/api/runs/?run_number=${rows.runNumber}&limit=1&include=counts`,
    );
    const { slices, slices_failed: failed } = counted.results[0].counts;
    await page.goto('/workflows/');
    const run = page.getByRole('region', { name: 'Newest run' });
    await run
      .getByRole('link', { name: String(slices), exact: true })
      .first()
      .waitFor(LIVE);
    await run
      .getByRole('link', { name: String(failed), exact: true })
      .first()
      .waitFor(LIVE);
  });

  it('the texts of a row stand on one line, and a card says of what its number is', async () => {
    const page = await open();
    for (const address of ['/runs/', '/stf-files/', '/tf-slices/', '/workflow/agents/']) {
      await page.goto(address);
      await page.locator('tbody td[data-title]').first().waitFor(LIVE);
      const lines: number[] = await page.evaluate(BASELINES);
      expect(lines.length, address).toBeGreaterThan(4);
      expect(Math.max(...lines) - Math.min(...lines), `${address} ${lines}`).toBeLessThan(0.5);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/tf-slices/');
    await page.locator('tbody td[data-title]').first().waitFor(LIVE);
    const before = 'getComputedStyle(document.querySelector("tbody td"), "::before").content';
    expect(await page.evaluate(before)).toBe('"Slice "');
  });

  it('a run shows its conditions by name, and what is nested when it is opened', async () => {
    const page = await open();
    await page.goto(`/runs/${rows.runNumber}/`);
    const conditions = page.getByRole('region', { name: 'Conditions' });
    await conditions.getByText('magnet field').waitFor(LIVE);
    expect(await conditions.getByText('"tesla"').isVisible()).toBe(false);
    await conditions.getByText('1 property').click();
    await conditions.getByText('"tesla": 1.7').waitFor();
  });

  it('filters stand in the address, and links of the Django monitor open', async () => {
    const page = await open();
    await page.goto(`/stf-files/?run_number=${rows.runNumber}&status=failed`);
    await page.getByText('Nothing matches').waitFor();
    await page.getByRole('link', { name: 'Clear the filters' }).click();
    await page.getByRole('link', { name: `swf.${rows.runNumber}.000001.stf` }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.keyboard.press('f');
    await page.keyboard.type('nothing like it');
    await page.waitForURL(/\?q=nothing/);
  });

  it('anything is found from every page by the keyboard, also what was copied with quotes', async () => {
    const page = await open();
    await page.goto('/runs/');
    await loaded(page);
    await page.keyboard.press('/');
    await page.keyboard.type(`"swf.${rows.runNumber}.000001_tf_001_slice_002.tf"`);
    const found = page.getByRole('listbox', { name: 'Search results' });
    await found.getByRole('option', { name: /Slice 2 of .* failed, run/ }).waitFor(LIVE);
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/tf-slices/${rows.sliceIds[2]}/`);
    await page.keyboard.press('/');
    await page.keyboard.type('data-agent');
    await found.getByRole('option', { name: /data-agent-alice-2/ }).waitFor(LIVE);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/logs/?q=data-agent');
    await page.keyboard.press('/');
    await page.keyboard.type('no such thing');
    await found.getByText('No match by number, name or ID').waitFor(LIVE);
    await page.keyboard.press('Escape');
    await found.waitFor({ state: 'hidden' });
  });

  it('Enter goes to what the whole text finds, also before the answer is there', async () => {
    const page = await open();
    await page.goto('/runs/');
    await loaded(page);
    await page.keyboard.press('/');
    await page.keyboard.type('swf');
    const found = page.getByRole('listbox', { name: 'Search results' });
    await found.locator('[data-combobox-selected]').waitFor(LIVE);
    let answer = () => {};
    const isAnswered = new Promise<void>((resolve) => (answer = resolve));
    const isAsked = page.waitForRequest(/search.*data-agent-alice-2/);
    await page.route('**/api/search/**', async (route) => {
      await isAnswered;
      await route.continue();
    });
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Backspace');
    await page.keyboard.type('data-agent-alice-2');
    await page.keyboard.press('Enter');
    await isAsked;
    expect(new URL(page.url()).pathname).toBe('/runs/');
    answer();
    await page.waitForURL('**/agents/data-agent-alice-2/');
  });

  it('every count of a row leads to the rows that it counts', async () => {
    const page = await open();
    await page.goto('/runs/');
    const row = page.getByRole('row', { name: String(rows.runNumber) });
    await row.getByRole('link', { name: '1 failed' }).click();
    await page.waitForURL(`**/tf-slices/?run_number=${rows.runNumber}&status=failed`);
    await loaded(page);
    await expect.poll(() => page.getByRole('row').count(), LIVE).toBe(1 + 1);
    await page.getByRole('button', { name: 'queued' }).click();
    await page.waitForURL(/status=queued%2Cfailed$/);
    await expect.poll(() => page.getByRole('row').count(), LIVE).toBe(1 + 2);
    await page.goBack();
    await page.goto('/stf-files/');
    await page.getByRole('row').getByRole('link', { name: '3', exact: true }).first().click();
    await page.waitForURL(/\/tf-slices\/\?stf_filename=/);
  });

  it('older rows come as somebody goes down, each once, while new ones come above', async () => {
    await monitor.database.query({
      text: `insert into swf_stf_files (stf_filename, run_id, created_at)
             select 'old.' || n || '.stf', $1, '2020-01-01'::timestamptz + n * interval '1 second' from generate_series(1, 250) n`,
      values: [rows.runId],
    });
    const page = await open();
    await page.goto('/stf-files/?q=old.');
    await loaded(page);
    const names = () => page.locator('tbody tr td:first-child').allTextContents();
    await expect.poll(async () => (await names()).length, LIVE).toBe(100);
    // By the keyboard: rows that come because the button is scrolled to move it away from a pointer.
    await page.getByRole('button', { name: 'Show older rows' }).press('Enter');
    await expect.poll(async () => (await names()).length, LIVE).toBeGreaterThanOrEqual(200);
    await page
      .getByText('old.1.stf')
      .scrollIntoViewIfNeeded()
      .catch(() => undefined);
    await page.mouse.wheel(0, 100_000);
    await expect.poll(async () => (await names()).length, LIVE).toBe(250);
    const shown = await names();
    expect(new Set(shown).size).toBe(250);
    expect(shown.at(-1)).toBe('old.1.stf');
    await monitor.database.query({
      text: `with gone as (delete from swf_stf_files where stf_filename like 'old.%' returning 1) select count(*) from gone`,
      values: [],
    });
  });

  it('the keyboard goes to pages, shows its keys and switches the zone', async () => {
    const page = await open({ timezoneId: 'America/New_York' });
    await page.goto(`/runs/${rows.runNumber}/`);
    await page.getByRole('heading', { name: `Run ${rows.runNumber}` }).waitFor();
    await page.getByRole('button', { name: /^(EST|EDT|GMT-\d)$/ }).waitFor();
    await page.keyboard.press('u');
    await page.getByRole('button', { name: 'UTC' }).waitFor();
    await page.keyboard.press('/');
    await page.locator('input[data-finder][aria-haspopup]').waitFor();
    for (const key of ['x', 'Escape', 'Escape', '?']) await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // A dialog that took the canvas's background from body would have every element of the page styled anew.
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toMatch(
      /^(rgb|color)\(/,
    );
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.waitForURL('**/workflow/agents/');
  });

  it('j and k go through the rows of a list, and Enter opens one', async () => {
    const page = await open();
    await page.goto('/tf-slices/');
    await loaded(page);
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    const second = page.locator('main tbody tr').nth(1).getByRole('link').first();
    expect(await second.evaluate((link) => link.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Slice \d$/ }).waitFor();
  });

  it('the columns of a list stand in the address, and all its rows are to be had as a file', async () => {
    const page = await open();
    await page.goto(`/stf-files/?run_number=${rows.runNumber}`);
    await loaded(page);
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Run' }).uncheck();
    await expect.poll(() => page.getByRole('columnheader', { name: 'Run' }).count(), LIVE).toBe(0);
    await page.reload();
    await loaded(page);
    expect(await page.getByRole('columnheader', { name: 'Run' }).count()).toBe(0);
    const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const { status, body } = await client.http('GET', String(href));
    expect(status).toBe(200);
    expect(String(body)).toContain(`swf.${rows.runNumber}.000001.stf`);
  });

  it('a list is ordered by its headings, page by page, and entered at a time; a row is copied as JSON', async () => {
    await monitor.database.query({
      text: `insert into swf_stf_files (stf_filename, run_id, created_at, file_size_bytes)
             select 'sorted.' || n || '.stf', $1, '2020-01-01'::timestamptz + n * interval '1 second', n * 7919 % 211 from generate_series(1, 210) n`,
      values: [rows.runId],
    });
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto('/stf-files/?q=sorted.');
    await loaded(page);
    const heading = (name: string) => page.getByRole('columnheader', { name });
    expect(await heading('Created').getAttribute('aria-sort')).toBe('descending');
    await heading('Size').getByRole('link').click();
    await page.waitForURL(/sort=-file_size_bytes/);
    await heading('Size').getByRole('link').click();
    await page.waitForURL(/sort=file_size_bytes/);
    expect(await heading('Size').getAttribute('aria-sort')).toBe('ascending');
    const names = () => page.locator('tbody tr td:first-child').allTextContents();
    const sizeOf = (name: string) => (Number(/\d+/.exec(name)?.[0]) * 7919) % 211;
    // By the keyboard: rows that come because the button is scrolled to move it away from a pointer.
    await page.getByRole('button', { name: 'Show older rows' }).press('Enter');
    await expect.poll(async () => (await names()).length, LIVE).toBeGreaterThanOrEqual(200);
    await page.mouse.wheel(0, 100_000);
    await expect.poll(async () => (await names()).length, LIVE).toBe(210);
    expect((await names()).map(sizeOf)).toEqual(Array.from({ length: 210 }, (_, place) => place + 1));
    await page.getByRole('button', { name: 'Copy row as JSON' }).first().click();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(JSON.parse(String(copied))).toMatchObject({ file_size_bytes: 1 });
    await page.goto('/stf-files/?q=sorted.');
    await page.getByRole('button', { name: 'Go to time' }).click();
    await page.getByLabel(/^Date and time/).fill('2020-01-01T00:01:00');
    await page.getByRole('button', { name: 'Go', exact: true }).click();
    await expect.poll(async () => (await names())[0], LIVE).toBe('sorted.59.stf');
    await monitor.database.query({
      text: `with gone as (delete from swf_stf_files where stf_filename like 'sorted.%' returning 1) select count(*) from gone`,
      values: [],
    });
  });

  it('a namespace is kept from page to page, of those that show one', async () => {
    for (const name of ['testbed', 'torre'])
      await client.https('POST', '/api/namespaces/ensure/', { body: { name, owner: 'alice' } });
    const page = await open();
    await page.goto('/workflow/messages/');
    await page.getByRole('combobox', { name: 'Namespace' }).selectOption('torre');
    await page.getByText('Nothing matches').waitFor();
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Agents' }).click();
    await page.waitForURL('**/workflow/agents/?namespace=torre');
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.waitForURL('**/workflow/messages/?namespace=torre');
    await page.getByRole('combobox', { name: 'Namespace' }).selectOption('testbed');
    await page.getByRole('cell', { name: 'stf_gen' }).first().waitFor();
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'STF files' }).click();
    await page.waitForURL('**/stf-files/');
  });

  it('the page of the monitor tells what is kept to everybody, and its settings to staff', async () => {
    const page = await open();
    await page.goto('/system/');
    await page.getByRole('region', { name: 'Health' }).getByText('The database answers').waitFor(LIVE);
    await page
      .getByRole('region', { name: 'Stored data' })
      .getByRole('link', { name: 'Runs', exact: true })
      .waitFor();
    await page.getByText('Only staff see these').waitFor();
    await page
      .getByRole('navigation', { name: 'About the monitor' })
      .getByRole('link', { name: 'Counters' })
      .click();
    await page.getByText('Only users see the counters').waitFor();
    await page.locator('main').getByRole('link', { name: 'Sign in' }).waitFor();
    await page.context().close();
    await client.https('POST', '/api/state/next-run-number/');
    const known = await open({ baseURL: monitor.https });
    await signIn(known, monitor.staffToken);
    await known.goto('/system/');
    await known.getByText(/^Settings \(\d+\)$/).click(LIVE);
    await known.getByText('SWF_LOG_RETENTION_DAYS').waitFor();
    await known.getByText(`swf-monitor ${process.pid}`, { exact: true }).waitFor();
    await known.goto('/persistent-state/');
    await known.getByRole('link', { name: '100010' }).waitFor();
    await known.goto('/system/');
    await known
      .getByRole('region', { name: 'Messages' })
      .getByRole('link', { name: '1', exact: true })
      .click();
    await known.getByRole('link', { name: 'it is no JSON' }).click();
    await known.waitForURL('**/dead-letters/1/');
    await known.getByRole('region', { name: 'Body' }).getByText('x', { exact: true }).waitFor();
  });

  it('the home page loads at most 200 kB of JavaScript, compressed', async () => {
    const page = await open();
    await page.goto('/');
    await loaded(page);
    const bytes = await page.evaluate(
      `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
         .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
    );
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(200_000);
  });

  it('the scheme is kept', async () => {
    const page = await open({ colorScheme: 'light' });
    const scheme = () => page.evaluate('document.documentElement.dataset.mantineColorScheme');
    await page.goto('/');
    expect(await scheme()).toBe('light');
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    await page.reload();
    expect(await scheme()).toBe('dark');
  });

  it('on paper a page says from when it is, and the zone of its times, and has no menu', async () => {
    const page = await open();
    await page.goto('/runs/');
    await loaded(page);
    const line = page.getByText(/^As of .+\. All times are .+\.$/);
    expect(await line.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await line.waitFor({ state: 'visible' });
    expect(await page.getByRole('navigation', { name: 'Pages' }).isVisible()).toBe(false);
  });

  it('every page is accessible and fits, in light and dark, wide and as narrow as a phone', async () => {
    const page = await open({ colorScheme: 'light' });
    for (const [place, address] of addressesOf(rows).entries()) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address);
      await loaded(page);
      // The looks by turns, and all four of each page where there is time.
      for (const [width, colorScheme] of isLong ? LOOKS : LOOKS.slice(place % 2, (place % 2) + 1)) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme });
        await page.locator(`[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: 'attached' });
        const look = `${address} in ${colorScheme} at ${width} px`;
        expect(await violationsOf(page), look).toEqual([]);
        expect(await fits(page), look).toBe(true);
      }
    }
  });

  // The last one: what it writes stands in the lists from here on.
  it('texts that are markup, script or worse stay texts, a megabyte of them too, on every page', async () => {
    const page = await open();
    page.on('dialog', (dialog) => tab.faults.push(`a script ran: ${dialog.message()}`));
    for (const address of await writeHostileRows(client)) {
      await page.goto(address);
      await loaded(page);
      expect(await page.locator('main :is(img, script, b img)').count(), address).toBe(0);
      expect(await page.getByRole('alert').count(), address).toBe(0);
      expect(await fits(page), address).toBe(true);
    }
  });
});
