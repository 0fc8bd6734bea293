/** A reply that is no success. */
export class ApiError extends Error {
  readonly status: number;
  /** What the monitor's log knows the request by. */
  readonly requestId: string | undefined;

  constructor(status: number, body: unknown, requestId: string | null) {
    super(detailOf(body) ?? `The monitor answered with status ${status}.`);
    this.name = 'ApiError';
    this.status = status;
    this.requestId = requestId ?? undefined;
  }
}

/** The API says in `detail` what was wrong, or, of a parameter, in a list under its name. */
function detailOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  if ('detail' in body && typeof body.detail === 'string') return body.detail;
  return Object.entries(body)
    .map(([name, messages]) => `${name}: ${String(messages)}`)
    .join(' ');
}
