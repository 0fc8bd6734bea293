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

/** More rows wait to be stored than a process takes. Becomes a 503 with Retry-After. */
export class WriterFull extends Error {
  constructor() {
    super('too many rows wait to be stored');
    this.name = 'WriterFull';
  }
}

/** Whoever asked has gone, and with it the reason to go on. */
export class CallerGone extends Error {
  constructor() {
    super('the caller has gone');
    this.name = 'CallerGone';
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

/**
 * Whether PostgreSQL refuses the values themselves: they do not fit their types (22), break a constraint (23), or are
 * larger than it can keep (54). They would be refused again however often they came.
 */
export function isRefused(error: unknown): boolean {
  return /^(22|23|54)/.test(sqlState(error) ?? '');
}

/** Whether a transaction stood in another's way and was given up for it: the same work can be done again. */
export function isConflict(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01';
}

/** States after which the connection itself, or the whole server, is not to be trusted or not to be had. */
const UNAVAILABLE = new Set([
  '25006', // a server that takes no writes: another one leads now
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

/** What pg and its pool say in words alone, without a code, where a connection is lost or was not had. */
const LOST =
  /^(Connection terminated( unexpectedly| due to connection timeout)?|timeout expired|timeout exceeded when trying to connect|Query read timeout|Client (was closed|has encountered a connection error) and is not queryable|Received unexpected \w+ message from backend\.)$/;

/** True where the connection must not be used again: it broke, timed out, or the server is going down. */
export function isConnectionFault(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  const state = sqlState(error);
  if (state !== undefined) return state.startsWith('08') || UNAVAILABLE.has(state);
  return (
    error instanceof Error && (isSocketFault(error) || (error.name === 'Error' && LOST.test(error.message)))
  );
}

function isSocketFault(error: Error): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall !== undefined || code === 'EPIPE' || code === 'ECONNRESET';
}
