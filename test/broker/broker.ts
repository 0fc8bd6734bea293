import type { BrokerLimits } from '../../src/broker/limits.ts';
import { openEmbeddedBroker } from '../../src/broker/listen.ts';
import type { BrokerPlace } from '../messages/raw-client.ts';

/** A broker for tests, on a free port. */
export interface TestBroker extends BrokerPlace {
  /** What it has told its operator. */
  said: string[];
  stop(): Promise<void>;
}

export async function startTestBroker(limits: Partial<BrokerLimits> = {}): Promise<TestBroker> {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const login = { user: 'admin', password: 'a\\pass:word' };
  const { port, stop } = await openEmbeddedBroker({
    port: 0,
    login,
    limits,
    log: { info: say, warn: say, debug: say },
  });
  return { host: '127.0.0.1', port, ...login, said, stop };
}
