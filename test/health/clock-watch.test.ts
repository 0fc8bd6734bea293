import { describe, expect, it } from 'vitest';
import { ClockWatch } from '../../src/health/clock-watch.ts';
import { DiskTrend } from '../../src/health/disk-trend.ts';
import { LIMITS } from '../../src/health/thresholds.ts';

const HOUR = 3_600_000;

describe('the clocks of monitor and database', () => {
  /** Clocks after so many ms, set ahead by so many more. */
  const reading = (steady: number, ahead = { monitor: 0, database: 0 }) => ({
    steady,
    monitor: 1_000_000 + steady + ahead.monitor,
    database: 1_000_000 + steady + ahead.database,
  });

  it('are well while both go on as time does', () => {
    const watch = new ClockWatch();
    watch.note(reading(0));
    expect(watch.note(reading(HOUR, { monitor: 900, database: 0 }))).toEqual({ offset: -0.9, jumps: [] });
  });

  it('are told apart, and a jump is remembered for a quarter of an hour', () => {
    const watch = new ClockWatch();
    watch.note(reading(0));
    const jumped = { monitor: 0, database: -HOUR };
    const { offset, jumps } = watch.note(reading(2_000, jumped));
    expect(offset).toBe(-3_600);
    expect(jumps).toMatchObject([{ clock: 'database', by: -3_600 }]);
    const later = LIMITS.ownClock.remembered * 1_000;
    expect(watch.note(reading(later, jumped)).jumps).toHaveLength(1);
    expect(watch.note(reading(later + 3_000, jumped)).jumps).toEqual([]);
  });

  it('may jump together: the time that passes tells', () => {
    const watch = new ClockWatch();
    watch.note(reading(0));
    const { offset, jumps } = watch.note(reading(1_000, { monitor: HOUR, database: HOUR }));
    expect(offset).toBe(0);
    expect(jumps.map(({ clock, by }) => [clock, by])).toEqual([
      ['monitor', 3_600],
      ['database', 3_600],
    ]);
  });
});

describe('a disk', () => {
  it('that fills is told of once that has gone on for ten minutes, and no more once there is room', () => {
    const trend = new DiskTrend();
    expect(trend.note(100e9, 0)).toBeNull();
    expect(trend.note(99e9, HOUR / 12)).toBeNull();
    // 12 GB an hour.
    expect(trend.note(98e9, HOUR / 6)).toBeCloseTo((98 / 12) * 3_600);
    expect(trend.note(101e9, HOUR / 5)).toBeNull();
  });

  it('is judged by the last hour', () => {
    const trend = new DiskTrend();
    trend.note(200e9, 0);
    trend.note(100e9, HOUR);
    expect(trend.note(100e9, 3 * HOUR)).toBeNull();
  });
});
