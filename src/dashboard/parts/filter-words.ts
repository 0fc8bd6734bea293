import { zoneName } from './clock.ts';
import type { Zone } from './format.ts';
import { moment } from './format.ts';

/** Parameters of addresses that are moments. */
const MOMENT = /^(updated_)?(from|to)$|^(start|end)_time$/;

/** A filter's parameter as words: `run_number` as `run number`. */
export const wordOf = (name: string): string => (name === 'q' ? 'text' : name.replaceAll('_', ' '));

/** A filter's value as people read it: a moment in the zone of the page. */
export const shownValue = (name: string, value: string, zone: Zone): string =>
  MOMENT.test(name) && !Number.isNaN(Date.parse(value)) ? `${moment(value, zone)} ${zoneName(zone)}` : value;
