import { Pool } from 'undici';
import { type Operation, operations, type Schema } from '../../../generated/operations.ts';
import { requirementOf } from '../../../src/access/requirement.ts';
import { canonicalNumber } from '../../../src/json/every-digit.ts';
import { textOf } from '../../body-text.ts';
import type { TestMonitor } from '../../monitor.ts';
import { REFERENCES } from '../proof/objects.ts';
import { Reference } from './arbitraries.ts';
import type { Request } from './requests.ts';

/** A reply, its body read without losing digits. */
export interface Reply {
  status: number;
  text: string;
  body: unknown;
  /** What was asked, for people. */
  asked: string;
}

type Row = Record<string, unknown>;

const GETS = Object.values(operations).filter(({ method }) => method === 'GET');

/** The paths of collections, by the key that tells their objects apart. */
const COLLECTIONS = new Map(
  GETS.flatMap((operation) => {
    const [, path, key] = /^(.*\/)\{(\w+)\}\/$/.exec(operation.path) ?? [];
    // What is made of a run, as its timeline, is no list.
    const isListed = GETS.some((list) => list.path === path);
    return path && key && isListed ? [[path, { key, item: operation }] as const] : [];
  }),
);

/** Objects of a collection that are remembered: so few that requests meet each other. */
const MOST_KNOWN = 30;

/** What writes objects of a collection without lying there. */
const WRITES_INTO: Record<string, string> = {
  '/api/systemagents/heartbeat/': '/api/systemagents/',
  '/api/namespaces/ensure/': '/api/namespaces/',
};

/** A monitor to which generated requests go, and what is known to be there. */
export class World {
  readonly #monitor: Pick<TestMonitor, 'http' | 'token' | 'staffToken'>;
  readonly #pool: Pool;
  /** The latest objects by their collection. */
  readonly #known = new Map<string, Row[]>();

  constructor(monitor: Pick<TestMonitor, 'http' | 'token' | 'staffToken'>) {
    this.#monitor = monitor;
    this.#pool = new Pool(monitor.http, { connections: 2, pipelining: 1 });
  }

  /** The body that a request is sent with, its references put in. */
  bodyOf({ operation, body, raw, key, kind }: Request): string | Buffer | undefined {
    if (raw) return raw.bytes;
    if (body === undefined) return undefined;
    const whole = this.#resolved(body);
    // An object keeps its key: most bodies must have that of the path.
    if (
      kind === 'valid' &&
      key instanceof Reference &&
      key.pick % 8 !== 0 &&
      Object.hasOwn(whole as Row, key.property)
    )
      (whole as Row)[key.property] = this.#keyFor(operations[operation].path, key);
    return JSON.stringify(whole);
  }

  async send(request: Request): Promise<Reply> {
    const { key, query, raw, headers } = request;
    const operation = operations[request.operation];
    const text = key instanceof Reference ? String(this.#keyFor(operation.path, key)) : key;
    const parameters = query.length > 0 ? `?${new URLSearchParams(query)}` : '';
    // No address has half a character.
    const path = operation.path.replace(/\{\w+\}/, encodeURIComponent(text.toWellFormed())) + parameters;
    const body = this.bodyOf(request);
    const reply = await this.#ask(
      operation.method,
      path,
      {
        authorization: this.#authorizationFor(operation),
        ...(body !== undefined && { 'content-type': raw ? raw.type : 'application/json' }),
        ...headers,
      },
      body,
    );
    this.#learn(operation, text, reply);
    return reply;
  }

  /** The object that a write has stored, asked for by its own key; undefined where it cannot be asked for. */
  async readBack(operation: Operation, stored: unknown): Promise<Reply | undefined> {
    const collection = collectionOf(operation);
    const known = collection === undefined ? undefined : COLLECTIONS.get(collection);
    if (!known || typeof stored !== 'object' || stored === null || !(known.key in stored)) return undefined;
    return this.read(known.item, (stored as Row)[known.key]);
  }

  read(item: Operation, key: unknown, token?: string): Promise<Reply> {
    return this.#ask('GET', item.path.replace(/\{\w+\}/, encodeURIComponent(String(key))), {
      authorization: token === undefined ? this.#authorizationFor(item) : `Token ${token}`,
    });
  }

  #authorizationFor(operation: Operation): string {
    const { token, staffToken } = this.#monitor;
    return `Token ${requirementOf(operation).who === 'staff' ? staffToken : token}`;
  }

  /** Every list of the contract, whole, and every object of it by its key. @returns what could not be read */
  async readAll(): Promise<{ faults: string[]; objects: number }> {
    const faults: string[] = [];
    let objects = 0;
    for (const [path, { key, item }] of COLLECTIONS) {
      const list = await this.#ask('GET', path, { authorization: `Token ${this.#monitor.staffToken}` });
      if (list.status !== 200) faults.push(`${list.asked}: ${list.status} ${list.text.slice(0, 300)}`);
      for (const row of Array.isArray(list.body) ? (list.body as Row[]) : []) {
        const one = await this.read(item, row[key], this.#monitor.staffToken);
        objects++;
        if (one.status !== 200) faults.push(`${one.asked}: ${one.status} ${one.text.slice(0, 300)}`);
        else if (canonical(one.body) !== canonical(row))
          faults.push(`${one.asked}: ${one.text}, in the list ${canonical(row)}`);
      }
    }
    return { faults, objects };
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #ask(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string | Buffer,
  ): Promise<Reply> {
    const response = await this.#pool.request({ method: method as 'GET', path, headers, body: body ?? null });
    const text = await textOf(response);
    const isJson = String(response.headers['content-type']).startsWith('application/json');
    const asked = `${method} ${path}${body === undefined ? '' : ` ${String(body).slice(0, 1_500)}`}`;
    return { status: response.statusCode, text, body: isJson ? readReply(text, asked) : undefined, asked };
  }

  /** Remembers what is there, and forgets what is not. */
  #learn(operation: Operation, asked: string, { status, body }: Reply): void {
    const collection = collectionOf(operation);
    if (collection === undefined || (status >= 300 && status !== 404)) return;
    const { key } = COLLECTIONS.get(collection) ?? {};
    if (key === undefined) return;
    const row = typeof body === 'object' && body !== null && key in body ? (body as Row) : undefined;
    const others = (this.#known.get(collection) ?? []).filter(
      (other) => String(other[key]) !== String(row?.[key] ?? asked),
    );
    this.#known.set(collection, [...others, ...(row ? [row] : [])].slice(-MOST_KNOWN));
  }

  #resolved(value: unknown): unknown {
    if (value instanceof Reference) {
      const to = REFERENCES[value.property];
      if (!to)
        throw new Error(`${value.property} refers to something that REFERENCES of objects.ts does not know`);
      return this.#pick(to.path, value.pick, to.property);
    }
    if (Array.isArray(value)) return value.map((item) => this.#resolved(item));
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.#resolved(inner)]));
  }

  #keyFor(path: string, { pick, property }: Reference): unknown {
    return this.#pick(path.replace(/\{\w+\}.*/, ''), pick, property);
  }

  #pick(collection: string, pick: number, property: string): unknown {
    const rows = this.#known.get(collection) ?? [];
    return rows[pick % Math.max(rows.length, 1)]?.[property] ?? 999_999;
  }
}

function collectionOf({ path }: Operation): string | undefined {
  return (
    WRITES_INTO[path] ??
    [...COLLECTIONS.keys()].find((collection) => path.replace(/\{\w+\}\/$/, '') === collection)
  );
}

/** Reads JSON without losing digits; by itself, so that the monitor's own reader is judged, too. */
export function readJson(text: string): unknown {
  const { parse, rawJSON } = JSON as unknown as {
    parse(
      text: string,
      revive: (key: string, value: unknown, context: { source?: string }) => unknown,
    ): unknown;
    rawJSON(digits: string): object;
  };
  return parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source ? rawJSON(source) : value,
  );
}

function readReply(text: string, asked: string): unknown {
  try {
    return readJson(text);
  } catch {
    throw new Error(`the reply to ${asked} says that it is JSON, and is not: ${text.slice(0, 300)}`);
  }
}

/** A JSON value as one text: keys in order, numbers by what they are worth, moments without zeros at the end. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'string') return inner.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.000000Z$/, '$1Z');
    if (typeof inner === 'number') return canonicalNumber(String(inner));
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    if (isRawJson(inner)) return canonicalNumber(inner.rawJSON);
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function isRawJson(value: object): value is { rawJSON: string } {
  return (JSON as unknown as { isRawJSON(value: object): boolean }).isRawJSON(value);
}

/**
 * Of what was sent, that which did not come back as it was.
 * @param body as its reader makes it (`read`), and as it was written (`raw`), which free JSON must come back as
 */
export function lost(schema: Schema, body: { read: Row; raw: Row }, stored: Row): string[] {
  const { read, raw } = body;
  const { properties = {} } = schema;
  const isFree = (name: string) => JSON.stringify(properties[name]).includes('"as":"json"');
  const sent = Object.fromEntries(
    Object.keys(read).map((name) => [name, isFree(name) ? raw[name] : read[name]]),
  );
  return Object.keys(properties)
    .filter((name) => name in sent && name in stored && canonical(sent[name]) !== canonical(stored[name]))
    .map((name) => `${name}: sent ${canonical(sent[name])}, stored ${canonical(stored[name])}`);
}
