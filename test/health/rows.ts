import type { Database } from '../../src/database/connection.ts';

/** Rows of a testbed as they would be had they been written some seconds ago. */
export class Rows {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  sql(text: string, values: unknown[] = []): Promise<{ [column: string]: unknown }[]> {
    return this.#database.query({ text, values });
  }

  /** Deletes all that checks look at. */
  async clear(): Promise<void> {
    await this.sql(`truncate swf_systemagent, swf_runs, swf_run_state, swf_stf_files, swf_fastmon_files, swf_tf_slices,
      swf_workflow_messages, swf_workflow_executions, swf_workflow_definitions, swf_dead_letter, swf_outgoing_message,
      swf_refusal, swf_check, swf_consumer, swf_applog, swf_workers cascade`);
  }

  /** @param heard seconds since its last heartbeat */
  async agent(type: string, heard: number, more: Record<string, unknown> = {}): Promise<string> {
    const name = `${type.toLowerCase()}-agent-alice-${Math.floor(Math.random() * 1e9)}`;
    const columns = { status: 'OK', operational_state: 'READY', namespace: 'testbed', ...more };
    await this.sql(
      `insert into swf_systemagent (instance_name, agent_type, last_heartbeat, created_at, status, operational_state, namespace)
       values ($1, $2, now() - make_interval(secs => $3), now() - interval '1 hour', $4, $5, $6)`,
      [name, type, heard, columns.status, columns.operational_state, columns.namespace],
    );
    return name;
  }

  /** A consumer that takes the messages of the broker. */
  async consumer(state = 'consuming', since = 600, trouble: string | null = null): Promise<void> {
    await this.sql(
      `insert into swf_consumer (id, state, trouble, since) values (gen_random_uuid(), $1, $2, now() - make_interval(secs => $3))`,
      [state, trouble, since],
    );
  }

  /** A run with its execution. @param begun seconds since it was announced; data taking began 8 s later */
  async run(number: number, begun: number, parameters: object = {}, sender = 'daq'): Promise<void> {
    const execution = `stf_datataking-alice-${number}`;
    await this.sql(`insert into swf_workflow_definitions (workflow_name, version, workflow_type, definition, created_by)
      values ('stf_datataking', '1', 'stf', '', 'alice') on conflict do nothing`);
    await this.sql(
      `insert into swf_workflow_executions (execution_id, namespace, parameter_values, status, start_time, executed_by, workflow_definition_id)
       select $1, 'testbed', $2::jsonb, 'running', now() - make_interval(secs => $3), 'alice', id from swf_workflow_definitions limit 1`,
      [execution, JSON.stringify(parameters), begun],
    );
    await this.sql(
      `insert into swf_run_state (run_number, phase, state, substate, target_worker_count, state_changed_at, metadata)
       values ($1, 'physics', 'run', 'physics', 30, now(), jsonb_build_object('execution_id', $2::text))`,
      [number, execution],
    );
    await this.sql(
      'insert into swf_runs (run_number, start_time) values ($1, now() - make_interval(secs => $2))',
      [number, begun],
    );
    await this.message(number, 'run_imminent', begun, { state: 'beam', substate: 'not_ready' }, sender);
    if (begun > 8)
      await this.message(number, 'start_run', begun - 8, { state: 'run', substate: 'physics' }, sender);
  }

  async message(run: number, type: string, ago: number, content: object = {}, sender = 'daq'): Promise<void> {
    await this.sql(
      `insert into swf_workflow_messages (message_type, sender_agent, namespace, run_id, message_content, sent_at, is_successful)
       values ($1, $2, 'testbed', $3, $4::jsonb, now() - make_interval(secs => $5), true)`,
      [type, sender, String(run), JSON.stringify(content), ago],
    );
  }

  /** Announces STF files, one every two seconds, the last of them some seconds ago. */
  async announce(run: number, count: number, last: number): Promise<void> {
    for (let sequence = 1; sequence <= count; sequence++)
      await this.message(run, 'stf_gen', last + (count - sequence) * 2, {
        filename: nameOf(run, sequence),
        sequence,
      });
  }

  /** Registers the first of the announced files, and samples some of those. */
  async register(run: number, count: number, ago: number, sampled = count): Promise<void> {
    for (let sequence = 1; sequence <= count; sequence++) {
      const name = nameOf(run, sequence);
      await this.sql(
        `insert into swf_stf_files (stf_filename, run_id, created_at)
         select $1, run_id, now() - make_interval(secs => $3) from swf_runs where run_number = $2`,
        [name, run, ago],
      );
      if (sequence <= sampled)
        await this.sql(
          `insert into swf_fastmon_files (stf_file_id, tf_filename) select file_id, stf_filename || '_tf' from swf_stf_files where stf_filename = $1`,
          [name],
        );
    }
  }

  /** Slices of a file of their own. @param created seconds since they were created; @param took seconds that each took */
  async slices(
    run: number,
    count: number,
    status: string,
    created: number,
    { finished = status === 'queued' ? created : 0, took = 1, retries = 0 } = {},
  ): Promise<void> {
    const name = `slices-${Math.random()}`;
    await this.sql(
      `insert into swf_stf_files (stf_filename, run_id, created_at)
       select $1, run_id, now() - interval '20 seconds' from swf_runs where run_number = $2`,
      [name, run],
    );
    await this.sql(
      `insert into swf_fastmon_files (stf_file_id, tf_filename) select file_id, stf_filename from swf_stf_files where stf_filename = $1`,
      [name],
    );
    await this.sql(
      `insert into swf_tf_slices (fastmon_file_id, slice_id, tf_first, tf_last, tf_count, run_number, status, retries, created_at, updated_at, metadata)
       select tf_file_id, n, 0, 9, 10, $2, $3, $4, now() - make_interval(secs => $5), now() - make_interval(secs => $6),
         jsonb_build_object('processing_start_at', now() at time zone 'UTC' - make_interval(secs => $6 + $7::float8))
       from swf_fastmon_files, generate_series(1, $8::int) n where tf_filename = $1`,
      [name, run, status, retries, created, finished, took, count],
    );
  }

  /** Log records. @param received seconds since they came; @param behind seconds that the clock of their program is behind */
  async logs(instance: string, count: number, level: number, received = 1, behind = 0): Promise<void> {
    await this.sql(
      `insert into swf_applog (app_name, instance_name, timestamp, level, levelname, message, module, funcname, lineno, process, thread, received_at)
       select 'base_agent', $1, now() - make_interval(secs => $4::float8 + $5::float8), $3, 'X', 'it failed', 'm', 'f', 1, 1, 1,
         now() - make_interval(secs => $4::float8) from generate_series(1, $2::int)`,
      [instance, count, level, received, behind],
    );
  }
}

const nameOf = (run: number, sequence: number) => `swf.${run}.${String(sequence).padStart(6, '0')}.stf`;
