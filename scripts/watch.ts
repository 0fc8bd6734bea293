import { once } from 'node:events';
import { styleText } from 'node:util';
import { InvalidArgumentError } from 'commander';
import { MonitorClient, type Settings, type Watched } from '../src/client/index.ts';
import { onStopSignal } from '../src/process/stop-signals.ts';
import { withAgentSettings } from './access/agent-settings.ts';
import { localAccess } from './access/local-access.ts';
import { command, runCommand } from './command.ts';

interface Options {
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

async function watch(settings: Settings, options: Options): Promise<void> {
  const client = new MonitorClient(settings);
  const leaving = new AbortController();
  onStopSignal(
    () => leaving.abort(),
    () => process.exit(130),
  );
  // Whoever reads the pipe has had enough: `| head`.
  process.stdout.on('error', () => leaving.abort());
  const isJson = options.json === true || !process.stdout.isTTY;
  try {
    console.error(`Watching ${settings.url}. Ctrl-C ends it.`);
    const messages = client.messages({
      types: options.type,
      agents: options.agent,
      runIds: options.run,
      namespaces: options.namespace,
      executionIds: options.execution,
      since: options.since,
      lastEventId: options.after,
      signal: leaving.signal,
      onTrouble: (line) => console.error(styleText('yellow', line)),
    });
    for await (const watched of messages) {
      const line = isJson ? JSON.stringify(watched) : lineOf(watched);
      // Whoever reads slowly is waited for: the monitor keeps the rest.
      if (!process.stdout.write(`${line}\n`)) await drained(leaving.signal);
    }
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

/** What would move the cursor, turn the line round or hide in it, were it let through to the terminal. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

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

function plain(value: unknown): string {
  return String(value).replace(UNSEEN, '·');
}

async function drained(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await once(process.stdout, 'drain', { signal }).catch(() => undefined); // cut off
}

/** Reads a list with commas; an option may also come several times. */
function list(text: string, before: string[] = []): string[] {
  return [...before, ...text.split(',').map((item) => item.trim())].filter(Boolean);
}

const UNITS: Record<string, number> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** What the monitor takes, in ms. */
const FIRST_TIME = Date.parse('0001-01-01T00:00:00Z');
const LAST_TIME = Date.parse('9999-12-31T23:59:59Z');

/** Reads a moment, or how long ago it was. */
function moment(text: string): string {
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(text) ?? [];
  const time = count
    ? Date.now() - Number(count) * (UNITS[unit] ?? 0) * 1_000
    : Date.parse(/^\d{4}-/.test(text) ? text : '');
  if (!(time >= FIRST_TIME && time <= LAST_TIME))
    throw new InvalidArgumentError(
      'Write 2026-08-07T14:00:00Z, of the years 1 to 9999, or how long ago: 30s, 10m, 2h, 1d.',
    );
  return new Date(time).toISOString();
}

/** Reads the id of a message in the stream: its place there. */
function messageId(text: string): string {
  if (!/^\d{1,19}$/.test(text))
    throw new InvalidArgumentError('Write the id of a message, as --json shows it.');
  return text;
}

const program = command('watch', 'Shows the messages of the agents as they come; Ctrl-C ends it.')
  .option('--type <types>', 'only these: stf_gen,stf_ready', list)
  .option('--agent <names>', 'only what these agents sent or processed', list)
  .option('--run <numbers>', 'only these runs', list)
  .option('--namespace <names>', 'only these namespaces', list)
  .option('--execution <ids>', 'only these executions of workflows', list)
  .option(
    '--since <time>',
    'begin with what was stored from then on: 2026-08-07T14:00:00Z, or 10m, 2h, 1d',
    moment,
  )
  .option('--after <id>', 'begin after the message of this id', messageId)
  .option('--json', 'a line of JSON for each, as in a pipe')
  .action((options: Options) => withAgentSettings(localAccess(), (settings) => watch(settings, options)));

await runCommand(program);
