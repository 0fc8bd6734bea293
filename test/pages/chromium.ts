import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import type { LaunchOptions } from 'playwright-core';

// The browser of the tests comes by npm alone, without an install script: @sparticuz/chromium has it compressed, for
// Linux on x64. Elsewhere CHROMIUM_PATH names a browser, or an installed Chrome is used.

const home = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')));
const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
// There is no graphics card to look for, and drawing as if there were one takes a tenth of the processor.
const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-software-rasterizer'];

const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>`;

/** @returns what playwright-core's chromium.launch takes */
export async function launchOptions(): Promise<LaunchOptions> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return { executablePath: CHROMIUM_PATH, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', args };
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const directory = join(cache, `chromium-${version}`);
  if (!existsSync(directory)) await unpack(directory);
  return {
    executablePath: join(directory, 'chromium'),
    args,
    // For the browser alone: its libraries are not the machine's.
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(directory, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(directory, 'fonts.conf'),
      XDG_CACHE_HOME: join(directory, 'xdg'),
    },
  };
}

/** Whole or not at all: two test files at once must not meet half a browser. */
async function unpack(directory: string): Promise<void> {
  const own = `${directory}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = own; // where inflate() puts things, under fixed names
  try {
    const files = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'];
    await Promise.all(files.map((file) => inflate(join(home, 'bin', file))));
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
  // The package's own fonts.conf names /tmp/fonts: without it the pages would have no letters.
  writeFileSync(join(own, 'fonts.conf'), FONTS);
  try {
    renameSync(own, directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
    rmSync(own, { recursive: true }); // another was faster
  }
}
