import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, in memory, that can be filled and emptied. */
export class SmallDisk {
  readonly path: string;
  readonly #filler: string;

  /**
   * @param size in MiB
   * @throws where this user may not mount: it takes root, and Linux
   */
  constructor(size: number) {
    this.path = mkdtempSync(join(tmpdir(), 'swf-disk-'));
    this.#filler = join(this.path, 'filler');
    const { status, stderr, error } = spawnSync(
      'mount',
      ['-t', 'tmpfs', '-o', `size=${size}m,mode=700`, 'tmpfs', this.path],
      { encoding: 'utf8' },
    );
    if (status === 0) return;
    rmdirSync(this.path);
    throw new Error(
      `no small disk could be mounted (it takes root): ${error?.message ?? stderr.split('\n')[0]}`,
    );
  }

  /** Fills it to the last block. @param left MiB that stay free */
  fill(left = 0): void {
    const file = openSync(this.#filler, 'a');
    const isRoom = () => {
      const { bavail, bsize } = statfsSync(this.path);
      return left === 0 || bavail * bsize > left * 2 ** 20;
    };
    try {
      for (let chunk = 1024 * 1024; chunk >= 4096; chunk /= 16) {
        while (isRoom() && fits(file, Buffer.alloc(chunk)));
      }
    } finally {
      closeSync(file);
    }
  }

  /** Gives the room back. */
  empty(): void {
    rmSync(this.#filler, { force: true });
  }

  remove(): void {
    spawnSync('umount', ['--lazy', this.path]);
    rmdirSync(this.path);
  }
}

function fits(file: number, chunk: Buffer): boolean {
  try {
    return writeSync(file, chunk) === chunk.length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    return false;
  }
}
