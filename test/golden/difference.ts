import type { Placeholders } from './placeholders.ts';
import type { Answer, Step } from './step.ts';

/**
 * What an agent could notice between the recorded reply and ours: only what differs, with the value that we give.
 * Values of the run (times, generated ids, addresses) stand as `<…>`.
 */
export interface Difference {
  status?: number;
  /** Headers by name; null where we send none. */
  headers?: Record<string, string | null>;
  /** Keys of the body, where both replies are objects of the same status; ABSENT where ours lacks one. */
  keys?: Record<string, unknown>;
  /** Our whole body, where keys do not say it. */
  body?: unknown;
  /** The integers in our body that a double does not hold, where those differ. */
  largeNumbers?: string;
}

const ABSENT = '<absent>';

/** Lists that the Django monitor returns in no order that it promises: compared as sets. */
const UNORDERED =
  /^\/api\/(systemagents|runs|stf-files|subscribers|fastmon-files|workflow-definitions|tf-slices|workers|run-states|system-state-events)\/?(\?|$)/;

/** Lists whose keys are made up: which rows a page has is another thing in each run. */
const RANDOM_PAGES = /^\/api\/(stf|fastmon)-files\/?\?(?!.*ordering=)/;

/**
 * Compares status, body, and the headers that clients read.
 * @returns undefined where nothing differs
 */
export function differenceOf(step: Step, answer: Answer, placeholders: Placeholders): Difference | undefined {
  const headers = differingHeaders(step, answer, placeholders);
  const difference = {
    ...(answer.status !== step.response.status && { status: answer.status }),
    ...(Object.keys(headers).length > 0 && { headers }),
    ...bodyDifference(step, answer, placeholders),
  };
  return Object.keys(difference).length > 0 ? difference : undefined;
}

function bodyDifference(
  { request, response }: Step,
  answer: Answer,
  placeholders: Placeholders,
): Pick<Difference, 'keys' | 'body' | 'largeNumbers'> | undefined {
  const comparable = RANDOM_PAGES.test(request.path) ? rowsAsNames : (body: unknown) => body;
  const recorded = comparable(response.body ?? '');
  const body = comparable(answer.body);
  if (answer.status === response.status && isObject(recorded) && isObject(body)) {
    const names = Object.keys({ ...recorded, ...body }).filter(
      (name) =>
        !Object.hasOwn(recorded, name) ||
        !Object.hasOwn(body, name) ||
        !placeholders.matches(recorded[name], body[name]),
    );
    if (names.length > 0) {
      const entries = names.map((name) => [
        name,
        name in body ? placeholders.mask(name, body[name]) : ABSENT,
      ]);
      return { keys: Object.fromEntries(entries) };
    }
  } else {
    const isSet = request.method === 'GET' && UNORDERED.test(request.path);
    const same =
      isSet && Array.isArray(recorded)
        ? sameRows(recorded, body, placeholders)
        : placeholders.matches(recorded, body);
    const masked = placeholders.mask('', body);
    if (!same) return { body: isSet && !request.path.includes('ordering=') ? sorted(masked) : masked };
  }
  const numbers = largeNumbers(response.raw && answer.text);
  return largeNumbers(response.raw) === numbers ? undefined : { largeNumbers: numbers };
}

/** A page with the names of its rows' columns in the place of its rows. */
function rowsAsNames(body: unknown): unknown {
  if (!isObject(body) || !Array.isArray(body['results'])) return body;
  return { ...body, results: body['results'].map((row: object) => Object.keys(row)) };
}

function differingHeaders(
  { request, response }: Step,
  answer: Answer,
  placeholders: Placeholders,
): Record<string, string | null> {
  const names = [
    'content-type',
    'www-authenticate',
    'location',
    ...(response.status === 405 ? ['allow'] : []),
  ];
  const same = (name: string) => {
    const recorded = response.headers?.[name];
    const ours = answer.headers[name];
    if (name === 'allow') return words(recorded) === words(ours);
    return recorded === undefined || request.method === 'HEAD' || placeholders.fill(recorded) === ours;
  };
  const entries = names
    .filter((name) => !same(name))
    .map((name) => {
      const ours = answer.headers[name];
      return [name, ours === undefined ? null : String(placeholders.mask(name, ours))];
    });
  return Object.fromEntries(entries);
}

function sameRows(recorded: unknown[], actual: unknown, placeholders: Placeholders): boolean {
  if (!Array.isArray(actual) || actual.length !== recorded.length) return false;
  const rest = [...actual];
  return recorded.every((row) => {
    const index = rest.findIndex((candidate) => placeholders.matches(row, candidate));
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
}

function sorted(body: unknown): unknown {
  if (!Array.isArray(body)) return body;
  return body.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Integers that a double does not hold, which both texts must have alike. */
function largeNumbers(text: string | undefined): string {
  return (text?.match(/(?<![\d.eE-])\d{17,}(?![\d.eE])/g) ?? []).sort().join();
}

function words(header: string | undefined): string {
  return (header ?? '').split(/,\s*/).sort().join(' ');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
