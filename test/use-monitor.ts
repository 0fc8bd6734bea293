import { afterAll } from 'vitest';
import { startTestMonitor, type TestMonitor } from './monitor.ts';
import { TestClient } from './test-client.ts';

/** A monitor for all tests of a file, and a client of it; both end with the file. */
export async function useMonitor(
  environment: Record<string, string> = {},
): Promise<{ monitor: TestMonitor; client: TestClient }> {
  const monitor = await startTestMonitor(environment);
  const client = new TestClient(monitor);
  afterAll(async () => {
    await client.close();
    await monitor.stop();
  });
  return { monitor, client };
}
