-- Some of everything, with what a careless copy would change. The password of olga and gone is "streaming-workflow-2026", hashed by Python.
insert into django_migrations (app, name, applied) values ('monitor_app', '0001_initial', '2026-07-01 12:00:00+00'), ('monitor_app', '0006_tfslice', '2026-08-07 12:00:00+00');
insert into auth_user (id, password, last_login, is_superuser, username, first_name, last_name, email, is_staff, is_active, date_joined) values
  (1, 'pbkdf2_sha256$1000000$kJ8sXq2LrT0vWz5nYb3hEd$tguLOJYZ9xbG7QCfK//e2Dh49mDdkkgo1O/oerLVD3k=', '2026-08-01 10:00:00.123456-04', true, 'olga', 'Olga', 'Operator', 'olga@example.org', true, true, '2026-07-01 08:00:00-04'),
  (2, '!unusable0123456789012345678901234567890', null, false, 'agent', '', '', '', false, true, '2026-07-02 08:00:00-04'),
  (5, 'md5$salt$0123456789abcdef0123456789abcdef', null, false, 'anna', 'Änna', 'Ünal', '', false, true, '2026-07-02 08:00:00-04'),
  (6, 'pbkdf2_sha256$9000000$salt$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', null, false, 'bob', '', '', '', false, true, '2026-07-02 08:00:00-04'),
  (9, 'pbkdf2_sha256$1000000$kJ8sXq2LrT0vWz5nYb3hEd$tguLOJYZ9xbG7QCfK//e2Dh49mDdkkgo1O/oerLVD3k=', null, false, 'gone', '', '', '', false, false, '2026-07-02 08:00:00-04');
select setval(pg_get_serial_sequence('auth_user', 'id'), 12);
insert into authtoken_token (key, created, user_id) values
  ('0123456789abcdef0123456789abcdef01234567', '2026-07-01 09:00:00-04', 1), ('89abcdef0123456789abcdef0123456789abcdef', '2026-07-01 09:00:00-04', 2);
insert into swf_namespace values ('torre1', 'alice', '', '{"a": [1, null]}', '2026-07-03 00:00:00+00', '2026-07-03 00:00:00+00');
insert into swf_persistent_state values (1, '{"next_run_number": 100012, "last_run_number": 100011, "next_agent_id": 3, "custom": {"kept": true}}', '2026-08-01 00:00:00+00');
insert into swf_ai_memory (username, session_id, role, content, created_at) values ('alice', 's', 'user', E'line\n\ttab \\N \\ "quoted"', '2026-08-01 00:00:00+00');
insert into swf_systemagent (instance_name, agent_type, description, status, agent_url, workflow_enabled, current_stf_count, total_stf_processed, operational_state, metadata, created_at, updated_at) values
  ('data-agent-alice-2', 'DATA', E'Zürich \\N 数据 🚀', 'OK', null, true, 0, 7, 'READY', '{"large": 12345678901234567890}', '2026-07-03 00:00:00.000001+00', '2026-07-03 00:00:00+00'),
  ('processing-agent-alice-17', 'PROCESSING', '', 'OK', null, true, 0, 0, 'EXITED', null, '2026-07-03 00:00:00+00', '2026-07-03 00:00:00+00');
insert into swf_subscribers (subscriber_name, is_active, created_at, updated_at, delivery_type, client_ip, client_location, message_filters, messages_received, messages_sent, messages_dropped, fraction) values
  ('sse_01234567', false, '2026-07-03 00:00:00+00', '2026-07-03 00:00:00+00', 'sse', '192.0.2.17', 'Remote', '{}', 0, 12, 0, 0.1),
  ('sse_89abcdef', false, '2026-07-03 00:00:00+00', '2026-07-03 00:00:00+00', 'sse', '2001:db8::1', 'Remote', '{}', 0, 12, 0, null);
insert into swf_runs (run_id, run_number, start_time, run_conditions) values (1, 100010, '2026-08-01 00:00:00+00', '{}'), (4, 100011, '2026-08-01 01:00:00+00', null), (7, 100050, '2026-08-01 02:00:00+00', 'null');
select setval(pg_get_serial_sequence('swf_runs', 'run_id'), 7);
insert into swf_run_state values (100010, 'completed', 'ended', null, 2, 0, 1, 1, 0, 0, 1, 0, '2026-08-01 00:00:00+00', '2026-08-01 00:00:00+00', '{"execution_id": "stf_datataking-alice-0042"}');
insert into swf_stf_files (file_id, machine_state, stf_filename, file_size_bytes, created_at, status, run_id) values
  ('00000000-0000-4000-8000-000000000001', 'physics', 'swf.100010.000001.stf', 9007199254740993, '2026-08-01 00:00:00+00', 'registered', 1);
insert into swf_fastmon_files (tf_file_id, tf_filename, status, created_at, updated_at, stf_file_id) values
  ('00000000-0000-4000-8000-000000000002', 'swf.100010.000001_tf_001.tf', 'registered', '2026-08-01 00:00:00+00', '2026-08-01 00:00:00+00', '00000000-0000-4000-8000-000000000001');
insert into swf_workers (worker_id, run_number, panda_job, location, status, slices_completed, started_at) values ('w.1/a', 100010, '1', 'BNL', 'running', 0, '2026-08-01 00:00:00+00');
insert into swf_system_state_events ("timestamp", run_number, event_type, state, event_data) values ('2026-08-01 00:00:00+00', 100010, 'start_run', 'run', '{}');
insert into swf_stf_workflows (workflow_id, filename, daq_state, daq_substate, generated_time, stf_start_time, stf_end_time, current_status, current_agent, created_at, updated_at) values
  ('00000000-0000-4000-8000-000000000003', 'f', 'run', 'physics', '2026-08-01 00:00:00+00', '2026-08-01 00:00:00+00', '2026-08-01 00:00:00+00', 'generated', 'daqsim', '2026-08-01 00:00:00+00', '2026-08-01 00:00:00+00');
insert into swf_agent_workflow_stages (stage_id, agent_name, agent_type, status, processing_time_seconds, created_at, updated_at, workflow_id) values
  ('00000000-0000-4000-8000-000000000004', 'a', 'data', 'generated', 0.30000000000000004, '2026-08-01 00:00:00+00', '2026-08-01 00:00:00+00', '00000000-0000-4000-8000-000000000003');
insert into swf_workflow_messages (message_id, message_type, sender_agent, run_id, message_content, message_metadata, sent_at, is_successful, workflow_id, stage_id)
  select gen_random_uuid(), 'stf_gen', 'daq-simulator', '100010', jsonb_build_object('filename', 'f' || n), '{}', '2026-08-01 00:00:00+00'::timestamptz + n * interval '1 s', true,
         '00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000004' from generate_series(50, 1, -1) n;
insert into swf_workflow_definitions (id, workflow_name, version, workflow_type, definition, parameter_values, created_by, created_at, updated_at) values (3, 'stf_datataking', '1', 't', 'd', '{}', 'alice', '2026-08-01 00:00:00+00', '2026-08-01 00:00:00+00');
insert into swf_workflow_executions (execution_id, parameter_values, status, start_time, executed_by, workflow_definition_id) values ('stf_datataking-alice-0042', '{"n": 1}', 'running', '2026-08-01 00:00:00+00', 'alice', 3);
insert into swf_applog (app_name, instance_name, "timestamp", level, levelname, message, module, funcname, lineno, process, thread, extra_data)
  select 'agent', 'i' || n % 3, '2026-08-01 00:00:00.123456+00'::timestamptz + n * interval '13 min', 20 + n % 3 * 10, (array['INFO', 'WARNING', 'ERROR'])[1 + n % 3], E'Zürich \\N \t 🚀 ' || n, 'm', 'f', n, 1, 140203458717440,
         case when n % 2 = 0 then '{"execution_id": "stf_datataking-alice-0042", "large": 12345678901234567890}'::jsonb end
  from generate_series(1, 400) n;
insert into swf_applog (app_name, instance_name, "timestamp", level, levelname, message, module, funcname, lineno, process, thread) values
  ('agent', 'early', '1970-01-01 00:00:00+00', 20, 'INFO', 'm', 'm', 'f', 1, 1, 1), ('agent', 'late', '9999-12-31 00:00:00+00', 20, 'INFO', 'm', 'm', 'f', 1, 1, 1);
