import { threadId } from 'node:worker_threads';
import type { CallSite } from './call-site.ts';
import { LEVELS, type Level } from './levels.ts';

/** What is said with one log call. */
export interface Entry {
  level: Level;
  message: string;
  /** Anything that goes to JSON; the monitor's pages look for execution_id, workflow_name, run_id and username. */
  extra: object | null;
  /** Where in the program it was said. */
  site: CallSite;
  /** ISO 8601 with an offset; now, unless it is given. */
  timestamp?: string;
}

/** Who logs. */
export interface Source {
  appName: string;
  instanceName: string;
}

/** The record of a log call as JSON text, with the keys that the Python agents' handler sends. Never throws. */
export function recordText({ appName, instanceName }: Source, entry: Entry): string {
  const { level, message, extra, site, timestamp = new Date().toISOString() } = entry;
  const record = {
    app_name: appName,
    instance_name: instanceName,
    timestamp,
    level: LEVELS[level],
    levelname: level,
    message,
    module: site.module,
    funcname: site.funcname,
    lineno: site.lineno,
    process: process.pid,
    thread: threadId,
    extra_data: extra,
  };
  try {
    return JSON.stringify(record);
  } catch (error) {
    // A BigInt, a circle, a toJSON that throws: the message is worth more than what came with it.
    return JSON.stringify({ ...record, extra_data: { not_serialised: String(error) } });
  }
}
