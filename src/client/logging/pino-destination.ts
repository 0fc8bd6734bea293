import { parsed } from '../errors.ts';
import { NOWHERE } from './call-site.ts';
import { levelOfPino } from './levels.ts';
import type { MonitorLog } from './monitor-log.ts';
import type { Entry } from './record.ts';

/**
 * A destination for pino: `pino(pinoDestination(log))`. It works in the process itself, not in a worker of pino's: the
 * queue never blocks, and what a crash leaves in it can still be flushed.
 */
export function pinoDestination(log: MonitorLog): { write(line: string): void } {
  return { write: (line) => log.write(readLine(line)) };
}

/** Reads the line rather than the object beside it: only the line is redacted. */
function readLine(line: string): Entry {
  const fields = parsed(line);
  if (typeof fields !== 'object' || fields === null)
    return { level: 'INFO', message: line, extra: null, site: NOWHERE };
  const { level, time, msg, name, pid: _, hostname: __, ...extra } = fields as Record<string, unknown>;
  const made = new Date(time as number | string);
  return {
    level: levelOfPino(Number(level)),
    message: String(msg ?? ''),
    extra: Object.keys(extra).length > 0 ? extra : null,
    site: typeof name === 'string' && name !== '' ? { ...NOWHERE, module: name.slice(0, 255) } : NOWHERE,
    ...(Number.isFinite(made.getTime()) && { timestamp: made.toISOString() }),
  };
}
