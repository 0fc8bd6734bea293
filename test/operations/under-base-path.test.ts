import { expect, test } from 'vitest';
import { CHECKS } from '../../src/health/checks/index.ts';
import { underBasePath } from '../../src/operations/under-base-path.ts';

test('every address of the API that a remedy names is there under the path by which the monitor is served', () => {
  const naming = CHECKS.filter(({ fix }) => fix.includes('/api/'));
  expect(naming).not.toEqual([]);
  for (const { fix } of naming) {
    const told = underBasePath({ fix }, '/swf-monitor').fix;
    expect(told?.split('/swf-monitor/api/')).toHaveLength(fix.split('/api/').length);
    expect(told?.replaceAll('/swf-monitor/api/', '/api/')).toBe(fix);
    expect(underBasePath({ fix }, '').fix).toBe(fix);
  }
  expect(underBasePath({ fix: null }, '/swf-monitor')).toEqual({ fix: null });
});

test('addresses elsewhere stay as they are', () => {
  const fix = 'See https://broker.example.org/api/ and docs/api/index.md.';
  expect(underBasePath({ fix }, '/swf-monitor').fix).toBe(fix);
});
