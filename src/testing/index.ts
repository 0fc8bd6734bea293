import type { MockOptions, MonitorForTests, Starters } from './monitor-for-tests.ts';

export type { MockOptions, MonitorForTests } from './monitor-for-tests.ts';

/** The oldest Node that the monitor runs on. An agent and its tests may run on an older one. */
const NEEDED = 24;

// What is in them is loaded only where it can be: an older Node would not even read it.
const starters: Promise<Starters> =
  Number.parseInt(process.versions.node, 10) < NEEDED ? import('./in-child.ts') : import('./in-process.ts');

/**
 * Starts a real monitor on free ports of 127.0.0.1, with a throw-away PostgreSQL and a message broker of its own.
 * @param settings variables of the settings table, such as `{ DISPLAY_TIMEZONE: 'America/New_York' }`
 * @throws where one of them is unknown, means nothing here, or is not valid, and where there is no Node that runs it
 */
export async function startMonitor(settings: Record<string, string> = {}): Promise<MonitorForTests> {
  return (await starters).startMonitor(settings);
}

/**
 * Starts a monitor that answers with the examples of the contract and stores nothing: in a tenth of a second, and for
 * rehearsing failures (`Prefer: code=503`).
 */
export async function startMockMonitor(options: MockOptions = {}): Promise<MonitorForTests> {
  return (await starters).startMockMonitor(options);
}
