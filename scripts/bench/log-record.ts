let number = 0;

/** A log record as the agents send one; every call makes another. */
export const log = () => ({
  app_name: 'base_agent',
  instance_name: `data-agent-operator-${number++ % 7}`,
  timestamp: '2026-08-07T14:00:00.123456',
  level: 20,
  levelname: 'INFO',
  message: 'STF file swf.100010.000001.stf registered',
  module: 'example_data_agent',
  funcname: 'handle_stf_gen',
  lineno: 172,
  process: 4711,
  thread: 140_203_458_717_440,
  extra_data: { execution_id: 'stf_datataking-operator-0042', run_id: '100010' },
});
