import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** One row of the table: a figure, what it should be, and what it was made of. */
export interface Row {
  name: string;
  value: number;
  unit: '×' | 'µs' | 'ms' | 'MiB' | '/s' | '%' | '';
  bound: 'at least' | 'at most';
  limit: number;
  /** The raw figures. */
  beside: string;
}

export const holds = ({ value, bound, limit }: Row): boolean =>
  bound === 'at least' ? value >= limit : value <= limit;

/** The least value that so large a share of all does not exceed (nearest rank). @param share from 0 to 1 @returns NaN of none */
export function percentile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;
}

/** A ratio of ours to the peer's, that should be at least so much. */
export function ratio(name: string, limit: number, ours: number, peer: number, unit: string, more = ''): Row {
  return {
    name,
    value: ours / peer,
    unit: '×',
    bound: 'at least',
    limit,
    beside: `${Math.round(ours)} against ${Math.round(peer)} ${unit}${more}`,
  };
}

const shown = (value: number, unit: string) =>
  `${unit === '×' ? value.toFixed(2) : value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;

/** The memory of a process, as Linux counts it. */
export function residentMiB(pid: number): number {
  const [, kibibytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) / 1_024;
}

/** Ticks of Linux's clock of processor time in a second. */
const TICKS = 100;

/**
 * The processor time that a process has used, in seconds, as Linux counts it.
 * @param withEnded whether that of its children counts that have ended
 */
export function processorSeconds(pid: number, withEnded = false): number {
  // After the name of the program, which stands in brackets and may have blanks.
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) /);
  const [user = 0, system = 0, ...ended] = rest.split(' ').slice(11, 15).map(Number);
  const [endedUser = 0, endedSystem = 0] = withEnded ? ended : [];
  return (user + system + endedUser + endedSystem) / TICKS;
}

/** The same of a PostgreSQL and all of its processes. @param directory that its command names */
export function postgresSeconds(directory: string): number {
  return familySeconds(({ command }) => {
    const [program, ...words] = command;
    return program?.endsWith('postgres') === true && words.some((word) => word.startsWith(directory));
  });
}

/** The same of processes and their children, those that have ended included. @param isParent whether it is one of these */
export function familySeconds(isParent: (one: { pid: string; command: string[] }) => boolean): number {
  const read = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return ''; // it has ended meanwhile
    }
  };
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Set(all.filter((pid) => isParent({ pid, command: read(pid, 'cmdline').split('\0') })));
  let seconds = 0;
  for (const pid of all) {
    const [, parent = ''] = / \w (\d+) /.exec(read(pid, 'stat').split(')').at(-1) ?? '') ?? [];
    if (parents.has(pid) || parents.has(parent)) seconds += processorSeconds(Number(pid), parents.has(pid));
  }
  return seconds;
}

/** A row for the terminal. */
export function line(row: Row): string {
  const { name, value, unit, bound, limit, beside } = row;
  return `${holds(row) ? '✓' : '✗'} ${name}: ${shown(value, unit)} (${bound} ${limit} ${unit}); ${beside}`;
}

/** Where the words begin that people have written below the table; they stay. */
const WORDS = '\nWhat is short, and why:';

/** Writes the table of a whole run. */
export function writeReport(file: string, rows: Row[]): void {
  const table = rows.map((row) => {
    const { name, value, unit, bound, limit, beside } = row;
    const short = holds(row) ? '' : ' **short**';
    return `| ${name} | ${shown(value, unit)}${short} | ${bound} ${limit} ${unit} | ${beside} |`;
  });
  const text = [
    '# Benchmarks\n',
    `Made by \`npm run bench\` on ${cpus().length} cores, the load generator and PostgreSQL beside the monitor: ratios hold, absolute`,
    'figures vary from machine to machine. The peer is `scripts/bench/peer.ts`: Fastify and pg by hand, one statement a',
    'request, on the same PostgreSQL and the same tables, with fsync on. Both are measured by turns in one run.\n',
    '| case | figure | should be | made of |',
    '|---|---|---|---|',
    ...table,
    '',
  ].join('\n');
  const [, words] = existsSync(file) ? readFileSync(file, 'utf8').split(WORDS) : [];
  writeFileSync(file, words === undefined ? text : `${text}${WORDS}${words}`);
}
