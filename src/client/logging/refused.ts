import type { MonitorError } from '../errors.ts';

/**
 * Which records of a batch the monitor finds fault with, so that sending them again is in vain: its messages are keyed by
 * place and field, `3.message`, or it names the first that cannot be read.
 * @returns the places with the first message each, empty where it names none; undefined where the fault is not in the
 *   records and may pass, such as the 400 of a proxy that is asked in the wrong scheme
 */
export function refusedPlaces(
  { status, fields = {}, detail = '' }: Partial<MonitorError>,
  count: number,
): Map<number, string> | undefined {
  const named = Object.entries(fields);
  const isTheMonitors = named.length > 0 || detail.startsWith('JSON parse error');
  if (status !== 413 && !(status === 400 && isTheMonitors)) return undefined;
  const places = new Map<number, string>();
  const [, at = count, fault = ''] = /^JSON parse error - element (\d+): (.*)/s.exec(detail) ?? [];
  if (+at < count) places.set(+at, `JSON parse error - ${fault}`);
  for (const [key, messages] of named) {
    const [, place = count, field] = /^(\d+)(?:\.(.*))?$/.exec(key) ?? [];
    if (+place < count && !places.has(+place))
      places.set(+place, [field, messages.join(' ')].filter(Boolean).join(': '));
  }
  return places;
}
