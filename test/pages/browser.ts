import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchOptions } from './chromium.ts';

/** What a browser has to say against a page; a test that ends with any of it fails. */
export interface Watched {
  page: Page;
  /** Console errors, uncaught errors and violations of the policy, since the page was opened. */
  faults: string[];
}

/** The pages as they are now: a test that is run alone builds them, too. */
export function buildPages(): void {
  const script = fileURLToPath(new URL('../../scripts/pages.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

let launched: Browser | undefined;

/**
 * A browser, or why there is none: then the tests that need one are left out, with that as the reason. It is one for all
 * files of a process, and ends with that; what a file opens in it ends with the file.
 */
export async function findBrowser(): Promise<
  { browser: Browser; missing?: never } | { browser?: never; missing: string }
> {
  try {
    if (!launched?.isConnected()) launched = await chromium.launch(await launchOptions());
    const browser = launched;
    afterAll(() => Promise.all(browser.contexts().map((context) => context.close())));
    return { browser };
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    return { missing: `no browser: ${line}; CHROMIUM_PATH can name one` };
  }
}

/** What runs in the page is text: the tests' own types are those of Node. */
const TELL_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (event) =>
  console.error('against the policy:', event.violatedDirective, event.blockedURI, event.sample))`;

/** Opens a tab whose every complaint is kept. The locale is set, since that of a machine may be none. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    viewport: { width: 1360, height: 860 },
    ignoreHTTPSErrors: true,
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  await page.addInitScript(TELL_VIOLATIONS);
  return { page, faults };
}

/** Signs in as the browser of a page. @param token of the user */
export async function signIn(page: Page, token: string): Promise<void> {
  const answer = await page.request.post('/api/session/', { data: { token } });
  if (!answer.ok()) throw new Error(`nobody is signed in: ${answer.status()} ${await answer.text()}`);
}
