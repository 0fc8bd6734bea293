import { apiCompare, type Diff } from 'api-smart-diff';
import { type Contract, comparableOperations, type Node } from './comparable.ts';
import { isText, notAllowed } from './values.ts';

/**
 * Says what callers of a released contract would meet with a later one that they were not promised.
 * @returns a line for each breaking change; nothing where every caller can go on as before
 */
export function breakingChanges(released: Contract, present: Contract): string[] {
  const before = comparableOperations(released);
  const after = comparableOperations(present);
  return [...before].flatMap(([name, operation]) => {
    const now = after.get(name);
    if (!now) return [`${name}: the operation is gone`];
    if (JSON.stringify(operation) === JSON.stringify(now)) return [];
    return [
      ...new Set([
        ...generalChanges(operation, now),
        ...valueChanges(operation, now),
        ...accessChanges(operation, now),
      ]),
    ].map((change) => `${name}: ${change}`);
  });
}

/** What api-smart-diff finds, except where it judges wrong and we judge ourselves. */
function generalChanges(before: Node, after: Node): string[] {
  // It takes no operation alone. Copies, because it changes what it is given.
  const [one, other] = [before, after].map((operation) => ({
    openapi: '3.1.0',
    info: { title: '', version: '' },
    paths: { '/': { post: structuredClone(operation) } },
  }));
  const { diffs } = apiCompare(one, other);
  return diffs
    .filter(({ type, path }) => type === 'breaking' && !isOurs(path.slice(3), before, after))
    .map((diff) => lineOf(diff, before));
}

/** Types, choices, lengths and alternatives are for `notAllowed`, security is for `accessChanges`. */
function isOurs(path: (string | number)[], before: Node, after: Node): boolean {
  const last = path.at(-1);
  if (path[0] === 'security' || last === 'type') return true;
  if (['enum', 'anyOf', 'oneOf', 'type'].includes(String(path.at(-2)))) return true;
  const [one, other] = [before, after].map((operation) => at(operation, path.slice(0, -1)));
  return last === 'pattern' && one !== undefined && other !== undefined && isText(one) && isText(other);
}

function at(node: Node, path: (string | number)[]): Node | undefined {
  return path.reduce<unknown>((inner, step) => (inner as Node | undefined)?.[step], node) as Node | undefined;
}

function lineOf({ action, path, before, after }: Diff, operation: Node): string {
  const where = placeOf(path.slice(3), action === 'add' ? (after ?? before) : before, operation);
  if (action === 'replace') return `${where} was ${JSON.stringify(before)} and is ${JSON.stringify(after)}`;
  const value = action === 'add' ? after : before;
  const shown = typeof value === 'object' ? '' : `: ${JSON.stringify(value)}`;
  return `${where} ${action === 'add' ? 'is new, and required' : 'is gone'}${shown}`;
}

/** A parameter by its name: its number says nothing to people. */
function placeOf(path: (string | number)[], value: unknown, operation: Node): string {
  const [part, place, ...rest] = path;
  if (part !== 'parameters') return path.join(' › ');
  const parameter = rest.length === 0 ? value : parametersOf(operation)[Number(place)];
  return (
    ['parameter', (parameter as Node | undefined)?.['name'] ?? place].join(' ') +
    rest.map((step) => ` › ${step}`).join('')
  );
}

/** Values that callers may send no longer, or may get from now on. */
function valueChanges(before: Node, after: Node): string[] {
  const changes: string[] = [];
  const narrower = (one: Node | undefined, other: Node | undefined, where: string) => {
    if (one && other)
      changes.push(...notAllowed(one, other, 'request', where).map((what) => `no longer taken: ${what}`));
  };
  narrower(bodyOf(before), bodyOf(after), 'body');
  for (const parameter of parametersOf(before)) {
    const now = parametersOf(after).find(
      ({ name, in: place }) => name === parameter['name'] && place === parameter['in'],
    );
    narrower(parameter['schema'] as Node, now?.['schema'] as Node | undefined, String(parameter['name']));
  }
  const [one, other] = [before['x-body-limit'], after['x-body-limit']] as (number | undefined)[];
  if ((other ?? DEFAULT_LIMIT) < (one ?? DEFAULT_LIMIT))
    changes.push(`no longer taken: a body of more than ${other ?? DEFAULT_LIMIT} bytes`);
  for (const [status, reply] of Object.entries((before['responses'] as Record<string, Node>) ?? {})) {
    const [was, is] = [reply, (after['responses'] as Record<string, Node>)?.[status]].map(jsonOf);
    if (was && is)
      changes.push(...notAllowed(is, was, 'reply', status).map((what) => `may be answered now: ${what}`));
  }
  return changes;
}

const DEFAULT_LIMIT = 1024 * 1024;

const parametersOf = (operation: Node) => (operation['parameters'] as Node[] | undefined) ?? [];
const bodyOf = (operation: Node) => jsonOf(operation['requestBody'] as Node | undefined);

function jsonOf(message: Node | undefined): Node | undefined {
  const content = message?.['content'] as Record<string, { schema: Node }> | undefined;
  return content?.['application/json']?.schema;
}

/** Every way in that there was must still be one; api-smart-diff overlooks roles that are added. */
function accessChanges(before: Node, after: Node): string[] {
  const [ways, now] = [before, after].map((operation) => (operation['security'] as Way[] | undefined) ?? []);
  // Nothing asked is a way in by itself.
  const open = (list: Way[]) => (list.length === 0 ? [{}] : list);
  return open(ways ?? [])
    .filter((way) => !open(now ?? []).some((other) => isEnough(way, other)))
    .map((way) => {
      const needed = JSON.stringify(now);
      return `needs other credentials: ${JSON.stringify(way)} was enough, now it is ${needed}`;
    });
}

/** One way in: schemes, and the roles that each asks for. */
type Way = Record<string, string[]>;

function isEnough(given: Way, asked: Way): boolean {
  return Object.entries(asked).every(
    ([scheme, roles]) => given[scheme] !== undefined && roles.every((role) => given[scheme]?.includes(role)),
  );
}
