/** SQL that gives a Django database as many log records, of twenty agents and the seven days before now. */
export const djangoLogs = (records: number) =>
  `insert into swf_applog (app_name, instance_name, "timestamp", level, levelname, message, module, funcname, lineno, process, thread, extra_data)
   select 'agent', 'data-agent-alice-' || n % 20, now() - (${records} - n) * interval '7 days' / ${records}, 20 + n % 100 / 98 * 20,
          (array['INFO', 'ERROR'])[1 + n % 100 / 98], 'Message ' || n || ' of a run that goes on, with a text of usual length: ' || md5(n::text),
          'data_agent', 'handle', n % 1000, 1234, 140203458717440,
          jsonb_build_object('execution_id', 'stf_datataking-alice-0042', 'run_id', (100010 + n % 5)::text)
   from generate_series(1, ${records}) n`;
