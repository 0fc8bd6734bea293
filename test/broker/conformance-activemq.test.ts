import { afterAll, beforeAll, describe, it } from 'vitest';
import { activemqMissing, startActivemq } from './activemq.ts';
import { conformance } from './conformance.ts';

if (activemqMissing) {
  it.skip(`the broker compared with ActiveMQ Classic: ${activemqMissing}`);
} else {
  describe('compared with', () => {
    let broker: Awaited<ReturnType<typeof startActivemq>>;
    beforeAll(async () => {
      broker = await startActivemq();
    });
    afterAll(() => broker?.stop());

    conformance('Classic', () => broker);
  });
}
