/**
 * The database did not answer in time, or not at all: the caller may try again later.
 * Becomes a 503 with Retry-After.
 */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super(`the database is not available: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'DatabaseUnavailable';
  }
}

/** A statement ran into its time-out: too much to read. Becomes a 503 that names the mend. */
export class StatementTimeout extends Error {
  constructor(cause: unknown) {
    super('the statement took too long', { cause });
    this.name = 'StatementTimeout';
  }
}

/** More rows wait to be stored than a process takes. Becomes a 503 with Retry-After. */
export class WriterFull extends Error {
  constructor() {
    super('too many rows wait to be stored');
    this.name = 'WriterFull';
  }
}

interface PostgresFault {
  code?: unknown;
  constraint?: unknown;
  column?: unknown;
  severity?: unknown;
}

/** SQLSTATE of an error that PostgreSQL itself reported, else undefined (a socket's error, a time-out of ours). */
export function sqlState(error: unknown): string | undefined {
  const { code, severity } = (error ?? {}) as PostgresFault;
  return typeof code === 'string' && typeof severity === 'string' ? code : undefined;
}

/** The constraint that refused a row, or the column that was null; undefined for any other error. */
export function refusal(error: unknown): { constraint: string } | { nullColumn: string } | undefined {
  const state = sqlState(error);
  const { constraint, column } = (error ?? {}) as PostgresFault;
  if (state === '23502' && typeof column === 'string') return { nullColumn: column };
  if ((state === '23505' || state === '23503') && typeof constraint === 'string') return { constraint };
  return undefined;
}

/** States after which the connection itself, or the whole server, is not to be trusted or not to be had. */
const UNAVAILABLE = new Set([
  '25P03', // idle in transaction time-out
  '26000', // a prepared statement that the server has forgotten
  '53100', // disk full
  '53200', // out of memory
  '53300', // too many connections
  '55P03', // lock not available
  '57014', // statement time-out
  '57P01', // server shutting down
  '57P02', // server crashed
  '57P03', // server starting
  '57P05', // idle session time-out
  '58030', // input/output error
]);

/** True where the connection must not be used again: it broke, timed out, or the server is going down. */
export function isConnectionFault(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  const state = sqlState(error);
  if (state !== undefined) return state.startsWith('08') || UNAVAILABLE.has(state);
  return (
    error instanceof Error &&
    (isSocketFault(error) || /time(d )?out|terminated|not queryable/i.test(error.message))
  );
}

function isSocketFault(error: Error): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall !== undefined || code === 'EPIPE' || code === 'ECONNRESET';
}
