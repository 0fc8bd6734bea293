import { expect, it } from 'vitest';
import { shortMoment } from '../../src/dashboard/parts/format.ts';

it('a moment leaves out what it has in common with today: the date, or the year', () => {
  expect(shortMoment('2026-11-30T03:11:58.5Z', '2026-11-30', 'UTC')).toBe('03:11:58');
  expect(shortMoment('2026-11-29T23:59:59Z', '2026-11-30', 'UTC')).toBe('11-29 23:59:59');
  expect(shortMoment('2025-11-30T15:00:00Z', '2026-11-30', 'UTC')).toBe('2025-11-30 15:00:00');
  expect(shortMoment('no time', '2026-11-30', 'UTC')).toBe('no time');
});
