import type { Executor } from './statement.ts';

export type FoundKind =
  | 'run'
  | 'stf-file'
  | 'tf-file'
  | 'slice'
  | 'execution'
  | 'agent'
  | 'namespace'
  | 'definition'
  | 'message'
  | 'log';

export interface Found {
  kind: FoundKind;
  key: string;
  title: string;
  detail: string;
}

/** What a text that is searched for may be. Where it is none of something, that is null. */
export interface Sought {
  text: string;
  number: number | null;
  uuid: string | null;
  /** Of a slice's own name: its file and its number in there. */
  slice: { file: string; number: number } | null;
}

/** Of each kind, and in all. */
const OF_A_KIND = 5;
const IN_ALL = 20;

/**
 * Rows whose name begins with what is sought, in the order of the bytes: the one that is it comes first. `~>=~` and `~<~`
 * are what an index of text_pattern_ops answers, in databases of any collation, and no text is a pattern to them.
 */
const named = (kind: FoundKind, table: string, name: string, columns: string) =>
  `(select '${kind}', ${columns}, ${name} = $1 from ${table}
    where ${name} ~>=~ $1 and ${name} ~<~ $2 order by ${name} using ~<~ limit ${OF_A_KIND})`;

/** Rows that a key leads to. */
const keyed = (kind: FoundKind, from: string, columns: string) =>
  `(select '${kind}', ${columns}, true from ${from} limit ${OF_A_KIND})`;

const words = (...parts: string[]) => `concat_ws(', ', ${parts.join(', ')})`;

const RUN = `"run_number"::text, "run_number"::text, ${words("'started ' || to_char(\"start_time\" at time zone 'UTC', 'YYYY-MM-DD HH24:MI UTC')", "case when \"end_time\" is null then 'going' else 'ended' end")}`;
const STF = `"file_id"::text, "stf_filename", ${words('"status"', '\'run \' || (select "run_number" from swf_runs "run" where "run"."run_id" = swf_stf_files."run_id")')}`;
const TF = `"tf_file_id"::text, "tf_filename", ${words('"status"', '\'of \' || (select "stf_filename" from swf_stf_files "stf" where "stf"."file_id" = swf_fastmon_files."stf_file_id")')}`;
const SLICE = `"slice"."id"::text, 'Slice ' || "slice"."slice_id" || ' of ' || "file"."tf_filename", ${words('"slice"."status"', '\'run \' || "slice"."run_number"')}`;
const SLICES =
  'swf_tf_slices "slice" join swf_fastmon_files "file" on "file"."tf_file_id" = "slice"."fastmon_file_id"';

const statement = /* sql */ `
select "kind", "key", "title", "detail" from (
  ${[
    keyed('run', 'swf_runs where "run_number" = $3::bigint', RUN),
    `(select 'run', ${RUN}, false from swf_runs where "run_number"::text ~>=~ $1 and "run_number"::text ~<~ $2
        and "run_number" is distinct from $3::bigint order by "run_number"::text using ~<~ limit ${OF_A_KIND})`,
    named('stf-file', 'swf_stf_files', '"stf_filename"', STF),
    named('tf-file', 'swf_fastmon_files', '"tf_filename"', TF),
    keyed('slice', `${SLICES} where "file"."tf_filename" = $5 and "slice"."slice_id" = $6::bigint`, SLICE),
    named(
      'execution',
      'swf_workflow_executions',
      '"execution_id"',
      `"execution_id", "execution_id", ${words('"status"', '"namespace"')}`,
    ),
    named(
      'agent',
      'swf_systemagent',
      '"instance_name"',
      `"instance_name", "instance_name", ${words('"agent_type"', '"namespace"')}`,
    ),
    named('namespace', 'swf_namespace', '"name"', `"name", "name", "owner"`),
    named(
      'definition',
      'swf_workflow_definitions',
      '"workflow_name"',
      `"workflow_name" || '/' || "version", "workflow_name" || ' ' || "version", "workflow_type"`,
    ),
    keyed('stf-file', 'swf_stf_files where "file_id" = $4::uuid', STF),
    keyed('tf-file', 'swf_fastmon_files where "tf_file_id" = $4::uuid', TF),
    keyed(
      'message',
      'swf_workflow_messages where "message_id" = $4::uuid',
      `"message_id"::text, "message_type", ${words(`'of ' || "sender_agent"`, '"namespace"')}`,
    ),
    keyed('slice', `${SLICES} where "slice"."id" = $3::bigint`, SLICE),
    keyed(
      'log',
      'swf_applog where "id" = $3::bigint',
      `"id"::text, left("message", 100), ${words('"levelname"', '"instance_name"')}`,
    ),
  ].join('\n  union all\n  ')}
) "found" ("kind", "key", "title", "detail", "is_exact")
order by not "is_exact" limit ${IN_ALL}`;

/** After every text that begins with another one: no text has this character. */
const BEYOND = '\u{10ffff}';

/** Finds what has a number, name or id, or a name that begins so, in one statement of which every part has an index. */
export function searchAll(executor: Executor, { text, number, uuid, slice }: Sought): Promise<Found[]> {
  return executor.query<Found>({
    name: 'search:all',
    text: statement,
    values: [text, text + BEYOND, number, uuid, slice?.file ?? null, slice?.number ?? null],
  });
}
