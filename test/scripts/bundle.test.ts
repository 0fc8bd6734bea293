import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

interface Bundled {
  currentBundle(): string | undefined;
  hashOfSources(): string;
  directory: string;
  STAMP: string;
}

const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url));
const tree = mkdtempSync(join(tmpdir(), 'swf-bundle-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFileSync(join(tree, file), text);
/** The script as it is in a tree. */
const bundledIn = (root: string) =>
  import(pathToFileURL(join(root, 'scripts/bundled.mjs')).href) as Promise<Bundled>;

describe('the bundle that npm start runs', () => {
  beforeEach(async () => {
    for (const folder of ['scripts', 'src/engine', 'src/dashboard', 'generated'])
      mkdirSync(join(tree, folder), { recursive: true });
    cpSync(join(scripts, 'bundled.mjs'), join(tree, 'scripts/bundled.mjs'));
    for (const file of ['package.json', 'package-lock.json', 'generated/api.ts']) write(file, '');
    for (const file of ['bundle.mjs', 'make-bundle.mjs']) write(`scripts/${file}`, '');
    write('src/engine/a.ts', 'export const a = 1;');
    write('src/dashboard/page.ts', '');
    const { hashOfSources, directory, STAMP } = await bundledIn(tree);
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, STAMP), hashOfSources());
  });

  it('is that of the sources as they are', async () => {
    const { currentBundle, directory } = await bundledIn(tree);
    expect(currentBundle()).toBe(join(directory, 'cli.js'));
    write('src/dashboard/page.ts', 'a page is no part of it');
    expect(currentBundle()).toBe(join(directory, 'cli.js'));
  });

  it.each([
    ['a source is another', 'src/engine/a.ts', 'export const a = 2;'],
    ['a source is new', 'src/engine/b.ts', ''],
    ['what is generated is another', 'generated/api.ts', '//'],
    ['the packages are others', 'package-lock.json', '{}'],
    ['it is made in another way', 'scripts/make-bundle.mjs', '//'],
  ])('is not run where %s', async (_, file, text) => {
    const { currentBundle } = await bundledIn(tree);
    write(file, text);
    expect(currentBundle()).toBeUndefined();
    rmSync(join(tree, file));
  });

  it('is run where the tree was moved, too', async () => {
    const moved = `${tree}-moved`;
    renameSync(tree, moved);
    try {
      expect((await bundledIn(moved)).currentBundle()).toMatch(moved);
    } finally {
      rmSync(moved, { recursive: true, force: true });
    }
  });
});
