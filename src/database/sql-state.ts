interface PostgresError {
  code?: unknown;
  constraint?: unknown;
  column?: unknown;
  severity?: unknown;
}

/** SQLSTATE of an error that PostgreSQL itself reported, else undefined (a socket's error, a time-out of ours). */
export function sqlState(error: unknown): string | undefined {
  const { code, severity } = (error ?? {}) as PostgresError;
  return typeof code === 'string' && typeof severity === 'string' ? code : undefined;
}

/** The constraint that a row violates, or the column that was null; undefined for any other error. */
export function violationOf(error: unknown): { constraint: string } | { nullColumn: string } | undefined {
  const state = sqlState(error);
  const { constraint, column } = (error ?? {}) as PostgresError;
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
