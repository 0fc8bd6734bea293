import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Artemis, artemisMissing, startArtemis } from './artemis.ts';
import { conformance } from './conformance.ts';

if (artemisMissing) {
  it.skip(`the broker compared with ActiveMQ Artemis: ${artemisMissing}`);
} else {
  describe('compared with', () => {
    let broker: Artemis;
    beforeAll(async () => {
      broker = await startArtemis({ prefixes: true });
    });
    afterAll(() => broker?.stop());

    conformance('Artemis', () => broker);
  });
}
