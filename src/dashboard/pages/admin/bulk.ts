import type { components } from '../../../../generated/api.ts';
import { api } from '../../api/client.ts';
import { formatJson } from '../../api/json.ts';
import type { Resource } from '../../model/resource.ts';

export type Bulk = components['schemas']['Bulk'];
type BulkInput = components['schemas']['BulkInput'];
export type BulkAction = BulkInput['action'];

/** Rows that are changed at once: those with these keys, or those that a list's filters find. */
export type Target = { keys: string[] } | { filter: Record<string, string> };

export interface BulkRequest {
  resource: Resource;
  action: BulkAction;
  target: Target;
  /** What every row gets, with the action `update`: as `parseExactly` reads it. */
  values?: Record<string, unknown>;
}

const bodyOf = ({ resource, action, target, values }: BulkRequest): BulkInput => ({
  // The description of the forms names those of the contract that take it.
  resource: resource.name as BulkInput['resource'],
  action,
  ...target,
  ...(values && { values }),
});

/** Every digit of the values goes as it was written. */
const exactly = (body: unknown) => formatJson(body);

/** How many rows there are, and what would go with them; nothing is done. */
export async function countBulk(request: BulkRequest): Promise<Bulk> {
  const body = { ...bodyOf(request), dry_run: true };
  const { data } = await api.POST('/api/admin/bulk/', { body, bodySerializer: exactly });
  return answered(data);
}

/** Begins. @param expected how many rows there are, as it was counted: others are not touched */
export async function startBulk(request: BulkRequest, expected: number): Promise<Bulk> {
  const body = { ...bodyOf(request), ...('filter' in request.target && { expected }) };
  const { data } = await api.POST('/api/admin/bulk/', { body, bodySerializer: exactly });
  return answered(data);
}

export async function readBulk(id: string): Promise<Bulk> {
  const { data } = await api.GET('/api/admin/bulk/{id}/', { params: { path: { id } } });
  return answered(data);
}

/** Ends it after the batch that is being written. */
export const cancelBulk = (id: string) => api.DELETE('/api/admin/bulk/{id}/', { params: { path: { id } } });

function answered(data: Bulk | undefined): Bulk {
  if (!data) throw new Error('The monitor answered without a body.');
  return data;
}

/** How many rows go in all: those that are meant, and those that hang on them. */
export const rowsIn = ({ matched, cascades }: Pick<Bulk, 'matched' | 'cascades'>): number =>
  cascades.reduce((sum, { count }) => sum + count, matched);

const NAMES: Record<BulkAction, string> = {
  delete: 'Delete',
  update: 'Change',
  requeue: 'Requeue',
  end: 'End',
};
export const actionName = (action: BulkAction) => NAMES[action];

/** What can be done with many rows of a resource, the worst last: those actions that this page knows. */
export const bulkActionsOf = ({ bulk = [] }: Resource): BulkAction[] =>
  bulk.filter((action): action is BulkAction => Object.hasOwn(NAMES, action));
