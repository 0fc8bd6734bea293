import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { adminResources } from '../../scripts/generate/admin.ts';
import { canonicalBodies } from '../../scripts/generate/canonical.ts';
import { type Document, operationTable } from '../../scripts/generate/document.ts';
import { generatedDirectory } from '../../scripts/generate.ts';
import { isLong } from '../length.ts';
import { useMonitor } from '../use-monitor.ts';
import { fits, violationsOf } from './accessible.ts';
import { buildPages, findBrowser, openPage, signIn, type Watched } from './browser.ts';
import { type Rows, writeRun } from './testbed-rows.ts';

buildPages();
const { browser, missing } = await findBrowser();
const { monitor, client } = await useMonitor();

/** The description of the forms as it is made from a contract that has one more resource: detectors, like workers. */
function withDetectors() {
  const text = readFileSync(new URL('openapi.json', generatedDirectory), 'utf8');
  const document: Document = JSON.parse(text);
  const own = JSON.parse(
    text.replaceAll('/api/workers/', '/api/detectors/').replaceAll(/Worker(?!Host|_)/g, 'Detector'),
  );
  for (const path of ['/api/detectors/', '/api/detectors/{worker_id}/']) {
    for (const operation of Object.values<{ tags: string[]; summary: string }>(own.paths[path])) {
      operation.tags = ['detectors'];
      operation.summary = operation.summary.replace('worker', 'detector');
    }
    document.paths[path] = own.paths[path];
  }
  for (const [kind, parts] of Object.entries<object>(own.components))
    document.components[kind] = { ...parts, ...document.components[kind] };
  const tag = document.tags.find(({ name }) => name === 'workers');
  document.tags.push({ ...tag, name: 'detectors' });
  const table = operationTable(document);
  return adminResources(document, table, canonicalBodies(document, table));
}

const LIVE = { timeout: 15_000 };

/** Each width and each scheme once. */
const LOOKS = [
  [390, 'light'],
  [1360, 'dark'],
] as const;

describe.skipIf(browser === undefined)(missing ?? 'administration in a browser', () => {
  let rows: Rows;
  let tab: Watched;
  let page: Page;
  const open = async (options: Parameters<typeof openPage>[1] & { token?: string } = {}) => {
    if (!browser) throw new Error('there is no browser');
    const { token = monitor.staffToken, ...others } = options;
    tab = await openPage(browser, { baseURL: monitor.https, ...others });
    page = tab.page;
    if (token) await signIn(page, token);
  };
  /** What the browser says of a refusal that a test brings about is no fault. */
  const expectRefusal = (status: number) => {
    const others = tab.faults.filter((fault) => !fault.includes(String(status)));
    expect(others.length).toBeLessThan(tab.faults.length);
    tab.faults.splice(0, tab.faults.length, ...others);
  };
  beforeAll(async () => {
    rows = await writeRun(client, 100_010);
  });
  afterEach(async () => {
    await tab.page.context().close();
    expect(tab.faults).toEqual([]);
  });
  const sliceOf = async () => (await client.http('GET', `/api/tf-slices/${rows.sliceIds[0]}/`)).body;
  const goToSlice = async () => {
    await page.goto(`/admin/tf-slices/${rows.sliceIds[0]}/`);
    await page.getByLabel('Retries').waitFor(LIVE);
  };

  it('a newcomer signs in, issues a token, uses it, sees its last use, and revokes it', async () => {
    await open({ token: '' });
    await page.goto('/admin/');
    await page.getByRole('link', { name: 'Sign in as staff' }).click(LIVE);
    await page.getByRole('button', { name: 'Use a token' }).click();
    await page.getByRole('textbox', { name: 'Token' }).fill(monitor.staffToken);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/admin/');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'operator' }).click();
    const tokens = page.getByRole('region', { name: 'Tokens' });
    await tokens.getByRole('textbox', { name: 'Label' }).fill('night shift');
    await tokens.getByRole('button', { name: 'Issue a token' }).click();
    const key = await tokens.locator('[data-key]').innerText(LIVE);
    // The command that is shown trusts the monitor's own certificate.
    const command = await tokens.getByText(/^curl --cacert/).innerText(LIVE);
    const [, bundle = ''] = /"([^"]+)"/.exec(command) ?? [];
    expect(readFileSync(bundle, 'utf8')).toContain('BEGIN CERTIFICATE');
    const use = async () => (await client.https('GET', '/api/account/', { token: key })).status;
    expect(await use()).toBe(200);
    const row = tokens.getByRole('row').filter({ hasText: 'night shift' });
    await expect
      .poll(async () => {
        await page.reload();
        return row.innerText(LIVE);
      }, LIVE)
      .not.toContain('never');
    await row.getByRole('button', { name: 'Revoke' }).click();
    const revoked = Date.now();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await expect.poll(use, { timeout: 10_000, interval: 250 }).toBe(401);
    expect(Date.now() - revoked).toBeLessThan(7_000);
    await expect.poll(() => row.count(), LIVE).toBe(0);
  });

  it('a run is changed, and its history says by whom, and what it was before', async () => {
    await open();
    await page.goto(`/admin/runs/${rows.runId}/`);
    await page.getByRole('textbox', { name: 'End time', exact: true }).fill('2026-03-01T12:00:00.000001Z');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor(LIVE);
    await page.getByRole('link', { name: 'History' }).click();
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('operator').waitFor(LIVE);
    await history.getByText('changed end time, signed in').waitFor();
    await history.getByText('"2026-03-01T12:00:00.000001Z"').waitFor();
    expect(await page.locator('[data-shown=true]').allTextContents()).toEqual(['History']);
  });

  it('a session that ends in the middle of it takes nothing away: one signs in over the page, and goes on', async () => {
    await open();
    await goToSlice();
    await page.getByLabel('Retries').fill('5');
    const { csrf_token: csrf } = await (await page.request.get('/api/session/')).json();
    await page.request.delete('/api/session/', {
      headers: { 'X-CSRF-Token': csrf, origin: monitor.https },
    });
    await page.getByRole('button', { name: 'Save' }).click();
    const again = page.getByRole('dialog', { name: 'Sign in again' });
    await again.getByRole('button', { name: 'Use a token' }).click(LIVE);
    await again.getByRole('textbox', { name: 'Token' }).fill(monitor.staffToken);
    await page.keyboard.press('Enter');
    await again.waitFor({ state: 'hidden', ...LIVE });
    expect(await page.getByLabel('Retries').inputValue()).toBe('5');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor(LIVE);
    expect(await sliceOf()).toMatchObject({ retries: 5 });
    expectRefusal(401);
  });

  it('all tabs of a browser follow who signs in and out; to come to the page of signing out does nothing', async () => {
    await open();
    await page.goto('/account/');
    await page.getByRole('heading', { level: 1, name: 'operator' }).waitFor(LIVE);
    const other = await page.context().newPage();
    await other.goto('/accounts/logout/');
    await other.getByRole('button', { name: 'Sign out' }).waitFor(LIVE);
    expect(await (await page.request.get('/api/session/')).json()).toMatchObject({
      user: { username: 'operator' },
    });
    await other.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Sign in to see your account').waitFor(LIVE);
    await signIn(page, monitor.staffToken);
  });

  it('who is no staff is told so, and nobody is led to another site after signing in', async () => {
    await open({ token: monitor.token });
    await page.goto('/admin/');
    await page.getByText(/You are signed in as .*, who is not staff/).waitFor(LIVE);
    expect(await page.getByRole('link', { name: 'Administration' }).count()).toBe(0);
    for (const next of [
      '//evil.example/',
      '/\\evil.example/',
      'javascript:alert(1)',
      'https://evil.example/',
    ]) {
      await page.goto(`/accounts/login/?next=${encodeURIComponent(next)}`);
      await page.getByRole('button', { name: 'Continue' }).click(LIVE);
      await expect.poll(() => page.url(), LIVE).toBe(`${monitor.https}/`);
    }
  });

  it('every list of the contract is there with its count, and leads to its rows', async () => {
    await open();
    await page.goto('/admin/');
    const resources = page.getByRole('list', { name: 'Resources' });
    await resources.getByRole('listitem').filter({ hasText: 'TF slices' }).getByText('3').waitFor(LIVE);
    expect(await resources.getByRole('listitem').count()).toBeGreaterThanOrEqual(17);
    await resources.getByRole('link', { name: 'TF slices' }).click();
    await page.getByRole('button', { name: 'Add a filter' }).click();
    await page.getByLabel('Filter by').selectOption('status');
    await page.getByLabel('Value').fill('failed');
    await page.keyboard.press('Enter');
    await page.waitForURL(/status=failed/);
    await expect.poll(() => page.locator('main tbody tr').count(), LIVE).toBe(1);
  });

  it('a row is changed: only what was written is sent, with every digit and microsecond', async () => {
    await client.https('PATCH', `/api/tf-slices/${rows.sliceIds[0]}/`, {
      body: { metadata: { thread: 1 }, assigned_at: '2026-03-01T12:00:00.123456Z' },
    });
    await open();
    await goToSlice();
    expect(await page.getByRole('textbox', { name: 'Assigned at', exact: true }).inputValue()).toBe(
      '2026-03-01T12:00:00.123456Z',
    );
    const sent = page.waitForRequest((request) => request.method() === 'PATCH');
    await page.getByLabel('Retries').fill('3');
    await page.getByRole('textbox', { name: /^Metadata/ }).fill('{"thread": 12345678901234567890}');
    await page.keyboard.press('Control+s');
    expect((await sent).postData()).toBe('{"retries": 3, "metadata": {"thread": 12345678901234567890}}');
    await page.getByText('Saved').waitFor(LIVE);
    expect(await sliceOf()).toMatchObject({ retries: 3, assigned_at: '2026-03-01T12:00:00.123456Z' });
    await page.reload();
    await expect
      .poll(() => page.getByRole('textbox', { name: /^Metadata/ }).inputValue(), LIVE)
      .toContain('12345678901234567890');
  });

  it('what is wrong stands at its field, and nothing is sent that cannot be read', async () => {
    await open();
    await goToSlice();
    await page.getByLabel('Retries').fill('many');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Write a whole number.').waitFor();
    await page.getByLabel('Retries').fill('99999999999');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Not saved').waitFor(LIVE);
    expect(await page.getByLabel('Retries').getAttribute('aria-invalid')).toBe('true');
    expectRefusal(400);
  });

  it('what others change meanwhile is shown beside what was written, and not overwritten', async () => {
    await open();
    await goToSlice();
    await page.getByLabel('Status').fill('processing');
    await client.https('PATCH', `/api/tf-slices/${rows.sliceIds[0]}/`, { body: { status: 'failed' } });
    const both = page.getByRole('alert', { name: 'Changed by somebody else' });
    await both.getByText('failed').waitFor(LIVE);
    await both.getByText('processing').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await both.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor(LIVE);
    expect(await sliceOf()).toMatchObject({ status: 'processing' });
  });

  it('what others have changed unseen is not overwritten: the monitor refuses, and what does not touch it goes again', async () => {
    await open();
    await goToSlice();
    await page.keyboard.press('l');
    await page.getByRole('button', { name: 'Paused' }).first().waitFor();
    const address = `/api/tf-slices/${rows.sliceIds[0]}/`;
    await client.https('PATCH', address, { body: { assigned_worker: 'worker-7' } });
    await page.getByLabel('Retries').fill('8');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor(LIVE);
    expect(await sliceOf()).toMatchObject({ retries: 8, assigned_worker: 'worker-7' });
    await client.https('PATCH', address, { body: { retries: 9 } });
    await page.getByLabel('Retries').fill('1');
    await page.getByRole('button', { name: 'Save' }).click();
    const both = page.getByRole('alert', { name: 'Changed by somebody else' });
    await both.getByText('9', { exact: true }).waitFor(LIVE);
    expect(await sliceOf()).toMatchObject({ retries: 9 });
    await both.getByRole('button', { name: 'Take this' }).click();
    expect(await page.getByLabel('Retries').inputValue()).toBe('9');
    expectRefusal(412);
  });

  it('what was written is not lost by a slip', async () => {
    await open();
    await goToSlice();
    await page.getByLabel('Retries').fill('7');
    await page
      .getByRole('navigation', { name: 'Breadcrumb' })
      .getByRole('link', { name: 'TF slices' })
      .click();
    const ask = page.getByRole('dialog', { name: 'Leave without saving?' });
    await ask.getByRole('button', { name: 'Stay' }).click();
    expect(await page.getByLabel('Retries').inputValue()).toBe('7');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page
      .getByRole('navigation', { name: 'Breadcrumb' })
      .getByRole('link', { name: 'TF slices' })
      .click();
    await page.waitForURL('**/admin/tf-slices/');
  });

  it('a row is created with a key that is searched for, and deleted, by the keyboard alone', async () => {
    await open();
    await page.goto('/admin/stf-files/new/');
    await page.getByRole('textbox', { name: 'STF filename' }).fill('swf.admin.000001.stf');
    await page.getByRole('textbox', { name: 'Run', exact: true }).focus();
    await page.keyboard.type('100010');
    await page.getByRole('option', { name: /100010/ }).waitFor(LIVE);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Run', exact: true }).inputValue())
      .toBe(String(rows.runId));
    await page.getByRole('textbox', { name: 'STF filename' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'swf.admin.000001.stf' }).waitFor(LIVE);
    await page.getByRole('button', { name: 'Delete' }).press('Enter');
    const ask = page.getByRole('dialog', { name: 'Delete an STF file' });
    await ask.getByText('are deleted with it').waitFor();
    await ask.getByRole('button', { name: 'Delete' }).press('Enter');
    await page.waitForURL('**/admin/stf-files/');
    await expect.poll(() => page.getByText('swf.admin.000001.stf').count(), LIVE).toBe(0);
  });

  it('many rows are changed at once, after they are counted: those that are chosen, or all that match', async () => {
    await open();
    await page.goto('/admin/tf-slices/');
    const bar = page.getByRole('toolbar', { name: 'Bulk actions' });
    const all = page.getByRole('checkbox', { name: 'Select all that are shown' });
    await all.check(LIVE);
    const shown = await page.locator('tbody').getByRole('checkbox').count();
    await bar.getByText(`${shown} selected`).waitFor();
    await all.uncheck();
    expect(await bar.count()).toBe(0);
    for (const place of [0, 1]) await page.locator('tbody').getByRole('checkbox').nth(place).check(LIVE);
    await bar.getByText('2 selected').waitFor();
    expect(await all.evaluate((box) => 'indeterminate' in box && box.indeterminate)).toBe(true);
    await bar.getByRole('button', { name: 'Change' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change TF slices' });
    await dialog.getByRole('button', { name: 'Count' }).click();
    await dialog.getByText('Not saved: see the fields in red').waitFor(LIVE);
    await dialog.getByText('This field may not be blank.').waitFor();
    expectRefusal(400);
    await dialog.getByRole('textbox', { name: 'Status' }).fill('failed');
    await dialog.getByRole('button', { name: 'Count' }).click();
    await dialog.getByRole('button', { name: 'Change 2' }).click(LIVE);
    await dialog.getByText('2 of 2 rows').waitFor(LIVE);
    await page.keyboard.press('Escape');
    await page.goto('/admin/tf-slices/?status=failed');
    await bar.getByText('All matching rows').waitFor(LIVE);
    await bar.getByRole('button', { name: 'Requeue' }).click();
    const requeue = page.getByRole('dialog', { name: 'Requeue TF slices' });
    await requeue.getByRole('button', { name: /^Requeue \d/ }).click(LIVE);
    await requeue.getByText('Done').waitFor(LIVE);
    await page.keyboard.press('Escape');
    await page.getByText('Nothing matches').waitFor(LIVE);
  });

  let abandoned = 100_090;
  it('a run that nobody ended is ended on its page', async () => {
    const run_number = ++abandoned;
    await client.https('POST', '/api/run-states/', {
      token: monitor.staffToken,
      body: {
        ...{ run_number, phase: 'physics', state: 'run', target_worker_count: 0 },
        state_changed_at: '2026-08-07T14:00:00Z',
      },
    });
    await open();
    await page.goto(`/runs/${run_number}/`);
    await page.getByRole('button', { name: 'End run …' }).click(LIVE);
    const dialog = page.getByRole('dialog', { name: 'End this run?' });
    await dialog.getByRole('button', { name: 'End run' }).click(LIVE);
    await dialog.getByText('Done').waitFor(LIVE);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.locator('main').getByText('abandoned').first().waitFor(LIVE);
    expect(await page.getByRole('button', { name: 'End run …' }).count()).toBe(0);
  });

  it('who deleted something stands in the audit, with what it was', async () => {
    await open();
    await page.goto('/admin/audit/');
    await page
      .getByRole('link', { name: /^stf-files / })
      .first()
      .waitFor(LIVE);
    const deleted = page.getByRole('row').filter({ hasText: 'stf-files' }).getByText('deleted it');
    await deleted.first().click();
    await page.getByText('"swf.admin.000001.stf"').first().waitFor();
  });

  it('texts that are markup, that turn around, or that are long stay texts in lists and fields', async () => {
    const hostile = `<img src=x onerror=alert(1)>\u202Eevil\u0007 ${'long '.repeat(40)}`;
    await client.https('PATCH', `/api/tf-slices/${rows.sliceIds[1]}/`, {
      body: { assigned_worker: hostile, metadata: { '</textarea><script>': hostile } },
    });
    await open();
    page.on('dialog', (dialog) => tab.faults.push(`a script ran: ${dialog.message()}`));
    await page.goto(`/admin/tf-slices/${rows.sliceIds[1]}/`);
    await page.getByLabel('Retries').waitFor(LIVE);
    expect(await page.getByRole('textbox', { name: 'Assigned worker' }).inputValue()).toBe(hostile.trim());
    await page.getByRole('link', { name: 'As JSON' }).click();
    await page.getByRole('region', { name: 'As JSON' }).getByText('</textarea><script>').waitFor();
    expect(await page.locator('main :is(img, script)').count()).toBe(0);
  });

  it('a resource that comes into the contract has its list and its forms, without a line of code', async () => {
    await open();
    const description = JSON.stringify(withDetectors());
    await page.route(/assets\/admin-.*\.json$/, (route) => route.fulfill({ body: description }));
    // The monitor has none: that of workers answers.
    await page.route('**/api/detectors/**', (route) =>
      route.continue({ url: route.request().url().replace('/detectors/', '/workers/') }),
    );
    await page.goto('/admin/');
    await page.getByRole('link', { name: 'Detectors' }).click(LIVE);
    await page.getByRole('button', { name: 'Create a detector' }).click();
    await page.getByRole('textbox', { name: 'Detector ID', exact: true }).fill('zdc-1');
    for (const name of ['Run number', 'Panda job', 'Location', 'Status'])
      await page.getByRole('textbox', { name, exact: true }).fill('7');
    await page.getByRole('textbox', { name: 'Started at', exact: true }).fill('2026-03-01T12:00:00.000001Z');
    await page.getByRole('button', { name: 'Create a detector' }).click();
    await page.waitForURL('**/admin/detectors/zdc-1/');
    await page.getByRole('textbox', { name: 'Location' }).fill('hall');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor(LIVE);
    const { body } = await client.http('GET', '/api/workers/zdc-1/');
    expect(body).toMatchObject({ location: 'hall', started_at: '2026-03-01T12:00:00.000001Z' });
  });

  it('its pages are accessible and fit, in light and dark, wide and as narrow as a phone', async () => {
    await open({ colorScheme: 'light' });
    const addresses = ['/admin/', '/admin/tf-slices/', `/admin/tf-slices/${rows.sliceIds[0]}/`];
    for (const [place, address] of addresses.entries()) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor(LIVE);
      const waiting = page.locator('main :is([aria-busy=true], .mantine-Skeleton-root)');
      await expect.poll(() => waiting.count(), LIVE).toBe(0);
      // The looks by turns, and both of each page where there is time.
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
});
