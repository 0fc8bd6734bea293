import { type Operation, operations } from '../../generated/operations.ts';
import { type NotedChange, RESOURCES, type ResourceName, runNumberOf } from '../database/changes.ts';

type Row = Record<string, unknown>;
type Note = (change: NotedChange) => void;

/** A write that succeeded: the parts of the request, and the body of the reply. */
interface Write {
  path: unknown;
  reply: unknown;
}

/** What goes with an object that is deleted. */
const CASCADES: Partial<Record<ResourceName, ResourceName[]>> = {
  runs: ['stf-files', 'fastmon-files', 'tf-slices'],
  'stf-files': ['fastmon-files', 'tf-slices'],
  'fastmon-files': ['tf-slices'],
  workflows: ['workflow-stages', 'workflow-messages'],
  'workflow-stages': ['workflow-messages'],
  'workflow-definitions': ['workflow-executions'],
};

/**
 * What a successful call of an operation changes.
 * @returns notes it; undefined for an operation that changes nothing that is told of
 */
export function noterOf(note: Note, operation: Operation): ((write: Write) => void) | undefined {
  const resource = RESOURCES.find((name) => name === operation.tag || operation.path.includes(`/${name}/`));
  if (operation.method === 'GET' || !resource) return undefined;
  // Of all writes the most: nothing of a record is told.
  if (resource === 'logs')
    return ({ reply }) => note({ resource, isDeleted: false, count: integer(row(reply)['created']) ?? 1 });
  const key = keyOf(operation);
  const isDeleted = operation.method === 'DELETE';
  return ({ path, reply }) => {
    const values = row(reply);
    const found = (key && (row(path)[key] ?? values[key])) ?? undefined;
    note({
      resource,
      isDeleted,
      count: 1,
      ...runOf(resource, values),
      namespace: text(values[resource === 'namespaces' ? 'name' : 'namespace']),
      keys: found === undefined ? undefined : [String(found)],
    });
    if (!isDeleted) return;
    for (const cascaded of CASCADES[resource] ?? []) note({ resource: cascaded, isDeleted, count: 1 });
  };
}

/** The property that is an object's key: what the path of its own operations has. */
function keyOf({ tag }: Operation): string | undefined {
  const paths = Object.values(operations).filter((one) => one.tag === tag);
  const [, name] = paths.map(({ path }) => /\{(\w+)\}\/$/.exec(path)).find((match) => match !== null) ?? [];
  return name;
}

/** Of which run a row is, or what its run is known by. */
function runOf(
  resource: ResourceName,
  values: Row,
): Pick<NotedChange, 'run_number' | 'run_id' | 'stf_filename'> {
  if (resource === 'stf-files') return { run_id: integer(values['run']) };
  if (resource === 'fastmon-files') return { stf_filename: text(values['stf_file']) };
  return { run_number: integer(values['run_number']) ?? runNumberOf(values['run_id']) };
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
const row = (value: unknown): Row => (isRow(value) ? value : {});
const integer = (value: unknown) => (Number.isInteger(value) ? (value as number) : undefined);
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
