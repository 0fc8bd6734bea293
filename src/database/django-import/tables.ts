import { FIRST_PART, KEY_OF_TOKEN, PASSWORD } from './expressions.ts';

/** How a table of the Django monitor becomes one of ours. Columns of the same name are taken over as they are. */
export interface Mapping {
  source: string;
  target: string;
  /** The column of ours by which a row is the same one in both. */
  key: string;
  /** SQL of columns that have another name or form there; the row is `s`. */
  columns?: Record<string, string>;
  /** In place of those of `columns`, where the source has no such column: databases of before its latest migrations. */
  older?: Record<string, string>;
  /** What a row must not be: the reason, as the report names it, with a condition about the row `m` of our columns. */
  refuses?: Record<string, string>;
  /** Columns that nobody is shown, also not in the file of rows that were refused. */
  secret?: string[];
  /** Of ours, in which order rows are stored. */
  order?: string[];
  /** Whether an import changes its rows itself, so that each pass takes over all of them. */
  isChangedHere?: true;
  /** Columns that depend on when a row is taken over. */
  unchecked?: string[];
}

/** Logs go into partitions, and have their own way: load-logs.ts. */
export const LOGS = 'swf_applog';

/** Of those tables that have the same name and columns on both sides. */
const same = (name: string, key: string, rest: Partial<Mapping> = {}): Mapping => ({
  source: name,
  target: name,
  key,
  ...rest,
});

/** Each after those that its foreign keys lead to. */
export const MAPPINGS: Mapping[] = [
  {
    source: 'auth_user',
    target: 'swf_user',
    key: 'id',
    columns: { password_hash: PASSWORD },
    secret: ['password_hash'],
  },
  {
    source: 'authtoken_token',
    target: 'swf_token',
    key: 'key_hash',
    columns: { key_hash: KEY_OF_TOKEN, created_at: 's."created"', label: `'of the Django monitor'` },
    secret: ['key_hash'],
    refuses: { 'the key is not 40 hexadecimal digits': `m."key_hash" is null` },
  },
  same('swf_namespace', 'name'),
  same('swf_persistent_state', 'id', { isChangedHere: true }),
  same('swf_ai_memory', 'id'),
  same('swf_systemagent', 'id'),
  same('swf_subscribers', 'subscriber_id'),
  same('swf_runs', 'run_id'),
  same('swf_run_state', 'run_number'),
  same('swf_stf_files', 'file_id'),
  same('swf_fastmon_files', 'tf_file_id'),
  same('swf_tf_slices', 'id', { older: { fastmon_file_id: FIRST_PART } }),
  same('swf_workers', 'worker_id'),
  same('swf_system_state_events', 'event_id', {
    columns: { received_at: 'received' },
    unchecked: ['received_at'],
  }),
  same('swf_stf_workflows', 'workflow_id'),
  same('swf_agent_workflow_stages', 'stage_id'),
  same('swf_workflow_definitions', 'id'),
  same('swf_workflow_executions', 'execution_id'),
  same('swf_workflow_messages', 'message_id', { order: ['sent_at', 'message_id'] }),
  same(LOGS, 'id', {
    columns: { received_at: 'received' },
    unchecked: ['received_at'],
    refuses: {
      'execution_id or run_id in extra_data is longer than 2,000 bytes': `octet_length(m."extra_data" ->> 'execution_id') > 2000 or octet_length(m."extra_data" ->> 'run_id') > 2000`,
    },
  }),
];
