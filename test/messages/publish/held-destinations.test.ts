import { describe, expect, it } from 'vitest';
import { HeldDestinations } from '../../../src/messages/publish/held-destinations.ts';

const LASTING = 'the message is too large';

describe('a destination that the broker refuses', () => {
  it('is given up at the second refusal that lasts: the first may have been about another message', () => {
    const held = new HeldDestinations();
    expect(held.refuse('/topic/a', LASTING)).toBe(false);
    expect(held.trouble).toBeUndefined();
    expect(held.refuse('/topic/a', LASTING)).toBe(true);
    expect(held.trouble).toContain('/topic/a');
  });

  it('is not tried before its pause, while the others are not held', () => {
    const held = new HeldDestinations();
    held.refuse('/topic/a', LASTING);
    expect([...held.names]).toEqual(['/topic/a']);
    expect(held.due()).toEqual([]);
  });
});
