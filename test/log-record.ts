/** A log record as an agent sends it. @param changes what the test is about */
export function logRecord(message = 'ready', changes: object = {}) {
  return {
    app_name: 'base_agent',
    instance_name: 'data-agent-operator-7',
    timestamp: '2026-08-07T14:00:00.123456Z',
    level: 20 as const,
    levelname: 'INFO',
    message,
    module: 'example_data_agent',
    funcname: 'handle_stf_gen',
    lineno: 172,
    process: 4711,
    thread: 140_203_458_717_440,
    ...changes,
  };
}
