import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeAuthority } from '../../src/certificates/certificate-authority.ts';
import { clockTrouble } from '../../src/database/trusted-clock.ts';
import { openDatabase } from '../../src/open-database.ts';
import { emptyDatabase } from '../django-import/databases.ts';
import { oddCertificate } from '../doctor/certificates.ts';
import { isLong } from '../length.ts';
import { Books } from './books.ts';
import { startMixedLoad } from './mixed-load.ts';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';
import { makeClockMovable, moveClock } from './movable-clock.ts';
import { SmallDisk } from './small-disk.ts';

// What comes slowly is alarmed by /metrics while everything still works.

/** How a check stands in the metrics. */
async function levelOf(id: string, { http }: MonitorProcess): Promise<string | undefined> {
  const text = await (await fetch(`${http}/metrics`)).text();
  return new RegExp(`^swf_check\\{id="${id}",level="(\\w+)"\\} 1$`, 'm').exec(text)?.[1];
}

/** Of the disk, in MiB: a new database takes 60 to 80, and less than 256 free is an error. */
const SIZE = 512;

it('a disk that fills is an error before a request is refused', { timeout: 180_000 }, async ({ skip }) => {
  let disk: SmallDisk;
  try {
    disk = new SmallDisk(SIZE);
  } catch (error) {
    return skip((error as Error).message);
  }
  const directory = new DataDirectory(`${disk.path}/data`);
  const books = new Books();
  try {
    const monitor = await MonitorProcess.start(directory);
    const token = await directory.token();
    const { http, https } = monitor;
    const end = startMixedLoad({ http, https, token, dataDirectory: directory.path }, 'load', books);
    try {
      expect(await levelOf('H14', monitor)).toBe('warning');
      disk.fill(200);
      await expect.poll(() => levelOf('H14', monitor)).toBe('error');
      expect([...books.statuses].filter((status) => status >= 500)).toEqual([]);
      disk.fill();
      await expect.poll(() => [...books.statuses]).toContain(503);
    } finally {
      disk.empty();
      await end();
      await monitor.stop();
    }
  } finally {
    directory.remove();
    disk.remove();
  }
});

it('a certificate that will expire is a warning while it is valid', async () => {
  const own = mkdtempSync(join(tmpdir(), 'swf-expiring-'));
  const directory = new DataDirectory();
  const files = { cert: join(own, 'cert.pem'), key: join(own, 'key.pem') };
  const authority = await makeAuthority('localhost');
  const put = async (days: number) => {
    const made = await oddCertificate(authority, { names: [{ type: 'dns', value: 'localhost' }], to: days });
    for (const part of ['cert', 'key'] as const) writeFileSync(files[part], made[part]);
  };
  await put(13);
  const monitor = await MonitorProcess.start(directory, { SWF_SSL_CERT: files.cert, SWF_SSL_KEY: files.key });
  try {
    expect(await levelOf('H15', monitor)).toBe('warning');
    await put(1);
    await expect.poll(() => levelOf('H15', monitor)).toBe('error');
    await put(90);
    await expect.poll(() => levelOf('H15', monitor)).toBe('ok');
  } finally {
    await monitor.stop();
    directory.remove();
    rmSync(own, { recursive: true, force: true });
  }
});

it('a clock of the database that jumps is an error, and nothing is deleted by it', {
  timeout: 180_000,
}, async () => {
  const target = await emptyDatabase();
  const directory = new DataDirectory();
  await makeClockMovable(target.database, target.address.database);
  const monitor = await MonitorProcess.start(directory, { DATABASE_URL: target.url });
  const again = await openDatabase({ url: target.url });
  try {
    expect(await levelOf('H18', monitor)).toBe('ok');
    expect(await clockTrouble(again)).toBeUndefined();
    await moveClock(again, '400 days');
    await expect.poll(() => levelOf('H18', monitor)).toBe('error');
    expect(await clockTrouble(again)).toMatch(/differs from that of the monitor by 400\.0 days/);
    // The timers begin with it a minute after the start.
    if (isLong)
      await expect.poll(() => monitor.log, { timeout: 90_000 }).toContain('Nothing is deleted by its age');
  } finally {
    await again.close();
    await monitor.stop();
    directory.remove();
    await target.drop();
  }
});
