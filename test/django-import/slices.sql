insert into swf_tf_slices (slice_id, tf_first, tf_last, tf_count, run_number, status, retries, created_at, updated_at, fastmon_file_id) values
  (0, 0, 9, 10, 100010, 'queued', 0, '2026-08-01 00:00:00+00', '2026-08-01 00:00:00+00', '00000000-0000-4000-8000-000000000002'),
  (1, 10, 19, 10, 100010, 'queued', 0, '2026-08-01 00:00:00+00', '2026-08-01 00:00:00+00', '00000000-0000-4000-8000-000000000002');
