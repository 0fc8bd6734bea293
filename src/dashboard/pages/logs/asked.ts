import type { Search } from '../../parts/search.ts';
import { parameterOf, valuesOf } from '../../parts/several-values.ts';
import type { Log } from './log-row.ts';

/** Levels from which on lines are shown, by the text of the address. */
const LEVELS = { '0': 0, '10': 10, '20': 20, '30': 30, '40': 40, '50': 50 } as const;
type Level = (typeof LEVELS)[keyof typeof LEVELS];

/** Ranges of time that end now, in ms, by the text of the address. */
const RANGES: Record<string, number> = {
  '15m': 15 * 60_000,
  '1h': 3_600_000,
  '6h': 6 * 3_600_000,
  '7d': 7 * 24 * 3_600_000,
  all: Number.POSITIVE_INFINITY,
};
const DAY = 24 * 3_600_000;
/** Before the first record there can be. */
const BEGINNING = '1970-01-01T00:00:00Z';

/** The parameters of an address that say from when to when. */
export const TIMES = ['range', 'from', 'to', 'start_time', 'end_time'] as const;

/** The parameters that say how lines are shown, and not which. */
export const VIEW = ['log', 'at', 'order', 'live', 'cols', 'fold'] as const;

/** The address without some of its parameters. */
export const without = (search: Search, names: readonly string[]): Search => ({
  ...search,
  ...Object.fromEntries(names.map((name) => [name, undefined])),
});

/** How the lines stand: the newest first, or last, as in a terminal and where they are followed. */
export const orderOf = ({ order, live }: Search): 'new' | 'old' =>
  order === 'old' || (order === undefined && live === '1') ? 'old' : 'new';

/** What of the logs an address asks for, but the range of time, as the API has it. */
export interface Filters {
  search?: string;
  app_name?: string;
  instance_name?: string;
  instance_type?: string;
  username?: string;
  levelname?: string;
  module?: string;
  execution_id?: string;
  run_id?: string;
  level?: Level;
  level_min?: Level;
  search_not?: string;
  app_name_not?: string;
  instance_name_not?: string;
  instance_type_not?: string;
  username_not?: string;
  level_not?: string;
  levelname_not?: string;
  module_not?: string;
  execution_id_not?: string;
  run_id_not?: string;
}

const TEXTS = [
  'app_name',
  'instance_name',
  'instance_type',
  'username',
  'levelname',
  'module',
  'execution_id',
  'run_id',
] as const;

/** Lines without a value: the parameter of an address, by that of the lines with it. */
const notOf = (name: string) => `${name}_not`;

/** What of an address leaves lines out. */
function exclusionsOf(search: Search): Filters {
  const levels = search[notOf('level')]?.split(',').filter((level) => Object.hasOwn(LEVELS, level)) ?? [];
  const text = search[notOf('q')];
  const names = TEXTS.map(notOf).filter((name) => search[name] !== undefined);
  return {
    ...Object.fromEntries(names.map((name) => [name, search[name]])),
    ...(text && { search_not: text }),
    ...(levels.length > 0 && { level_not: levels.join(',') }),
  };
}

/** The address with the lines of one value alone. */
export const only = (search: Search, name: string, value: string): Search => ({
  ...search,
  [name]: value,
  ...(name === 'level' && { level_min: undefined }),
});

/** The address without the lines that have a value; those that it leaves out already stay out. */
export function leaveOut(search: Search, name: string, value: string): Search {
  const isContrary = search[name] === value;
  return {
    ...search,
    ...(isContrary && { [name]: undefined }),
    [notOf(name)]: name === 'q' ? value : parameterOf([...valuesOf(search[notOf(name)]), value]),
  };
}

/** Reads the filters of an address. Where it names no level, lines for debugging are left out: they are most of all. */
export function filtersOf(search: Search): Filters {
  const texts = TEXTS.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]]));
  const { q, level, level_min: least = '20', levelname } = search;
  const hasLevel = level !== undefined && Object.hasOwn(LEVELS, level);
  return {
    ...Object.fromEntries(texts),
    ...exclusionsOf(search),
    ...(q && { search: q }),
    ...(hasLevel && { level: LEVELS[level as keyof typeof LEVELS] }),
    ...(!hasLevel &&
      !levelname &&
      Object.hasOwn(LEVELS, least) && { level_min: LEVELS[least as keyof typeof LEVELS] }),
  };
}

/** A range of time of which the end is now where none is given. */
export interface Range {
  after: string;
  before?: string;
}

/**
 * Reads the range of an address, by our names or the Django monitor's: `from` and `to`, or `range` up to now; the last day
 * where it says nothing.
 * @param now in ms; the range moves on with each minute
 */
export function rangeOf(search: Search, now: number): Range {
  const before = momentOf(search['to'] ?? search['end_time']);
  const from = momentOf(search['from'] ?? search['start_time']);
  const named = search['range'] ?? '';
  const length = (Object.hasOwn(RANGES, named) ? RANGES[named] : undefined) ?? DAY;
  const end = before ? Date.parse(before) : Math.floor(now / 60_000) * 60_000;
  const start = Number.isFinite(length) ? new Date(end - length).toISOString() : BEGINNING;
  return { after: from ?? start, ...(before && { before }) };
}

/** A moment of an address; whatever else stands there is none. */
function momentOf(text: string | undefined): string | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Before and after a line, in the link that shows it among all others. In ms. */
const AROUND = 10 * 60_000;

/** The address of what the agent of a line said in the minute before it, up to the line. */
export function minuteBefore({ id, timestamp, instance_name }: Log): Search {
  const end = Date.parse(timestamp) + 1; // a range ends before its end
  const at = (moment: number) => new Date(moment).toISOString();
  return { instance_name, level_min: '0', from: at(end - 60_000), to: at(end), log: String(id) };
}

/** The address of the lines of all agents around one of them. */
export const aroundOf = ({ id, timestamp }: Log): Search => ({ at: String(id), ...aroundTime(timestamp) });

/** The address of the lines of all agents around a moment. */
export function aroundTime(moment: string): Search {
  const time = Date.parse(moment);
  const at = (ms: number) => new Date(ms).toISOString();
  return { level_min: '0', from: at(time - AROUND), to: at(time + AROUND) };
}
