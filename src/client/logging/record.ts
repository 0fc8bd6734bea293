import { threadId } from 'node:worker_threads';
import type { CallSite } from './call-site.ts';
import { LEVELS, type LevelName } from './levels.ts';

/** What is said with one log call. */
export interface Entry {
  level: LevelName;
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
  app: string;
  instance: string;
}

/** The record of a log call as JSON text, with the keys that the Python agents' handler sends. Never throws. */
export function recordText({ app, instance }: Source, entry: Entry): string {
  const { level, message, extra, site, timestamp = new Date().toISOString() } = entry;
  const record = {
    app_name: app,
    instance_name: instance,
    timestamp,
    level: LEVELS[level],
    levelname: level,
    message: takable(message),
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

/** The monitor takes no blank message, and no NUL. */
function takable(message: string): string {
  const text = message.includes('\0') ? message.replaceAll('\0', '\\0') : message;
  return text.trim() === '' ? '(blank)' : text;
}
