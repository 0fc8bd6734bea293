import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { POSTGRES_MAJOR } from '../src/database/embedded/binaries.ts';

/** The files of an embedded server in a data directory. */
const FILES = `pg${POSTGRES_MAJOR}`;

/**
 * Puts the files of a server that was made and migrated before into a data directory: what each test of a process would do
 * anew, for a second or two of the processor. Node's own cpSync does not keep owners and modes.
 * @param from a data directory whose server is stopped
 * @param to another one
 */
export function copyCluster(from: string, to: string): void {
  const { status, stderr } = spawnSync('cp', ['-a', join(from, FILES), join(to, FILES)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the files of a server could not be copied: ${stderr}`);
}

/** A data directory with a database as a monitor makes it at its first start, and its first user. @returns its path */
export function madeDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'swf-data-'));
  copyCluster(inject('dataDirectory'), directory);
  return directory;
}
