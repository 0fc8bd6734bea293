import { threadId } from 'node:worker_threads';
import { describeValue } from '../../process/describe.ts';
import type { CallSite } from './call-site.ts';
import { LEVELS, type LevelName } from './levels.ts';

/** What is said with one log call. */
export interface Entry {
  level: LevelName;
  message: string;
  /** Anything that goes to JSON; the monitor's pages look for execution_id, workflow_name, run_id and username. */
  extra: object | null;
  /** Goes with it where `extra` does not say otherwise. */
  context?: object;
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

/** What JSON writes as an escape and the monitor does not take: NUL, and halves of surrogate pairs. */
const UNTAKABLE = /(\\\\)|\\u(0000|d[89a-f]..)/g;

/** Characters that the monitor takes of a message, and of what comes with it as JSON. */
const MOST_CHARACTERS = 262_144;

/** The record of a log call as JSON text, with the keys that the Python agents' handler sends. Never throws. */
export function recordText({ app, instance }: Source, entry: Entry): string {
  const { level, message, extra, context, site, timestamp = new Date().toISOString() } = entry;
  const record = {
    app_name: app,
    instance_name: instance,
    timestamp,
    level: LEVELS[level],
    levelname: level,
    message: shortened(describeValue(message).trim()) || '(blank)', // the monitor takes no blank one
    ...site,
    process: process.pid,
    thread: threadId,
  };
  let text: string;
  try {
    const extra_data = context ? { ...context, ...extra } : extra;
    text = JSON.stringify({ ...record, extra_data });
    const { length } = text.length > MOST_CHARACTERS ? JSON.stringify(extra_data) : '';
    if (length > MOST_CHARACTERS)
      throw new RangeError(`${length} characters; ${MOST_CHARACTERS} can be kept`);
  } catch (error) {
    // A BigInt, a circle, a getter or a toJSON that throws, or too much of it: the message is worth more than what came with it.
    text = JSON.stringify({ ...record, extra_data: { not_serialised: describeValue(error) } });
  }
  return text.replace(UNTAKABLE, (found, backslash) => backslash ?? `\\${found}`);
}

/** The beginning of a message that is longer than the monitor takes. */
function shortened(message: string): string {
  return message.length > MOST_CHARACTERS
    ? `${message.slice(0, MOST_CHARACTERS - 100).replace(/[\ud800-\udbff]$/, '')}… (${message.length} characters)`
    : message;
}
