import { type Operation, operations } from '../../../generated/operations.ts';
import type { TestClient } from '../../test-client.ts';
import { exampleBody, exampleQuery } from './contract.ts';

/** A request that the contract allows. */
export interface ValidCall {
  operation: Operation;
  path: string;
  body?: unknown;
}

type Row = Record<string, unknown>;

/** Properties that name an object: a second one from the same example needs another value. */
export const NAMES = new Set([
  'instance_name',
  'run_number',
  'stf_filename',
  'filename',
  'tf_filename',
  'subscriber_name',
  'workflow_name',
  'execution_id',
  'worker_id',
  'slice_id',
  'name',
  'username',
]);

/** Properties that refer to another object: where that is created, and which of its properties is meant. */
export const REFERENCES: Record<string, { path: string; property: string }> = {
  run: { path: '/api/runs/', property: 'run_id' },
  stf_file: { path: '/api/stf-files/', property: 'stf_filename' },
  fastmon_file: { path: '/api/fastmon-files/', property: 'tf_filename' },
  workflow: { path: '/api/workflows/', property: 'workflow_id' },
  stage: { path: '/api/workflow-stages/', property: 'stage_id' },
  workflow_definition: { path: '/api/workflow-definitions/', property: 'id' },
};

/** Collections whose objects are not made by a POST to them. */
const MADE_AT: Record<string, string> = {
  '/api/namespaces/': '/api/namespaces/ensure/',
  '/api/timelines/': '/api/run-states/',
  '/api/diagnoses/': '/api/run-states/',
};

/** Makes the objects that a call needs, from the contract's examples, with names of their own. */
export class Objects {
  readonly #client: TestClient;
  readonly #token: string;
  #serial = 0;

  readonly #others: Record<string, () => Promise<Row>>;
  readonly #bodies: Record<string, () => Promise<Row>>;

  /**
   * @param token of somebody who may do everything
   * @param others makers of what no operation makes, by the path where it lies
   * @param bodies those that must hold what only the stage knows, by the operation's id
   */
  constructor(
    client: TestClient,
    token: string,
    others: Record<string, () => Promise<Row>> = {},
    bodies: Record<string, () => Promise<Row>> = {},
  ) {
    this.#client = client;
    this.#token = token;
    this.#others = others;
    this.#bodies = bodies;
  }

  /** A call of an operation that succeeds: every object that its path and its body name is there. */
  async callOf(operation: Operation): Promise<ValidCall> {
    const { path, key } = await this.#pathOf(operation);
    const body = await this.bodyOf(operation);
    // The key in a body is that of the path: objects keep theirs.
    if (body && key && Object.hasOwn(body, key.name)) (body as Row)[key.name] = key.value;
    return { operation, path: path + exampleQuery(operation), ...(body !== undefined && { body }) };
  }

  /** The example of an operation's body with fresh names, its relations created. */
  async bodyOf(operation: Operation): Promise<unknown> {
    const known = this.#bodies[operation.id];
    if (known) return known();
    const example = exampleBody(operation);
    if (Array.isArray(example)) return Promise.all(example.map((item) => this.#fresh(item as Row)));
    return example === undefined ? undefined : this.#fresh(example as Row);
  }

  /** Creates one of what lies at a path such as `/api/runs/`. @returns it as the monitor has it */
  async create(path: string): Promise<Row> {
    const other = this.#others[path];
    if (other) return other();
    const made = MADE_AT[path] ?? path;
    const operation = Object.values(operations).find(
      (candidate) => candidate.method === 'POST' && candidate.path === made,
    );
    if (!operation)
      throw new Error(`nothing creates what lies at ${path}: say where in MADE_AT of objects.ts`);
    const body = await this.bodyOf(operation);
    const answer = await this.#client.https('POST', made, { token: this.#token, body });
    if (answer.status >= 300) throw new Error(`POST ${made}: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  async #pathOf({ path }: Operation): Promise<{ path: string; key?: { name: string; value: unknown } }> {
    const [, collection, name] = /^(.*\/)\{(\w+)\}/.exec(path) ?? [];
    if (collection === undefined || name === undefined) return { path };
    const { [name]: value } = await this.create(collection);
    if (value === undefined) throw new Error(`what is created at ${collection} shows no ${name}`);
    return { path: path.replace(`{${name}}`, encodeURIComponent(String(value))), key: { name, value } };
  }

  async #fresh(example: Row): Promise<Row> {
    const serial = ++this.#serial;
    const fresh: Row = {};
    for (const [name, value] of Object.entries(example)) {
      const reference = REFERENCES[name];
      if (reference) fresh[name] = (await this.create(reference.path))[reference.property];
      else if (!NAMES.has(name)) fresh[name] = value;
      else fresh[name] = typeof value === 'number' ? value + serial : `${value}-${serial}`;
    }
    return fresh;
  }
}

const NOWHERE = { integer: '999999', uuid: '11111111-2222-4333-8444-555555555555', text: 'nothing' };

/** The path of an operation with keys that name nothing. */
export function pathToNowhere({ path, parameters }: Operation): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const schema = parameters.find((parameter) => parameter.name === name)?.schema;
    if (schema?.type === 'integer') return NOWHERE.integer;
    return schema?.format === 'uuid' ? NOWHERE.uuid : NOWHERE.text;
  });
}
