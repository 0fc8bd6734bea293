import { styleText } from 'node:util';
import { LEVELS, type LevelName, type LogRecord, MonitorClient, type Settings } from '#client';
import { plain, printLines } from '../print-lines.ts';

/** Which log records are shown, and how. */
export interface LogsChoice {
  follow?: boolean;
  level?: LevelName;
  run?: string;
  agent?: string;
  search?: string;
  without?: string;
  withoutAgent?: string[];
  since?: string;
  last?: number;
  output?: 'text' | 'json';
}

/** Records that are shown where nobody says from when, or how many. */
const USUAL = 100;

/** Prints log records, the oldest first. */
export async function printLogs(settings: Settings, options: LogsChoice): Promise<void> {
  const { follow = false, level, run, agent, search, without, withoutAgent, since } = options;
  const last = options.last ?? (since === undefined ? USUAL : undefined);
  const filters = {
    level_min: level && LEVELS[level],
    run_id: run,
    instance_type: agent,
    instance_type_not: withoutAgent?.map((name) => name.replaceAll(/[\\,]/g, '\\$&')).join(','),
    search,
    search_not: without,
    timestamp_after: since,
  };
  const client = new MonitorClient(settings);
  const lineOf = options.output === 'json' ? JSON.stringify : process.stdout.isTTY ? inColour : inPlain;
  let count = 0;
  try {
    if (follow) console.error(`Following ${settings.url}. Ctrl-C ends it.`);
    await printLines(async function* (signal) {
      const onTrouble = (line: string) => console.error(styleText('yellow', line));
      for await (const record of client.logs(filters, { follow, last, signal, onTrouble })) {
        count++;
        yield lineOf(record);
      }
    });
    if (count === 0 && !follow)
      console.error(
        `No log record matches${since === undefined ? '. Most filters look at the last 24 hours only; --since 7d looks further back' : ''}.`,
      );
  } finally {
    await client.close();
  }
}

type Style = Parameters<typeof styleText>[0];

/** From the worst on, by the number of the level. */
const COLOURS: [number, Style][] = [
  [50, ['bold', 'white', 'bgRed']],
  [40, 'red'],
  [30, 'yellow'],
  [20, 'green'],
];

function inColour(record: LogRecord): string {
  const { level, levelname, instance_name, message } = record;
  const colour = COLOURS.find(([least]) => level >= least)?.[1] ?? 'dim';
  const time = new Date(record.timestamp);
  const lines = message.split(LINE_END).map(plain);
  return [
    styleText('dim', `${time.toLocaleDateString('sv-SE')} ${time.toLocaleTimeString('en-GB')}`),
    styleText(colour, plain(levelname).padEnd(8)),
    styleText('cyan', plain(instance_name)),
    lines.join('\n    '),
  ].join(' ');
}

/** One line for each record, with the moment as the monitor has it. */
function inPlain({ timestamp, levelname, instance_name, message }: LogRecord): string {
  const text = message.split(LINE_END).map(plain).join(' ⏎ ');
  return `${timestamp} ${plain(levelname)} ${plain(instance_name)} ${text}`;
}

const LINE_END = /\r?\n/;
