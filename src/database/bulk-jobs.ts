import type { Executor } from './statement.ts';

/** Rows of one resource that go with others. */
export interface CascadeCount {
  resource: string;
  count: number;
}

/** A row that was not done, and why. */
export interface BulkFailure {
  key: string;
  detail: string;
}

export type BulkState = 'counted' | 'running' | 'done' | 'cancelled' | 'failed' | 'interrupted';

/** A change of many rows, and how far it is. */
export interface BulkJob {
  id: string;
  resource: string;
  action: 'delete' | 'update' | 'requeue' | 'end';
  state: BulkState;
  matched: number;
  done: number;
  cascades: CascadeCount[];
  failed: BulkFailure[];
  error: string | null;
  username: string;
  started_at: string;
  ended_at: string | null;
}

/** How far a job is. */
export type BulkProgress = Pick<BulkJob, 'done' | 'cascades' | 'failed'>;

/**
 * A job writes with every batch, which takes seconds at most. One that has not written for so long has lost its process.
 */
const SILENCE = '60 seconds';

const SHOWN = `id, resource, action, matched, done, cascades, failed, error, username, started_at, ended_at,
  case when state = 'running' and updated_at < now() - interval '${SILENCE}' then 'interrupted' else state end as state`;

/** Begins a job. */
export async function beginBulkJob(
  executor: Executor,
  { username, resource, action, matched }: Pick<BulkJob, 'username' | 'resource' | 'action' | 'matched'>,
): Promise<BulkJob> {
  const [job] = await executor.query<BulkJob>({
    text: `insert into swf_bulk_job (username, resource, action, matched) values (left($1, 150), $2, $3, $4) returning ${SHOWN}`,
    values: [username, resource, action, matched],
  });
  if (!job) throw new Error('a bulk job returned no row');
  return job;
}

/** Writes how far a job is. @returns whether it is to go on */
export async function noteBulkProgress(
  executor: Executor,
  id: string,
  { done, cascades, failed }: BulkProgress,
): Promise<boolean> {
  const [job] = await executor.query<{ state: BulkState }>({
    name: 'bulk:progress',
    text: `update swf_bulk_job set done = $2, cascades = $3, failed = $4, updated_at = now() where id = $1 returning state`,
    values: [id, done, JSON.stringify(cascades), JSON.stringify(failed)],
  });
  return job?.state === 'running';
}

/** Ends a job that runs; of one that was cancelled it is written when it ended. */
export async function endBulkJob(
  executor: Executor,
  id: string,
  state: BulkState,
  error: string | null,
): Promise<void> {
  await executor.query({
    text: `update swf_bulk_job set ended_at = now(), updated_at = now(), error = $3,
             state = case state when 'running' then $2 else state end where id = $1`,
    values: [id, state, error],
  });
}

/** @returns undefined where there is no such job */
export async function readBulkJob(executor: Executor, id: string): Promise<BulkJob | undefined> {
  const [job] = await executor.query<BulkJob>({
    name: 'bulk:get',
    text: `select ${SHOWN} from swf_bulk_job where id = $1`,
    values: [id],
  });
  return job;
}

/** Has a job end after its batch. @returns whether there is such a job */
export async function cancelBulkJob(executor: Executor, id: string): Promise<boolean> {
  const rows = await executor.query({
    text: `update swf_bulk_job set state = case state when 'running' then 'cancelled' else state end where id = $1 returning 1`,
    values: [id],
  });
  return rows.length > 0;
}
