import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';

/**
 * The monitor's own log: a JSON object a line, or readable text where somebody is looking at a terminal.
 * Credentials never reach it: request headers are not logged at all.
 */
export function createLogger(level: string): Logger {
  const options = { level, base: { pid: process.pid } };
  if (!process.stdout.isTTY) return pino(options);
  return pino(options, pretty({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss', sync: true }));
}
