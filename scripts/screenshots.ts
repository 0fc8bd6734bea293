import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { launchOptions } from '../test/pages/chromium.ts';
import { command, runCommand } from './command.ts';
import { freePort } from './free-port.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const pictures = join(root, 'docs', 'pictures');
/** Pictures are in the repository: none is larger, in bytes. */
const LARGEST = 200_000;
/** For a part of a page that has to come, in ms. */
const PATIENCE = 60_000;
const SCHEMES = ['light', 'dark'] as const;

await runCommand(
  command(
    'screenshots',
    'Takes the pictures of docs/pictures: of a monitor and a testbed of its own.',
  ).action(screenshots),
);

async function screenshots(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'swf-pictures-'));
  const [http, https, broker] = await Promise.all([freePort(), freePort(), freePort()]);
  const environment = {
    ...process.env,
    SWF_DATA_DIR: directory,
    SWF_HTTP_PORT: String(http),
    SWF_HTTPS_PORT: String(https),
    ACTIVEMQ_PORT: String(broker),
    // Agents have it in their names.
    USER: 'operator',
  };
  const run = (...args: string[]) =>
    spawn(process.execPath, args, { cwd: root, env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  const monitor = run('scripts/start.mjs');
  const browser = await chromium.launch(await launchOptions());
  try {
    const address = `http://localhost:${http}`;
    await untilReady(address);
    mkdirSync(pictures, { recursive: true });
    // Open before the run begins: however slow the machine is, they see it go on.
    const homes = await openIn(browser, `${address}/`);
    const testbed = run('src/bin.ts', 'testbed', '--stf-count', '12');
    await untilTaken(address, 6);
    await picture(homes, 'home', 'Current run');
    await untilEnded(testbed);
    await picture(await openIn(browser, `${address}/runs/100010/`), 'run', 'Timeline');
    const reply = await fetch(`${address}/api/stf-files/?limit=1`);
    const { results } = (await reply.json()) as { results: { file_id: string }[] };
    const pages = await openIn(browser, `${address}/stf-files/${results[0]?.file_id}/`);
    await picture(pages, 'stf-file', 'Life');
  } finally {
    await browser.close();
    const isOver = monitor.exitCode === null ? once(monitor, 'exit') : undefined;
    monitor.kill('SIGTERM');
    await isOver;
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Opens a page in each scheme. */
function openIn(browser: Browser, address: string): Promise<Page[]> {
  return Promise.all(
    SCHEMES.map(async (colorScheme) => {
      const page = await browser.newPage({
        ...{ colorScheme, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' as const },
        viewport: { width: 1280, height: 800 },
      });
      await page.goto(address);
      return page;
    }),
  );
}

/** Takes a page in each scheme, once a part of it is there and no other is loading. */
async function picture(pages: readonly Page[], name: string, part: string): Promise<void> {
  for (const [index, page] of pages.entries()) {
    await page.getByRole('region', { name: part }).first().waitFor({ timeout: PATIENCE });
    await page.locator('[aria-busy=true], .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
    const file = join(pictures, `${name}-${SCHEMES[index]}.png`);
    await page.screenshot({ path: file });
    await page.close();
    const { size } = statSync(file);
    if (size > LARGEST) throw new Error(`${file} has ${size} bytes, more than ${LARGEST}.`);
    console.log(`${file}: ${Math.round(size / 1_000)} kB`);
  }
}

/** Waits until a run has so many STF files: before it has any its page tells nothing. */
async function untilTaken(address: string, files: number): Promise<void> {
  for (;;) {
    const reply = await fetch(`${address}/api/stf-files/?limit=1`);
    if (((await reply.json()) as { count: number }).count >= files) return;
    await sleep(100);
  }
}

async function untilReady(address: string): Promise<void> {
  for (;;) {
    const reply = await fetch(`${address}/api/health/ready/`).catch(() => undefined);
    if (reply?.ok) return;
    await sleep(250);
  }
}

async function untilEnded(child: ChildProcess): Promise<void> {
  const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  if (code !== 0) throw new Error(`the testbed ended with ${code}`);
}
