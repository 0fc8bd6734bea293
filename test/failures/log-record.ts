/** A log record as an agent sends it, told from others by its message. */
export function logRecord(message: string, timestamp = '2026-08-07T14:00:00.123456Z') {
  return {
    app_name: 'base_agent',
    instance_name: 'data-agent-operator-7',
    timestamp,
    level: 20,
    levelname: 'INFO',
    message,
    module: 'example_data_agent',
    funcname: 'handle_stf_gen',
    lineno: 172,
    process: 4711,
    thread: 140203458717440,
  };
}
