import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeAt } from '../../src/access/second-factor-codes.ts';
import { makeSignInLink } from '../../src/access/sign-in.ts';
import { setPassword } from '../../src/access/users.ts';
import { someOf } from '../length.ts';
import type { TestMonitor } from '../monitor.ts';
import { useMonitor } from '../use-monitor.ts';
import { fits, violationsOf } from './accessible.ts';
import { buildPages, findBrowser, openPage, type Watched } from './browser.ts';

buildPages();
const { browser, missing } = await findBrowser();
const { monitor, client } = await useMonitor();
const required = await useMonitor({ SWF_SECOND_FACTOR: 'required' });

const PASSWORD = 'beam at ten by the second door';
const LIVE = { timeout: 15_000 };

describe.skipIf(browser === undefined)(missing ?? 'the second factor in a browser', () => {
  let tab: Watched;
  let page: Page;
  const open = async (options: Parameters<typeof openPage>[1] = {}) => {
    if (!browser) throw new Error('there is no browser');
    tab = await openPage(browser, { baseURL: monitor.https, ...options });
    page = tab.page;
  };
  /** What the browser says of refusals that a test brings about is no fault. */
  const expectRefusals = (...statuses: number[]) => {
    const others = tab.faults.filter((fault) => !statuses.some((status) => fault.includes(String(status))));
    tab.faults.splice(0, tab.faults.length, ...others);
  };
  const forgetFactors = ({ database }: TestMonitor) =>
    database.query({
      text: 'with gone as (delete from swf_second_factor) update swf_user set has_second_factor = false',
      values: [],
    });
  // A test that is repeated finds users as they were.
  beforeEach(() => Promise.all([monitor, required.monitor].map(forgetFactors)));
  afterEach(async () => {
    await page.context().close();
    expect(tab.faults).toEqual([]);
  });

  const region = () => page.getByRole('region', { name: 'Second factor' });
  const signInAs = async (name: string) => {
    await page.getByRole('textbox', { name: 'Name' }).fill(name, LIVE);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
  };
  /** Another step of time than the last code was of, as if half a minute had gone by. */
  const forgetCodes = () =>
    monitor.database.query({ text: 'update swf_second_factor set last_step = 0', values: [] });
  /** By keyboard. @returns the secret */
  const setUp = async (): Promise<string> => {
    await region().getByRole('button', { name: 'Set up a second factor' }).press('Enter', LIVE);
    const goOn = region().getByRole('button', { name: 'Continue' });
    await goOn.waitFor(LIVE);
    if ((await region().getByLabel('Current password').count()) > 0) await page.keyboard.type(PASSWORD);
    await goOn.press('Enter');
    await region().getByRole('img', { name: 'QR code' }).waitFor(LIVE);
    const secret = (await region().locator('[data-secret]').innerText()).replaceAll(' ', '');
    await page.keyboard.type(codeAt(secret, Date.now()));
    await page.keyboard.press('Enter');
    await region().getByText('Your recovery codes').waitFor(LIVE);
    return secret;
  };
  const judge = async () => {
    expect(await violationsOf(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
  };

  it('is set up, asked for, and removed by keyboard', async () => {
    await setPassword(monitor.database, 'alice', PASSWORD);
    await open();
    await page.goto('/accounts/login/?next=/account/');
    await signInAs('alice');
    const secret = await setUp();
    expect(await region().getByRole('listitem').count()).toBe(10);
    const recovery = await region().getByRole('listitem').first().innerText();
    await region().getByRole('button', { name: 'I have saved them' }).press('Enter');
    await region().getByText('10 recovery codes are left').waitFor(LIVE);

    await page.goto('/accounts/logout/');
    await page.getByRole('button', { name: 'Sign out' }).press('Enter', LIVE);
    await page.waitForURL(`${monitor.https}/`);
    await page.goto('/accounts/login/?next=/account/');
    await signInAs('alice');
    await page.getByRole('textbox', { name: 'Code' }).waitFor(LIVE);
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await page.getByText('This code is wrong').waitFor(LIVE);
    // What helps who has neither phone nor recovery code.
    await page.getByText('npm run reset-second-factor -- alice').waitFor();
    await page.getByRole('textbox', { name: 'Code' }).fill(recovery.toUpperCase());
    await page.keyboard.press('Enter');
    await region().getByText('9 recovery codes are left').waitFor(LIVE);

    await region().getByRole('button', { name: 'Remove the second factor' }).press('Enter');
    await region().getByRole('textbox', { name: 'Code' }).waitFor(LIVE);
    await forgetCodes();
    await page.keyboard.type(codeAt(secret, Date.now()));
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await region().getByText('Signing in asks for your password alone').waitFor(LIVE);
    expectRefusals(401);
  });

  it('is the only thing that can be done where it is required, after a first link', async () => {
    await open({ baseURL: required.monitor.https });
    const link = await makeSignInLink(required.monitor.database, 'alice');
    await page.goto(`${link?.path}`);
    await page.getByRole('button', { name: 'Sign in' }).press('Enter', LIVE);
    await page.waitForURL('**/account/');
    await region().getByText('set one first').waitFor(LIVE);
    expect(await page.getByRole('region', { name: 'Tokens' }).count()).toBe(0);
    await page.getByLabel('New password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await setUp();
    await page.getByRole('region', { name: 'Tokens' }).waitFor(LIVE);
    // They are shown until somebody says that they are kept, also once all else can be done.
    expect(await region().getByText('Your recovery codes').isVisible()).toBe(true);
  });

  it('is removed by staff on the page of the user', async () => {
    await setPassword(monitor.database, 'alice', PASSWORD);
    await open();
    await page.goto('/accounts/login/?next=/account/');
    await signInAs('alice');
    await setUp();
    await page.context().clearCookies();
    await page.request.post('/api/session/', { data: { token: monitor.staffToken } });
    await page.goto('/admin/users/?has_second_factor=true');
    await page.getByRole('link', { name: 'alice' }).click(LIVE);
    await page.getByRole('button', { name: 'Reset second factor' }).click(LIVE);
    await page.getByRole('dialog').getByRole('button', { name: "Remove a user's second factor" }).click(LIVE);
    await page.getByRole('dialog').waitFor({ state: 'hidden', ...LIVE });
    const { body } = await client.https('GET', '/api/admin/users/?username=alice', {
      token: monitor.staffToken,
    });
    expect(body).toMatchObject([{ has_second_factor: false }]);
    expectRefusals(401);
  });

  // All four looks where there is time.
  it.each(
    someOf<['dark' | 'light', number]>([
      ['dark', 360],
      ['light', 1360],
      ['dark', 1360],
      ['light', 360],
    ]),
  )('can be read and reached in the %s theme, %i px wide', async (colorScheme, width) => {
    await setPassword(monitor.database, 'operator', PASSWORD);
    await open({ colorScheme, viewport: { width, height: 860 } });
    await page.goto('/accounts/login/?next=/account/');
    await signInAs('operator');
    await region().getByRole('button', { name: 'Set up a second factor' }).press('Enter', LIVE);
    await judge();
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await region().getByRole('img', { name: 'QR code' }).waitFor(LIVE);
    await judge();
    const secret = (await region().locator('[data-secret]').innerText()).replaceAll(' ', '');
    await page.keyboard.type(codeAt(secret, Date.now()));
    await page.keyboard.press('Enter');
    await region().getByText('Your recovery codes').waitFor(LIVE);
    await judge();
    await page.context().clearCookies();
    await page.goto('/accounts/login/');
    await signInAs('operator');
    await page.getByRole('textbox', { name: 'Code' }).waitFor(LIVE);
    await judge();
    expectRefusals(401);
  });
});
