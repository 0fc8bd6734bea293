import { isUtf8 } from 'node:buffer';
import type { MessageRow } from '../../database/messages/received.ts';
import { isLongerThan } from '../../json/code-points.ts';
import { MalformedJson } from '../../json/errors.ts';
import { rawDigits } from '../../json/every-digit.ts';
import { readForeignJson } from '../../json/foreign-json.ts';
import { keptLength, unkeepableIn } from '../../json/keepable.ts';
import { JSON_LIMITS, LONGEST_VALUE } from '../../json/limits.ts';
import { textOf } from '../../json/python.ts';
import { SystemAgent } from '../../resources/system-agent.ts';
import { WorkflowMessage } from '../../resources/workflow-message.ts';

/** The content of a message: a JSON object. */
export type Content = Record<string, unknown>;

/** What a message of the broker is, by what is in it. */
export type Incoming =
  | { kind: 'workflow'; row: MessageRow }
  /** An agent says that it lives; not kept as a message. */
  | { kind: 'heartbeat'; agent: string; status: string }
  /** An object that is neither: nothing is kept of it. */
  | { kind: 'other' }
  /** What cannot be stored. */
  | { kind: 'dead'; reason: string };

/** The keys of a message that the columns are filled from. */
const SOURCES = {
  message_type: 'msg_type',
  sender_agent: 'sender',
  recipient_agent: 'recipient',
  namespace: 'namespace',
  execution_id: 'execution_id',
  run_id: 'run_id',
} as const;

/** How many code points the columns take, as the tables have it. */
const OF_MESSAGE = WorkflowMessage.meta.properties;
const OF_AGENT = SystemAgent.meta.properties;

/**
 * Says what a message is: a heartbeat where it has `agent_name` and `status`, a workflow message where it has
 * `msg_type`, as the Django monitor has it.
 * @param destination where it was sent: `/topic/epictopic`
 */
export function classify(body: Buffer, destination: string): Incoming {
  const content = contentOf(body);
  if (typeof content === 'string') return { kind: 'dead', reason: content };
  const length = keptLength(content);
  if (Number.isNaN(length)) return { kind: 'dead', reason: `it holds ${unkeepableIn(content)}` };
  if (length > LONGEST_VALUE)
    return {
      kind: 'dead',
      reason: `it has more than ${LONGEST_VALUE} characters as JSON, its numbers written without exponents`,
    };
  if ('agent_name' in content && 'status' in content) return heartbeatOf(content);
  if (!('msg_type' in content)) return { kind: 'other' };
  return workflowOf(content, destination);
}

function heartbeatOf({ agent_name, status }: Content): Incoming {
  const agent = textOf(agent_name);
  const word = status ? textOf(status) : '';
  if (agent_name === null || agent === '') return { kind: 'dead', reason: 'agent_name is empty' };
  const tooLong =
    longer('agent_name', agent, OF_AGENT.instance_name) ?? longer('status', word, OF_AGENT.status);
  return tooLong ?? { kind: 'heartbeat', agent, status: word };
}

function workflowOf(content: Content, destination: string): Incoming {
  const row = { queue_name: queueOf(destination), message_content: content } as MessageRow;
  let tooLong = longer('the destination', row.queue_name, OF_MESSAGE.queue_name);
  for (const [column, key] of Object.entries(SOURCES) as [keyof typeof SOURCES, string][]) {
    const value = content[key] ?? null;
    // Every message has a type; the other columns may be empty.
    if (column === 'message_type') row[column] = value === null ? '' : textOf(value);
    else row[column] = value === null ? null : textOf(value);
    tooLong ??= longer(key, row[column], OF_MESSAGE[column]);
  }
  return tooLong ?? { kind: 'workflow', row };
}

/** @returns the object, or why it is none */
function contentOf(body: Buffer): Content | string {
  if (body.length > JSON_LIMITS.bytes) return `it is larger than ${JSON_LIMITS.bytes} bytes`;
  if (!isUtf8(body)) return 'it is not UTF-8';
  try {
    const value = readForeignJson(body.toString('utf8'));
    if (
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      rawDigits(value) === undefined
    )
      return value as Content;
    return 'it is JSON, but no object';
  } catch (error) {
    if (error instanceof MalformedJson) return `it is not JSON: ${error.message}`;
    throw error;
  }
}

/** `epictopic` of `/topic/epictopic`, as the Django monitor names it. */
function queueOf(destination: string): string {
  return destination.replace(/^\/(topic|queue)\//, '');
}

/** @returns what becomes of a message whose column does not take this text */
function longer(
  what: string,
  text: string | null,
  { length: most = Infinity }: { length?: number },
): Incoming | undefined {
  if (text === null || !isLongerThan(text, most)) return undefined;
  return { kind: 'dead', reason: `${what} is longer than ${most} characters` };
}
