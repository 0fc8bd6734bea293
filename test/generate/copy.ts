import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject } from 'vitest';
import { type OfRun, SERVER_OF_RUN } from '../postgres.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the tree consists of, but for what is made in it. */
const PARTS = [
  'openapi.yaml',
  'contract',
  'generated',
  'src',
  'examples',
  'scripts',
  'test',
  'docs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'biome.json',
  '.gitignore',
  '.dependency-cruiser.cjs',
  'knip.json',
  'vitest.config.ts',
  'README.md',
];

/** A copy of the tree, in which pages of the documentation are followed, or something is broken. */
export class Copy {
  readonly directory = mkdtempSync(join(tmpdir(), 'swf-copy-'));
  /** The text of the page that is followed. */
  page = '';

  constructor() {
    for (const name of PARTS) cpSync(join(root, name), join(this.directory, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.directory, 'node_modules'));
  }

  /** Follows a page from here on. @param page of docs/, whose snippets name the file that they belong into behind their language */
  follow(page: string): void {
    this.page = readFileSync(join(root, 'docs', page), 'utf8');
  }

  /** What the page says to put into a file. */
  snippet(file: string): string {
    const found = new RegExp(`\`\`\`\\w+ ${file}\\n([\\s\\S]*?)\`\`\``).exec(this.page);
    if (!found) throw new Error(`the page has no snippet for ${file}`);
    return found[1] ?? '';
  }

  read(file: string): string {
    return readFileSync(join(this.directory, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.directory, file), text);
  }

  /** Puts a text into a file. @param at says where in the whole of it */
  insert(file: string, text: string, at: (whole: string) => number): void {
    const whole = this.read(file);
    expect(at(whole)).toBeGreaterThan(0);
    this.write(file, whole.slice(0, at(whole)) + text + whole.slice(at(whole)));
  }

  /** Runs a script of the copy on this Node. */
  run(...words: string[]): { status: number | null; output: string } {
    const run: OfRun = {
      postgres: inject('postgres'),
      dataDirectory: inject('dataDirectory'),
      firstToken: inject('firstToken'),
    };
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: this.directory,
      encoding: 'utf8',
      env: { ...process.env, [SERVER_OF_RUN]: JSON.stringify(run) },
    });
    return { status, output: `${stdout}${stderr}` };
  }

  /** Compiles the program alone, without its tests: less than half of it all. */
  compileProgram(): { status: number | null; output: string } {
    this.write('tsconfig.program.json', '{ "extends": "./tsconfig.json", "include": ["src/bin.ts"] }');
    const compiled = this.run(
      'node_modules/typescript7/bin/tsc',
      '-p',
      'tsconfig.program.json',
      '--singleThreaded',
    );
    rmSync(join(this.directory, 'tsconfig.program.json'));
    return compiled;
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
