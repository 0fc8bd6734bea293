import { isDeepStrictEqual } from 'node:util';
import { type Contract, comparableOperations, type Node } from './comparable.ts';
import { notAllowed } from './values.ts';

/**
 * Says what callers of a released contract would meet with a later one that they were not promised. Our own comparison,
 * since the libraries for it overlook a reply's new types and values, operation ids, roles, and all that is ours (`x-…`).
 * @returns a line for each breaking change; nothing where every caller can go on as before
 */
export function breakingChanges(released: Contract, present: Contract): string[] {
  const [before, after] = [comparableOperations(released), comparableOperations(present)];
  const operations = [...before].flatMap(([name, operation]) => {
    const now = after.get(name);
    if (!now) return [`${name}: the operation is gone`];
    return [...new Set(operationChanges(operation, now))].map((change) => `${name}: ${change}`);
  });
  return [...operations, ...namedParts(released, present)];
}

function operationChanges(before: Node, after: Node): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  return [
    ...nameChanges(before, after),
    ...parameterChanges(before, after),
    ...bodyChanges(before, after),
    ...replyChanges(before, after),
    ...accessChanges(before, after),
    ...extensionChanges(before, after, 'the operation'),
  ];
}

/** Methods of clients are named by operation ids, and their modules by tags. */
function nameChanges(before: Node, after: Node): string[] {
  return ['operationId', 'tags']
    .filter((key) => !isDeepStrictEqual(before[key], after[key]))
    .map((key) => `${key} was ${JSON.stringify(before[key])} and is ${JSON.stringify(after[key])}`);
}

/** Types of clients are named by schemas; credentials are given as their schemes say. */
function namedParts(released: Contract, present: Contract): string[] {
  const partsOf = ({ components }: Contract, kind: string) =>
    ((components as Record<string, Record<string, unknown>> | undefined)?.[kind] ?? {}) as Record<
      string,
      Node
    >;
  const schemas = Object.keys(partsOf(released, 'schemas')).filter(
    (name) => !(name in partsOf(present, 'schemas')),
  );
  const schemes = Object.entries(partsOf(released, 'securitySchemes')).filter(([name, scheme]) => {
    const { description: _, ...now } = partsOf(present, 'securitySchemes')[name] ?? {};
    const { description: __, ...was } = scheme;
    return !isDeepStrictEqual(was, now);
  });
  return [
    ...schemas.map((name) => `components › schemas › ${name} is gone`),
    ...schemes.map(([name]) => `components › securitySchemes › ${name} is another`),
  ];
}

const parametersOf = (operation: Node) => (operation['parameters'] as Node[] | undefined) ?? [];

function parameterChanges(before: Node, after: Node): string[] {
  const find = (list: Node[], { name, in: place }: Node) =>
    list.find((parameter) => parameter['name'] === name && parameter['in'] === place);
  const [old, now] = [parametersOf(before), parametersOf(after)];
  const fresh = now.filter((parameter) => parameter['required'] === true && !find(old, parameter));
  return [
    ...fresh.map(({ name }) => `parameter ${name} is new, and required`),
    ...old.flatMap((parameter) => {
      const counterpart = find(now, parameter);
      const name = `parameter ${parameter['name']}`;
      return counterpart ? parameterChange(parameter, counterpart, name) : [`${name} is gone`];
    }),
  ];
}

function parameterChange(before: Node, after: Node, name: string): string[] {
  const written = ['style', 'explode', 'allowReserved'].filter((key) => before[key] !== after[key]);
  return [
    ...(after['required'] === true && before['required'] !== true ? [`${name} is required now`] : []),
    ...(before['allowEmptyValue'] === true && after['allowEmptyValue'] !== true
      ? [`${name} may be empty no longer`]
      : []),
    ...written.map((key) => `${name} is written otherwise: ${key}`),
    ...noLongerTaken(before['schema'], after['schema'], String(before['name'])),
    ...extensionChanges(before, after, name),
  ];
}

/** Bytes of the largest body where the operation does not say. */
const DEFAULT_LIMIT = 1024 * 1024;

function bodyChanges(before: Node, after: Node): string[] {
  const [one, other] = [before, after].map(({ requestBody }) => requestBody as Node | undefined);
  const [limit, now] = [before, after].map(({ 'x-body-limit': most }) => Number(most ?? DEFAULT_LIMIT));
  const needed = other?.['required'] === true && one?.['required'] !== true ? ['a body is required now'] : [];
  const smaller = (now ?? 0) < (limit ?? 0) ? [`no longer taken: a body of more than ${now} bytes`] : [];
  if (!one) return [...needed, ...smaller];
  return [
    ...needed,
    ...smaller,
    ...contentChanges(one, other, 'requestBody', (was, is) => noLongerTaken(was, is, 'body')),
  ];
}

function noLongerTaken(before: unknown, after: unknown, where: string): string[] {
  return notAllowed((before ?? {}) as Node, (after ?? {}) as Node, 'request', where).map(
    (what) => `no longer taken: ${what}`,
  );
}

function replyChanges(before: Node, after: Node): string[] {
  const [old, now] = [before, after].map(({ responses }) => (responses ?? {}) as Record<string, Node>);
  const successes = Object.keys(now ?? {}).filter((status) => /^[23]/.test(status) && !old?.[status]);
  return [
    ...successes.map((status) => `may be answered now: ${status}`),
    ...Object.entries(old ?? {}).flatMap(([status, reply]) => {
      const counterpart = now?.[status];
      const where = `responses › ${status}`;
      if (!counterpart) return [`${where} is gone`];
      return [
        ...headerChanges(reply, counterpart, where),
        ...contentChanges(reply, counterpart, where, (was, is) => mayBeAnswered(was, is, status)),
      ];
    }),
  ];
}

function mayBeAnswered(before: unknown, after: unknown, where: string): string[] {
  return notAllowed((after ?? {}) as Node, (before ?? {}) as Node, 'reply', where).map(
    (what) => `may be answered now: ${what}`,
  );
}

function headerChanges(before: Node, after: Node, where: string): string[] {
  const [old, now] = [before, after].map(({ headers }) => (headers ?? {}) as Record<string, Node>);
  return Object.entries(old ?? {}).flatMap(([name, header]) => {
    const counterpart = now?.[name];
    if (!counterpart) return [`${where} › headers › ${name} is gone`];
    const mayLack = header['required'] === true && counterpart['required'] !== true;
    return [
      ...(mayLack ? [`${where} › headers › ${name} may be missing`] : []),
      ...mayBeAnswered(header['schema'], counterpart['schema'], `${where} › ${name}`),
    ];
  });
}

/** Every type of content that there was must still be one. */
function contentChanges(
  before: Node,
  after: Node | undefined,
  where: string,
  compare: (before: unknown, after: unknown) => string[],
): string[] {
  const [old, now] = [before, after].map((message) => (message?.['content'] ?? {}) as Record<string, Node>);
  return Object.entries(old ?? {}).flatMap(([type, { schema }]) => {
    const counterpart = now?.[type];
    return counterpart ? compare(schema, counterpart['schema']) : [`${where} › content › ${type} is gone`];
  });
}

/** Every way in that there was must still be one. */
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

/** What our own keywords say, as the order of a list or the columns of a filter; how large a body is, is compared above. */
function extensionChanges(before: Node, after: Node, where: string): string[] {
  const keys = [before, after].flatMap(Object.keys).filter((key) => /^x-(?!body-limit)/.test(key));
  return [...new Set(keys)]
    .filter((key) => !isDeepStrictEqual(before[key], after[key]))
    .map((key) => `${where} does otherwise: ${key}`);
}
