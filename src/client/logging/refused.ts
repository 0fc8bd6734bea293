import type { MonitorError } from '../errors.ts';

/**
 * Whether the monitor finds fault with the records themselves, so that sending the same again is in vain. All else may
 * pass, such as the 400 of a proxy that is asked in the wrong scheme.
 */
export function isAboutRecords({ status, fields = {}, detail = '' }: Partial<MonitorError>): boolean {
  const isTheMonitors = Object.keys(fields).length > 0 || detail.startsWith('JSON parse error');
  return status === 413 || (status === 400 && isTheMonitors);
}

/**
 * Which records of a batch the monitor finds fault with: its messages are keyed by place and field, `3.message`.
 * @returns the places with the first message each; empty where it names none
 */
export function refusedPlaces({ fields }: MonitorError, count: number): Map<number, string> {
  const places = new Map<number, string>();
  for (const [key, messages] of Object.entries(fields)) {
    const [, digits, field] = /^(\d+)(?:\.(.*))?$/.exec(key) ?? [];
    const place = Number(digits ?? Number.NaN);
    if (place < count && !places.has(place))
      places.set(place, [field, messages.join(' ')].filter(Boolean).join(': '));
  }
  return places;
}
