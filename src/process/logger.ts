import { once } from 'node:events';
import pino, { type Logger } from 'pino';

/**
 * The monitor's own log: a JSON object a line, or readable text where somebody is looking at a terminal.
 * Credentials never reach it: request headers are not logged at all.
 */
export async function createLogger(level: string): Promise<Logger> {
  const options = { level, base: { pid: process.pid } };
  if (!process.stdout.isTTY) return pino(options);
  const { default: pretty } = await import('pino-pretty');
  return pino(options, pretty({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss', sync: true }));
}

/** Somebody may have the log in a pipe and not read it: its last line is waited for no longer than this, in ms. */
const PATIENCE = 1_000;

/**
 * Logs the last line before the process exits. What is not written by then is given up: at the exit it would be tried
 * again and again, and for ever where the reader of a pipe is gone.
 */
export async function logLastLine(logger: Logger, line: string): Promise<void> {
  if (process.stdout.isTTY || !logger.isLevelEnabled('info')) return logger.info(line);
  const destination = (logger as Logger & { [pino.symbols.streamSym]: ReturnType<typeof pino.destination> })[
    pino.symbols.streamSym
  ];
  // Not AbortSignal.timeout: that keeps no process alive, and where nothing else does it would end here, with an error.
  const over = new AbortController();
  const patience = setTimeout(() => over.abort(), PATIENCE);
  // It is closed, and says nothing, where the reader of a pipe is gone.
  const written = Promise.race(
    ['drain', 'close'].map((event) => once(destination, event, { signal: over.signal })),
  );
  logger.info(line);
  await written.catch(() => undefined);
  clearTimeout(patience);
  destination.flushSync = () => undefined;
}
