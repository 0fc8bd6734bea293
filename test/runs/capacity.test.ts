import { expect, it } from 'vitest';
import { capacityOf, type SliceRates } from '../../src/runs/capacity.ts';

const NOTHING: SliceRates = {
  created_per_s: 0,
  finished_per_s: 0,
  measured_seconds: null,
  parameter_seconds: null,
  queued: 0,
  active: 0,
  target: 0,
  live: 0,
};

it('fifteen slices of each of 0.5 files a second, 30 seconds each, need 225 workers', () => {
  const rates = { ...NOTHING, created_per_s: 7.5, parameter_seconds: 30, target: 30 };
  expect(capacityOf(rates)).toMatchObject({ slice_seconds_from: 'parameter', needed: 225, there: null });
});

it('workers that nobody reports are reckoned from the slices that they finish', () => {
  const rates = { ...NOTHING, created_per_s: 7.5, finished_per_s: 1, measured_seconds: 30, queued: 402 };
  expect(capacityOf(rates)).toEqual({
    arrival_per_s: 7.5,
    slice_seconds: 30,
    slice_seconds_from: 'measured',
    needed: 225,
    there: 30,
    there_from: 'reckoned',
    target: 0,
    drain_seconds: 402,
  });
  expect(capacityOf({ ...rates, live: 60 })).toMatchObject({
    there: 60,
    there_from: 'workers',
    drain_seconds: 201,
  });
  expect(capacityOf({ ...rates, live: 60, active: 120 })).toMatchObject({
    there: 120,
    there_from: 'reported',
  });
});

it('a time that was measured counts more than the one that was foretold', () => {
  const rates = { ...NOTHING, created_per_s: 2, measured_seconds: 10, parameter_seconds: 30 };
  expect(capacityOf(rates)).toMatchObject({ slice_seconds: 10, slice_seconds_from: 'measured', needed: 20 });
});

it('what cannot be told is null: nothing is known of the time of a slice, or nobody works', () => {
  expect(capacityOf({ ...NOTHING, created_per_s: 2, queued: 5 })).toMatchObject({
    slice_seconds: null,
    needed: null,
    there: null,
    drain_seconds: null,
  });
  expect(capacityOf({ ...NOTHING, measured_seconds: 30, queued: 5 })).toMatchObject({
    needed: 0,
    there: null,
    drain_seconds: null,
  });
  expect(capacityOf(NOTHING)).toMatchObject({ drain_seconds: 0 });
});
