import { Migration } from '@mikro-orm/migrations';

/** Indexes for lists by cursor in the order of time, for what they count beside their rows, and for messages about a file. */
export class Migration0051Lists extends Migration {
  override up(): void {
    this.addSql(indexes);
  }
}

// The texts are cut: an index takes no value of more than 2,704 bytes, and what agents write into JSON has no bound. None
// of those that are looked for is longer.
const indexes = /* sql */ `
create index "swf_stf_files_created_at_file_id_index" on "swf_stf_files" ("created_at", "file_id");
create index "swf_fastmon_files_created_at_tf_file_id_index" on "swf_fastmon_files" ("created_at", "tf_file_id");
create index "swf_system_state_events_timestamp_event_id_index" on "swf_system_state_events" ("timestamp", "event_id");
drop index "swf_system_state_events_timestamp_index";

create index "swf_systemagent_namespace_index" on "swf_systemagent" ("namespace");

create index "swf_run_state_execution_id" on "swf_run_state" (left("metadata" ->> 'execution_id', 100));

create index "swf_workflow_messages_filename" on "swf_workflow_messages" (left("message_content" ->> 'filename', 255))
  where left("message_content" ->> 'filename', 255) is not null;
create index "swf_workflow_messages_stf_filename" on "swf_workflow_messages" (left("message_content" ->> 'stf_filename', 255))
  where left("message_content" ->> 'stf_filename', 255) is not null;
create index "swf_workflow_messages_tf_filename" on "swf_workflow_messages" (left("message_content" ->> 'tf_filename', 255))
  where left("message_content" ->> 'tf_filename', 255) is not null;
`;
