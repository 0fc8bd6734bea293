import { expect } from 'vitest';
import type { Suite } from './suite.ts';

export function heartBeats({ alike, raw }: Suite): void {
  // Without an agreement there would be none, or one in thirty seconds.
  alike('come as agreed', async () => {
    const one = await raw('1.2', 'heart-beat:0,500');
    let beats = 0;
    await new Promise<void>((resolve) => {
      one.socket.on('data', (chunk: Buffer) => {
        if (chunk.every((byte) => byte === 10)) beats += chunk.length;
        if (beats >= 3) resolve();
      });
    });
  });

  alike('that do not come end the connection', async () => {
    const start = performance.now();
    const one = await raw('1.2', 'heart-beat:500,0');
    await one.closed();
    expect(performance.now() - start).toBeGreaterThan(500);
  });
}
