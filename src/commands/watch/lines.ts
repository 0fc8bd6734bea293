import { styleText } from 'node:util';
import { MonitorClient, type Settings, type Watched } from '#client';
import { plain, printLines } from '../print-lines.ts';

/** Which messages are shown, and how. */
export interface WatchChoice {
  type?: string[];
  agent?: string[];
  run?: string[];
  namespace?: string[];
  execution?: string[];
  since?: string;
  after?: string;
  json?: boolean;
}

/** Of a terminal line, where the terminal does not say; and what is left for the rest of a message at least. */
const WIDTH = 120;
const ROOM = 30;

/** Prints messages until Ctrl-C, or until the reader of a pipe has had enough. */
export async function watchMessages(settings: Settings, options: WatchChoice): Promise<void> {
  const client = new MonitorClient(settings);
  const isJson = options.json === true || !process.stdout.isTTY;
  try {
    console.error(`Watching ${settings.url}. Ctrl-C ends it.`);
    await printLines(async function* (signal) {
      const messages = client.messages({
        types: options.type,
        agents: options.agent,
        runIds: options.run,
        namespaces: options.namespace,
        executionIds: options.execution,
        since: options.since,
        lastEventId: options.after,
        signal,
        onTrouble: (line) => console.error(styleText('yellow', line)),
      });
      for await (const watched of messages) yield isJson ? JSON.stringify(watched) : lineOf(watched);
    });
  } finally {
    await client.close();
  }
}

/** Times, states and files in their colours. */
const COLOURS: [RegExp, Parameters<typeof styleText>[0]][] = [
  [/^(run_imminent|start_run|resume_run)$/, ['bold', 'green']],
  [/^pause_run$/, ['bold', 'yellow']],
  [/^end_run$/, ['bold', 'magenta']],
  [/^stf_/, 'cyan'],
  [/^tf_/, 'blue'],
  [/error|fail/i, 'red'],
];

/** What is shown elsewhere on the line, follows from it, or was added by the monitor. */
const APART = new Set([
  ...['msg_type', 'run_id', 'sender', 'processed_by', 'namespace', 'timestamp', 'stf_filename'],
  ...['execution_id', 'start', 'end'],
  ...['sender_agent', 'recipient_agent', 'queue_name', 'sent_at'],
]);

/** Said by themselves, without their keys. */
const FILES = new Set(['filename', 'tf_filename']);

function lineOf(watched: Watched): string {
  if (watched.kind === 'gap')
    return styleText(
      ['bold', 'red'],
      `── ${watched.atMost ? 'at most ' : ''}${watched.missed} messages were missed; the API has those that were kept: /api/workflow-messages/ ──`,
    );
  const { type, content } = watched;
  const { run_id: run, sender, processed_by: processor, sent_at: sent } = content;
  const colour = COLOURS.find(([pattern]) => pattern.test(type))?.[1] ?? 'white';
  const columns = [
    timeOf(sent).padEnd(8),
    plain(type).padEnd(18),
    plain(run ?? '').padEnd(7),
    plain(sender ?? processor ?? '').padEnd(30),
  ];
  const room = Math.max(ROOM, (process.stdout.columns ?? WIDTH) - columns.join(' ').length - 1);
  const [time, name, ...others] = columns as [string, string, string, string];
  const rest = styleText('dim', shortened(plain(restOf(content)), room));
  return [time, styleText(colour, name), ...others, rest].join(' ');
}

/** What else is in a message, files first. */
function restOf(content: Record<string, unknown>): string {
  const entries = Object.entries(content).filter(([key, value]) => !APART.has(key) && value !== null);
  const files = entries.filter(([key]) => FILES.has(key)).map(([, value]) => String(value));
  const others = entries
    .filter(([key]) => !FILES.has(key))
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return [...files, ...others].join(' ');
}

/** Of this terminal's own time zone. */
function timeOf(sent: unknown): string {
  const date = new Date(String(sent));
  return Number.isNaN(date.getTime()) ? '--:--:--' : date.toLocaleTimeString('en-GB');
}

function shortened(text: string, room: number): string {
  const characters = [...text];
  return characters.length > room ? `${characters.slice(0, room - 1).join('')}…` : text;
}
