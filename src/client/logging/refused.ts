import type { MonitorError } from '../errors.ts';

/** Statuses with which the monitor finds fault with the records themselves; all others may pass. */
const FAULTS = new Set([400, 413]);

/** Whether sending the same records again is in vain. */
export function isAboutRecords(error: MonitorError): boolean {
  return error.kind === 'refused' && FAULTS.has(error.status ?? 0);
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
