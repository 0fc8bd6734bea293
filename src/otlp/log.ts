import type { Bodies } from '../../generated/bodies.ts';
import { isLongerThan } from '../json/code-points.ts';
import { keptLength } from '../json/keepable.ts';
import { LONGEST_VALUE } from '../json/limits.ts';
import { type BatchSize, type Given, type Group, objectOf } from './batch.ts';
import { type Attributes, attributesOf, plainOf, readAttributes, textOf } from './value.ts';

/** A log record as it is stored, with all its properties. */
export type Log = Required<Bodies['createLog']>;

/** What all records of a group have in common. */
export interface Origin {
  app: string;
  instance: string;
  process: number;
  scope: string;
  /** What stands in `extra_data` of each. */
  extra: Given;
}

/** Attributes of the resource by which lines of a run and of a workflow execution are found, as those of records. */
const OF_RUN = ['run_id', 'execution_id', 'username'];

/** What the records of a resource have in common: read once, however many scopes it has. */
interface ResourceParts {
  app: string;
  instance: string;
  process: number;
  ofRun: Given;
  others: Given;
}

/** Reads resources and scopes; one for a batch. */
export class Origins {
  readonly #resources = new Map<unknown, ResourceParts>();

  /** @throws MalformedBatch */
  of({ resource, scope }: Group): Origin {
    const known = this.#resources.get(resource);
    const { ofRun, others, ...own } = known ?? partsOf(resource);
    if (!known) this.#resources.set(resource, { ofRun, others, ...own });
    const { name, version, attributes } = objectOf(scope, 'a scope');
    const scopeParts = {
      ...(textOf(name) !== '' && { name: textOf(name) }),
      ...(textOf(version) !== '' && { version: textOf(version) }),
      ...attributesIfAny('attributes', attributesOf(attributes)),
    };
    return {
      ...own,
      scope: textOf(name),
      extra: { ...ofRun, ...attributesIfAny('scope', scopeParts), ...attributesIfAny('resource', others) },
    };
  }
}

/** @throws MalformedBatch */
function partsOf(resource: unknown): ResourceParts {
  const {
    'service.name': service,
    'service.instance.id': instance,
    'process.pid': process,
    ...attributes
  } = attributesOf(objectOf(resource, 'a resource')['attributes']);
  const own = Object.entries(attributes).filter(([name]) => !name.startsWith('telemetry.sdk.'));
  const app = cut(textOf(service).trim(), 100) || 'unknown_service';
  return {
    app,
    instance: cut(textOf(instance).trim(), 100) || app,
    process: integerOf(process, INT32),
    ofRun: Object.fromEntries(own.filter(([key]) => OF_RUN.includes(key))),
    others: Object.fromEntries(own.filter(([key]) => !OF_RUN.includes(key))),
  };
}

/**
 * A log of a record of OpenTelemetry.
 * @param now for records without a time
 * @param size told what it takes
 * @returns why it can't be stored, where it is a text
 * @throws MalformedBatch, BatchTooLarge
 */
export function logOf(record: unknown, origin: Origin, now: string, size: BatchSize): Log | string {
  const given = objectOf(record, 'a record');
  const extra: Attributes = { ...origin.extra };
  const columns = takeAttributes(given['attributes'], extra);
  const module = moduleOf(extra) || origin.scope;
  const word = textOf(given['severityText']).trim();
  const { level, name } = levelOf(Number(given['severityNumber'] ?? 0), word);
  const levelname = cut(name, 50);
  const event = textOf(given['eventName']);
  const add = (property: string, text: string) => {
    if (text !== '') extra[property] = text;
  };
  add('severity_text', word === levelname ? '' : word);
  add('event_name', event);
  add('trace_id', textOf(given['traceId']));
  add('span_id', textOf(given['spanId']));
  const kept = keptLength(extra);
  if (!(kept <= LONGEST_VALUE)) {
    size.store(LONGEST_VALUE); // it was looked at
    return `The attributes of a record have more than ${LONGEST_VALUE} characters.`;
  }
  const body = plainOf(given['body']) ?? '';
  const message = typeof body === 'string' ? body : JSON.stringify(body);
  size.store(kept + Math.min(message.length, LONGEST_VALUE));
  return {
    app_name: origin.app,
    instance_name: origin.instance,
    timestamp: momentOf(given['timeUnixNano']) ?? momentOf(given['observedTimeUnixNano']) ?? now,
    level,
    levelname,
    message: cut(message.trim(), LONGEST_VALUE) || cut(event.trim(), LONGEST_VALUE) || '(empty)',
    module: cut(module.trim(), 255) || 'unknown',
    funcname: cut(textOf(columns.funcname).trim(), 255) || 'unknown',
    lineno: integerOf(columns.lineno, INT32),
    process: origin.process,
    thread: integerOf(columns.thread, Number.MAX_SAFE_INTEGER),
    extra_data: isEmpty(extra) ? null : extra,
  };
}

/** Levels by the severity numbers of OpenTelemetry, which are four for each: from TRACE to FATAL. */
const LEVELS = [
  { level: 0, name: 'NOTSET' },
  { level: 10, name: 'DEBUG' },
  { level: 10, name: 'DEBUG' },
  { level: 20, name: 'INFO' },
  { level: 30, name: 'WARNING' },
  { level: 40, name: 'ERROR' },
  { level: 50, name: 'CRITICAL' },
] as const;

const WORDS: Readonly<Record<string, (typeof LEVELS)[number]>> = {
  TRACE: LEVELS[1],
  DEBUG: LEVELS[2],
  INFO: LEVELS[3],
  WARN: LEVELS[4],
  WARNING: LEVELS[4],
  ERROR: LEVELS[5],
  FATAL: LEVELS[6],
  CRITICAL: LEVELS[6],
};

/** By the number; where there is none by the word, which is kept where it is not known. */
function levelOf(severity: number, word: string): { level: number; name: string } {
  const known = LEVELS[Math.ceil(severity / 4)];
  if (severity > 0 && known) return known;
  return WORDS[word.toUpperCase()] ?? { level: 0, name: word || LEVELS[0].name };
}

/** The second whose text was made last: records of a batch are of few. */
let lastSecond = { seconds: '', text: '' };

/** Nanoseconds since 1970, as decimal digits, are a moment with microseconds; undefined for 0 and what is no number. */
function momentOf(nanoseconds: unknown): string | undefined {
  const digits = textOf(nanoseconds);
  if (!/^[1-9]\d{0,19}$/.test(digits)) return undefined;
  const padded = digits.padStart(10, '0');
  const seconds = padded.slice(0, -9);
  if (lastSecond.seconds !== seconds)
    lastSecond = { seconds, text: new Date(Number(seconds) * 1_000).toISOString().slice(0, 19) };
  return `${lastSecond.text}.${padded.slice(-9, -3)}Z`;
}

/** The module is the file without its folder and ending, as Python names it. */
function moduleOf(attributes: Attributes): string {
  const file = textOf(attributes['code.file.path'] ?? attributes['code.filepath']);
  if (file === '') return textOf(attributes['code.namespace']);
  return (file.split(/[/\\]/).at(-1) ?? '').replace(/(?<=.)\.\w+$/, '');
}

/** Attributes that become columns, by the names that OpenTelemetry has had for them; the first that there is counts. */
const COLUMNS = {
  funcname: ['code.function.name', 'code.function'],
  lineno: ['code.line.number', 'code.lineno'],
  thread: ['thread.id'],
};
type ColumnName = keyof typeof COLUMNS;

/** Of an attribute that may become a column, which, and how many others go before it. */
const PLACES = new Map(
  Object.entries(COLUMNS).flatMap(([column, names]) =>
    names.map((name, rank) => [name, { column: column as ColumnName, rank }] as const),
  ),
);

/**
 * Reads the attributes of a record in one pass: nothing is deleted from an object, which would be slow wherever it goes.
 * @param extra gets all that become no column
 * @throws MalformedBatch
 */
function takeAttributes(list: unknown, extra: Attributes): { [Name in ColumnName]?: unknown } {
  const columns: { [Name in ColumnName]?: unknown } = {};
  const names: { [Name in ColumnName]?: string } = {};
  readAttributes(list, (name, value) => {
    const place = PLACES.get(name);
    if (!place) {
      extra[name] = value;
      return;
    }
    const { column, rank } = place;
    const other = names[column];
    if (other !== undefined && other !== name) {
      if (rank > (PLACES.get(other)?.rank ?? 0)) {
        extra[name] = value;
        return;
      }
      extra[other] = columns[column];
    }
    names[column] = name;
    columns[column] = value;
  });
  return columns;
}

const INT32 = 2_147_483_647;

function integerOf(value: unknown, most: number): number {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : 0;
  return Number.isInteger(number) && Math.abs(number) <= most ? number : 0;
}

function attributesIfAny(name: string, attributes: Given): Given {
  return isEmpty(attributes) ? {} : { [name]: attributes };
}

function isEmpty(attributes: Given): boolean {
  for (const _ in attributes) return false;
  return true;
}

/** The beginning of a text. @param most code points */
function cut(text: string, most: number): string {
  return isLongerThan(text, most) ? [...text.slice(0, 2 * most)].slice(0, most).join('') : text;
}
