import { once } from 'node:events';
import { startMockMonitor, startMonitor } from './in-process.ts';
import type { Facts, MockOptions } from './monitor-for-tests.ts';

// A monitor for tests in a process of its own, told by its parent what to start, and gone when that lets go of it.

/** What a parent asks for. */
export type Order =
  | { of: 'monitor'; settings: Record<string, string> }
  | { of: 'mock'; options: MockOptions };

/** What it is told. */
export type Answer = Facts | { error: string };

const released = once(process, 'disconnect');
// Ctrl-C reaches the parent, too: it is for that to say when the monitor is to go.
process.on('SIGINT', () => undefined);
const [order] = (await once(process, 'message')) as [Order];
try {
  const monitor = await (order.of === 'mock'
    ? startMockMonitor(order.options)
    : startMonitor(order.settings));
  const { url, httpUrl, token, environment } = monitor;
  answer({ url, httpUrl, token, environment });
  await released;
  await monitor.stop();
} catch (error) {
  answer({ error: error instanceof Error ? error.message : String(error) });
}
if (process.connected) process.disconnect();

/** A parent that has gone meanwhile is told nothing. */
function answer(told: Answer): void {
  if (process.connected) process.send?.(told);
}
