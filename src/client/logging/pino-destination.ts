import { describeValue } from '../../process/describe.ts';
import { objectIn } from '../json.ts';
import { NOWHERE } from './call-site.ts';
import { levelOfPino } from './levels.ts';
import type { MonitorLog } from './monitor-log.ts';
import type { Entry } from './record.ts';

/** A smaller time counts seconds, as pino's unixTime writes it: in ms this is 1973, in seconds the year 5138. */
const SECONDS = 1e11;
/** Asks pino for the level, whatever the line calls it. */
const METADATA = Symbol.for('pino.metadata');

/**
 * A destination for pino: `pino(pinoDestination(log))`. It works in the process itself, not in a worker of pino's: the
 * queue never blocks, and what a crash leaves in it can still be flushed.
 */
export function pinoDestination(log: MonitorLog): { write(line: string): void } {
  const destination = {
    [METADATA]: true,
    writable: true, // without it pino takes a lone argument for its options, and writes to the standard output
    lastLevel: undefined as number | undefined, // set by pino before each line
    write: (line: string) => log.write(readLine(line, destination.lastLevel)),
  };
  return destination;
}

/** Reads the line rather than the object beside it: only the line is redacted. */
function readLine(line: string, lastLevel: number | undefined): Entry {
  const fields = objectIn(line);
  if (!fields) return { level: 'INFO', message: line, extra: null, site: NOWHERE };
  const { level, time, name, pid: _, hostname: __, ...others } = fields;
  const { ['msg' in others ? 'msg' : 'message']: message, ...extra } = others;
  const made = new Date(typeof time === 'number' ? time * (time < SECONDS ? 1_000 : 1) : String(time));
  return {
    level: levelOfPino(lastLevel ?? Number(level)),
    message: describeValue(message ?? ''),
    extra: Object.keys(extra).length > 0 ? extra : null,
    site: typeof name === 'string' && name !== '' ? { ...NOWHERE, module: name.slice(0, 255) } : NOWHERE,
    ...(Number.isFinite(made.getTime()) && { timestamp: made.toISOString() }),
  };
}
