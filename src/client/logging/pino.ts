import type { LevelName, MonitorLog } from './log.ts';

/** The level of the agents' logs for one of pino's numbers. */
function levelOf(number: number): LevelName {
  if (number >= 60) return 'CRITICAL';
  if (number >= 50) return 'ERROR';
  if (number >= 40) return 'WARNING';
  return number >= 30 ? 'INFO' : 'DEBUG';
}

/**
 * Where pino writes to have its lines at the monitor: `pino(options, pinoDestination(log))`. It runs in the agent's own
 * thread, since it only puts records into a queue.
 */
export function pinoDestination(log: MonitorLog): { write(line: string): void } {
  return {
    write(line) {
      try {
        const {
          level,
          time,
          msg,
          pid: _,
          hostname: __,
          ...extra
        } = JSON.parse(line) as Record<string, unknown>;
        const at = typeof time === 'number' || typeof time === 'string' ? new Date(time) : new Date();
        const more = Object.keys(extra).length > 0 ? extra : undefined;
        log.add(
          levelOf(Number(level)),
          String(msg ?? ''),
          Number.isNaN(at.getTime()) ? new Date() : at,
          more,
        );
      } catch {
        log.log('INFO', line);
      }
    },
  };
}
