import { Migration } from '@mikro-orm/migrations';

/** Every table but the logs, as the entities describe them; names are those of the Django monitor. */
export class Migration0001Tables extends Migration {
  override up(): void {
    this.addSql(tables);
  }
}

const tables = /* sql */ `
create table "swf_ai_memory" (
  "id" bigserial primary key,
  "username" varchar(100) not null,
  "session_id" varchar(255) not null,
  "role" varchar(20) not null,
  "content" text not null,
  "created_at" timestamptz not null default now(),
  "namespace" varchar(100) null,
  "project_path" varchar(500) null
);

create index "swf_ai_memory_username_created_at_id_index" on "swf_ai_memory" ("username", "created_at", "id");

create table "swf_namespace" (
  "name" varchar(100) not null,
  "owner" varchar(100) not null,
  "description" text not null default '',
  "metadata" jsonb null,
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  primary key ("name")
);

create table "swf_persistent_state" (
  "id" int not null,
  "state_data" jsonb not null default '{}',
  "updated_at" timestamptz not null default now(),
  primary key ("id")
);

create table "swf_runs" (
  "run_id" serial primary key,
  "run_number" int not null,
  "start_time" timestamptz not null,
  "end_time" timestamptz null,
  "run_conditions" jsonb null
);

alter table "swf_runs" add constraint "swf_runs_run_number_unique" unique ("run_number");

create table "swf_run_state" (
  "run_number" int not null,
  "phase" varchar(20) not null,
  "state" varchar(20) not null,
  "substate" varchar(20) null,
  "target_worker_count" int not null,
  "active_worker_count" int not null default 0,
  "stf_samples_received" int not null default 0,
  "slices_created" int not null default 0,
  "slices_queued" int not null default 0,
  "slices_processing" int not null default 0,
  "slices_completed" int not null default 0,
  "slices_failed" int not null default 0,
  "state_changed_at" timestamptz not null,
  "updated_at" timestamptz not null default now(),
  "metadata" jsonb null,
  primary key ("run_number")
);

create table "swf_stf_files" (
  "file_id" uuid not null default gen_random_uuid(),
  "machine_state" varchar(64) not null default 'physics',
  "stf_filename" varchar(255) not null,
  "file_size_bytes" bigint null,
  "checksum" varchar(64) null,
  "created_at" timestamptz not null default now(),
  "status" varchar(20) not null default 'registered',
  "metadata" jsonb null,
  "workflow_id" uuid null,
  "daq_state" varchar(20) null,
  "daq_substate" varchar(20) null,
  "workflow_status" varchar(30) null,
  "tf_count" int null,
  "run_id" int not null,
  primary key ("file_id")
);

alter table "swf_stf_files" add constraint "swf_stf_files_stf_filename_unique" unique ("stf_filename");

create index "swf_stf_files_status_index" on "swf_stf_files" ("status");

create index "swf_stf_files_workflow_id_index" on "swf_stf_files" ("workflow_id");

create index "swf_stf_files_run_id_index" on "swf_stf_files" ("run_id");

create table "swf_fastmon_files" (
  "tf_file_id" uuid not null default gen_random_uuid(),
  "stf_file_id" uuid not null,
  "tf_filename" varchar(255) not null,
  "file_size_bytes" bigint null,
  "checksum" varchar(64) null,
  "status" varchar(20) not null default 'registered',
  "metadata" jsonb null,
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "tf_count" int null,
  "tf_first" int null,
  "tf_last" int null,
  primary key ("tf_file_id")
);

create index "swf_fastmon_files_stf_file_id_index" on "swf_fastmon_files" ("stf_file_id");

alter table "swf_fastmon_files" add constraint "swf_fastmon_files_tf_filename_unique" unique ("tf_filename");

create index "swf_fastmon_files_status_index" on "swf_fastmon_files" ("status");

create table "swf_stf_workflows" (
  "workflow_id" uuid not null default gen_random_uuid(),
  "filename" varchar(255) not null,
  "file_id" uuid null,
  "namespace" varchar(100) null,
  "execution_id" varchar(100) null,
  "run_id" varchar(50) null,
  "daq_state" varchar(20) not null,
  "daq_substate" varchar(20) not null,
  "generated_time" timestamptz not null,
  "stf_start_time" timestamptz not null,
  "stf_end_time" timestamptz not null,
  "current_status" varchar(30) not null default 'generated',
  "current_agent" varchar(20) not null default 'daqsim',
  "completed_at" timestamptz null,
  "failed_at" timestamptz null,
  "failure_reason" text null,
  "stf_metadata" jsonb null,
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  primary key ("workflow_id")
);

alter table "swf_stf_workflows" add constraint "swf_stf_workflows_filename_unique" unique ("filename");

create index "swf_stf_workflows_generated_time_index" on "swf_stf_workflows" ("generated_time");

create table "swf_agent_workflow_stages" (
  "stage_id" uuid not null default gen_random_uuid(),
  "agent_name" varchar(100) not null,
  "agent_type" varchar(20) not null,
  "status" varchar(30) not null default 'generated',
  "received_at" timestamptz null,
  "started_at" timestamptz null,
  "completed_at" timestamptz null,
  "failed_at" timestamptz null,
  "processing_time_seconds" double precision null,
  "failure_reason" text null,
  "input_message" jsonb null,
  "output_message" jsonb null,
  "stage_metadata" jsonb null,
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "workflow_id" uuid not null,
  primary key ("stage_id")
);

alter table "swf_agent_workflow_stages" add constraint "swf_agent_workflow_stages_unique" unique ("workflow_id", "agent_name", "agent_type");

create table "swf_subscribers" (
  "subscriber_id" serial primary key,
  "subscriber_name" varchar(255) not null,
  "fraction" double precision null,
  "description" text null,
  "is_active" boolean not null default true,
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "delivery_type" varchar(20) not null default 'activemq',
  "client_ip" varchar(39) null,
  "client_location" varchar(255) not null default '',
  "connected_at" timestamptz null,
  "disconnected_at" timestamptz null,
  "last_activity" timestamptz null,
  "message_filters" jsonb not null default '{}',
  "messages_received" int not null default 0,
  "messages_sent" int not null default 0,
  "messages_dropped" int not null default 0
);

alter table "swf_subscribers" add constraint "swf_subscribers_subscriber_name_unique" unique ("subscriber_name");

create table "swf_systemagent" (
  "id" bigserial primary key,
  "instance_name" varchar(100) not null,
  "agent_type" varchar(100) not null,
  "description" text not null default '',
  "status" varchar(50) not null default 'UNKNOWN',
  "last_heartbeat" timestamptz null,
  "agent_url" varchar(200) null,
  "workflow_enabled" boolean not null default true,
  "current_stf_count" int not null default 0,
  "total_stf_processed" int not null default 0,
  "last_stf_processed" timestamptz null,
  "pid" int null,
  "hostname" varchar(100) null,
  "operational_state" varchar(20) not null default 'STARTING',
  "namespace" varchar(100) null,
  "metadata" jsonb null,
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now()
);

alter table "swf_systemagent" add constraint "swf_systemagent_instance_name_unique" unique ("instance_name");

create index "swf_systemagent_last_heartbeat_index" on "swf_systemagent" ("last_heartbeat");

create table "swf_system_state_events" (
  "event_id" serial primary key,
  "timestamp" timestamptz not null,
  "run_number" int not null,
  "event_type" varchar(50) not null,
  "state" varchar(20) not null,
  "substate" varchar(20) null,
  "event_data" jsonb not null,
  "received_at" timestamptz not null default now()
);

create index "swf_system_state_events_timestamp_index" on "swf_system_state_events" ("timestamp");

create index "swf_system_state_events_run_number_index" on "swf_system_state_events" ("run_number");

create index "swf_system_state_events_received_at_index" on "swf_system_state_events" ("received_at");

create table "swf_tf_slices" (
  "id" bigserial primary key,
  "fastmon_file_id" uuid not null,
  "slice_id" int not null,
  "tf_first" int not null,
  "tf_last" int not null,
  "tf_count" int not null,
  "run_number" int not null,
  "status" varchar(20) not null default 'queued',
  "retries" int not null default 0,
  "metadata" jsonb null,
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "assigned_worker" varchar(255) null,
  "assigned_at" timestamptz null,
  "completed_at" timestamptz null
);

create index "swf_tf_slices_status_index" on "swf_tf_slices" ("status");

create index "swf_tf_slices_run_number_slice_id_index" on "swf_tf_slices" ("run_number", "slice_id");

alter table "swf_tf_slices" add constraint "swf_tf_slices_unique" unique ("fastmon_file_id", "slice_id");

create table "swf_user" (
  "id" serial primary key,
  "username" varchar(150) not null,
  "email" varchar(254) not null default '',
  "first_name" varchar(150) not null default '',
  "last_name" varchar(150) not null default '',
  "is_active" boolean not null default true,
  "is_staff" boolean not null default false,
  "date_joined" timestamptz not null default now(),
  "last_login" timestamptz null
);

alter table "swf_user" add constraint "swf_user_username_unique" unique ("username");

create table "swf_token" (
  "id" serial primary key,
  "user_id" int not null,
  "key_hash" varchar(64) not null,
  "label" varchar(100) not null default '',
  "created_at" timestamptz not null default now(),
  "last_used_at" timestamptz null
);

create index "swf_token_user_id_index" on "swf_token" ("user_id");

alter table "swf_token" add constraint "swf_token_key_hash_unique" unique ("key_hash");

create table "swf_workers" (
  "worker_id" varchar(255) not null,
  "run_number" int not null,
  "panda_job" varchar(255) not null,
  "location" varchar(255) not null,
  "status" varchar(20) not null,
  "current_slice_id" int null,
  "tf_filename" varchar(255) null,
  "slices_completed" int not null default 0,
  "last_heartbeat" timestamptz null,
  "started_at" timestamptz not null,
  "ended_at" timestamptz null,
  "metadata" jsonb null,
  primary key ("worker_id")
);

create index "swf_workers_run_number_index" on "swf_workers" ("run_number");

create table "swf_workflow_definitions" (
  "id" bigserial primary key,
  "workflow_name" varchar(200) not null,
  "version" varchar(50) not null,
  "workflow_type" varchar(100) not null,
  "definition" text not null,
  "parameter_values" jsonb not null default '{}',
  "created_by" varchar(100) not null,
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now()
);

alter table "swf_workflow_definitions" add constraint "swf_workflow_definitions_unique" unique ("workflow_name", "version");

create table "swf_workflow_executions" (
  "execution_id" varchar(100) not null,
  "namespace" varchar(100) null,
  "parameter_values" jsonb not null,
  "performance_metrics" jsonb null,
  "status" varchar(50) not null default 'pending',
  "start_time" timestamptz not null,
  "end_time" timestamptz null,
  "executed_by" varchar(100) not null,
  "workflow_definition_id" bigint not null,
  primary key ("execution_id")
);

create index "swf_workflow_executions_namespace_index" on "swf_workflow_executions" ("namespace");

create index "swf_workflow_executions_status_index" on "swf_workflow_executions" ("status");

create index "swf_workflow_executions_start_time_index" on "swf_workflow_executions" ("start_time");

create index "swf_workflow_executions_workflow_definition_id_index" on "swf_workflow_executions" ("workflow_definition_id");

create table "swf_workflow_messages" (
  "message_id" uuid not null default gen_random_uuid(),
  "message_type" varchar(50) not null,
  "request_id" int null,
  "sender_agent" varchar(100) null,
  "sender_type" varchar(20) null,
  "recipient_agent" varchar(100) null,
  "recipient_type" varchar(20) null,
  "namespace" varchar(100) null,
  "execution_id" varchar(100) null,
  "run_id" varchar(50) null,
  "message_content" jsonb not null,
  "message_metadata" jsonb null default '{}',
  "sent_at" timestamptz not null default now(),
  "delivered_at" timestamptz null,
  "acknowledged_at" timestamptz null,
  "is_successful" boolean null,
  "error_message" text null,
  "queue_name" varchar(100) null,
  "correlation_id" varchar(100) null,
  "workflow_id" uuid null,
  "stage_id" uuid null,
  primary key ("message_id")
);

create index "swf_workflow_messages_workflow_id_index" on "swf_workflow_messages" ("workflow_id");

create index "swf_workflow_messages_stage_id_index" on "swf_workflow_messages" ("stage_id");

create index "swf_workflow_messages_sent_at_message_id_index" on "swf_workflow_messages" ("sent_at", "message_id");

create index "swf_workflow_messages_execution_id_sent_at_index" on "swf_workflow_messages" ("execution_id", "sent_at");

create index "swf_workflow_messages_message_type_sent_at_index" on "swf_workflow_messages" ("message_type", "sent_at");

create index "swf_workflow_messages_sender_agent_sent_at_index" on "swf_workflow_messages" ("sender_agent", "sent_at");

create index "swf_workflow_messages_namespace_sent_at_index" on "swf_workflow_messages" ("namespace", "sent_at");

create index "swf_workflow_messages_run_id_sent_at_index" on "swf_workflow_messages" ("run_id", "sent_at");

alter table "swf_stf_files" add constraint "swf_stf_files_run_id_foreign" foreign key ("run_id") references "swf_runs" ("run_id") on delete cascade;

alter table "swf_fastmon_files" add constraint "swf_fastmon_files_stf_file_id_foreign" foreign key ("stf_file_id") references "swf_stf_files" ("file_id") on delete cascade;

alter table "swf_agent_workflow_stages" add constraint "swf_agent_workflow_stages_workflow_id_foreign" foreign key ("workflow_id") references "swf_stf_workflows" ("workflow_id") on delete cascade;

alter table "swf_tf_slices" add constraint "swf_tf_slices_fastmon_file_id_foreign" foreign key ("fastmon_file_id") references "swf_fastmon_files" ("tf_file_id") on delete cascade;

alter table "swf_token" add constraint "swf_token_user_id_foreign" foreign key ("user_id") references "swf_user" ("id") on delete cascade;

alter table "swf_workflow_executions" add constraint "swf_workflow_executions_workflow_definition_id_foreign" foreign key ("workflow_definition_id") references "swf_workflow_definitions" ("id") on delete cascade;

alter table "swf_workflow_messages" add constraint "swf_workflow_messages_workflow_id_foreign" foreign key ("workflow_id") references "swf_stf_workflows" ("workflow_id") on delete cascade;

alter table "swf_workflow_messages" add constraint "swf_workflow_messages_stage_id_foreign" foreign key ("stage_id") references "swf_agent_workflow_stages" ("stage_id") on delete cascade;
`;
