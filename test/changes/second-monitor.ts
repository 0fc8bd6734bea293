import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { readConfig } from '../../src/config.ts';
import { startMonitor } from '../../src/monitor.ts';
import type { TestMonitor } from '../monitor.ts';

/** Another monitor on the database of one, as another process is; it takes the same tokens. */
export async function startSecondMonitor(
  { address, token }: Pick<TestMonitor, 'address' | 'token'>,
  environment: Record<string, string> = {},
): Promise<Pick<TestMonitor, 'http' | 'https' | 'token' | 'dataDirectory' | 'stop'>> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'swf-test-'));
  const config = readConfig({
    SWF_HTTP_PORT: '0',
    SWF_HTTPS_PORT: '0',
    SWF_HOST: '127.0.0.1',
    SWF_DATA_DIR: dataDirectory,
    SWF_BROKER: 'none',
    ...environment,
  });
  const monitor = await startMonitor(config, address, pino({ level: 'silent' }), { late: 60_000 });
  return {
    http: monitor.httpAddress,
    https: monitor.httpsAddress,
    token,
    dataDirectory,
    stop: async () => {
      await monitor.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
