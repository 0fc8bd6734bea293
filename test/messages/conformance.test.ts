import { afterAll, beforeAll } from 'vitest';
import { startTestBroker, type TestBroker } from './broker.ts';
import { conformance } from './conformance.ts';

let broker: TestBroker;
beforeAll(async () => {
  broker = await startTestBroker();
});
afterAll(() => broker.stop());

conformance('the embedded broker', () => broker);
