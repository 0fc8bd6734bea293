import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestMonitor } from '../monitor.ts';

// docs/clients.md, followed to the letter: its commands install, generate, compile and call. npm run test:long alone does.

const programs = fileURLToPath(new URL('./programs/', import.meta.url));
const page = readFileSync(new URL('../../docs/clients.md', import.meta.url), 'utf8');

/** A section of the page: its commands, and the program that they run, of which the page shows a part. */
interface Section {
  title: string;
  commands: string;
  program?: { file: string; part: string };
}

const [before, ...clients] = page
  .split(/^## /m)
  .slice(1)
  .map((text): Section => {
    const [, file, part] = /```(?:python|java|go|ts) (\S+)\n([\s\S]*?)```/.exec(text) ?? [];
    return {
      title: text.split('\n', 1)[0] ?? '',
      commands: /```sh\n([\s\S]*?)```/.exec(text)?.[1] ?? '',
      ...(file !== undefined && part !== undefined && { program: { file, part } }),
    };
  });

/** What each of the programs says: all of them do the same. */
const SAID = `run 100010 ended 15
runs 1 of 1
log 20
log 30
logs by number 1 of 2
logs by cursor 1 and more
slice 0 queued
refused 400 run with this run number already exists.
`;

/** Commands that a section cannot do without, which it does not install. */
const NEEDED = ['java', 'mvn', 'go'];
const isThere = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const lacking = ({ commands }: Section) => [
  ...NEEDED.filter((command) => new RegExp(`^${command} `, 'm').test(commands) && !isThere(command)),
  ...(commands.includes('openapi-generator-cli') && !isThere('java') ? ['java'] : []),
];

const directory = mkdtempSync(join(tmpdir(), 'swf-clients-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Runs commands of the page in a folder of their own, against a monitor of their own. @returns what they print */
async function follow({ title, commands, program }: Section, folder: string): Promise<string> {
  const monitor = await startTestMonitor();
  mkdirSync(folder, { recursive: true });
  if (program) copyFileSync(join(programs, program.file), join(folder, program.file));
  try {
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', commands], {
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
      env: {
        ...process.env,
        SWF_MONITOR_URL: monitor.http,
        SWF_MONITOR_HTTP_URL: monitor.http,
        SWF_API_TOKEN: monitor.token,
        GOFLAGS: '-modcacherw',
      },
    });
    return stdout;
  } catch (error) {
    const { message, stdout, stderr } = error as Error & { stdout: string; stderr: string };
    throw new Error(`${title}: ${message.slice(0, 500)}\n${stdout.slice(-4_000)}\n${stderr.slice(-4_000)}`);
  } finally {
    await monitor.stop();
  }
}

const MINUTES = 60_000;

describe('docs/clients.md', () => {
  beforeAll(() => before && follow(before, directory), 10 * MINUTES);

  it('shows parts of the programs that are run', () => {
    expect(clients).not.toEqual([]);
    for (const { program } of clients)
      expect(readFileSync(join(programs, program?.file ?? ''), 'utf8')).toContain(program?.part);
  });

  for (const [index, section] of clients.entries()) {
    const missing = lacking(section);
    const reason = missing.length > 0 ? ` (left out: no ${missing.join(', ')})` : '';
    it.skipIf(missing.length > 0)(
      `${section.title}: the client is made, compiles, and does what it should${reason}`,
      async () => {
        const printed = await follow(section, join(directory, String(index)));
        expect(printed.slice(-SAID.length)).toBe(SAID);
      },
      15 * MINUTES,
    );
  }
});
