import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closedToMe, closedToOthers } from '../../src/certificates/readable.ts';

const home = mkdtempSync(join(tmpdir(), 'swf-readable-'));
const directory = join(home, 'data');
const file = join(directory, 'ssl_ca.pem');
mkdirSync(directory);
writeFileSync(file, '');

/** Does work without the rights that root has over everything. */
function withoutPrivileges<Result>(work: () => Result): Result {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

beforeEach(() => {
  for (const path of [home, directory]) chmodSync(path, 0o711);
  chmodSync(file, 0o644);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a file in directories that can be passed but not listed', () => {
  it('is read by all', () => {
    expect(closedToOthers(file)).toBeUndefined();
    expect(withoutPrivileges(() => closedToMe(file))).toBeUndefined();
  });

  it.each([
    [home, 0o700],
    [directory, 0o700],
    [file, 0o600],
  ])('is closed to others by the mode of %s', (path, mode) => {
    chmodSync(path, mode);
    expect(closedToOthers(file)).toBe(path);
  });

  it.each([[home], [directory], [file]])('is closed to this user by the mode of %s', (path) => {
    chmodSync(path, 0);
    expect(withoutPrivileges(() => closedToMe(file))).toBe(path);
  });

  it('is not closed where it is not there', () => {
    expect(withoutPrivileges(() => closedToMe(join(directory, 'other.pem')))).toBeUndefined();
  });
});
