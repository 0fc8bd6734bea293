import { Migration } from '@mikro-orm/migrations';

/** Names and numbers by their beginning, whatever the collation of the database is. */
export class Migration0052Search extends Migration {
  override up(): void {
    this.addSql(indexes);
  }
}

const indexes = /* sql */ `
create index "swf_runs_digits" on "swf_runs" (("run_number"::text) text_pattern_ops);
create index "swf_stf_files_beginning" on "swf_stf_files" ("stf_filename" text_pattern_ops);
create index "swf_fastmon_files_beginning" on "swf_fastmon_files" ("tf_filename" text_pattern_ops);
create index "swf_workflow_executions_beginning" on "swf_workflow_executions" ("execution_id" text_pattern_ops);
create index "swf_namespace_beginning" on "swf_namespace" ("name" text_pattern_ops);
create index "swf_workflow_definitions_beginning" on "swf_workflow_definitions" ("workflow_name" text_pattern_ops);
create index "swf_systemagent_beginning" on "swf_systemagent" ("instance_name" text_pattern_ops);
`;
