import { devNull } from 'node:os';
import { MonitorClient } from '#client';

/** A monitor that agents are tested against. */
export interface MonitorForTests {
  /** Base addresses: HTTPS with the token, HTTP for logs. */
  url: string;
  httpUrl: string;
  token: string;
  /** A client of it. */
  client: MonitorClient;
  /** What an agent in a process of its own needs in its environment, in Python or TypeScript. */
  environment: Record<string, string>;
  /** Stops it without a trace. */
  stop(): Promise<void>;
}

/** What starts monitors for tests, in this process or in another one. */
export interface Starters {
  startMonitor(settings: Record<string, string>): Promise<MonitorForTests>;
  startMockMonitor(options: MockOptions): Promise<MonitorForTests>;
}

export interface MockOptions {
  /** Makes values up, rather than to answer with the contract's examples. */
  dynamic?: boolean;
}

/** What is known of a monitor that runs. */
export type Facts = Pick<MonitorForTests, 'url' | 'httpUrl' | 'token' | 'environment'>;

/** A monitor that runs, with a client of it. @param end stops it */
export function withClient(facts: Facts, end: () => Promise<void>): MonitorForTests {
  const client = MonitorClient.fromEnvironment({ environment: facts.environment, file: devNull });
  return {
    ...facts,
    client,
    stop: async () => {
      await client.close();
      await end();
    },
  };
}
