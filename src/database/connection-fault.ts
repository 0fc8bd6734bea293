import { DatabaseUnavailable } from './errors.ts';
import { sqlState } from './sql-state.ts';

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
