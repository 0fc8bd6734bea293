/** An answer did not come in time. */
export class NoAnswer extends Error {
  constructor(patience: number) {
    super(`no answer within ${patience / 1_000} s`);
    this.name = 'NoAnswer';
  }
}

/** Node's code for an error, of the first one where several addresses were tried; else its message. */
export function codeOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const { code, message, cause } = first as NodeJS.ErrnoException;
  return code ?? (cause === undefined ? message : codeOf(cause));
}
