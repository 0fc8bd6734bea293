/** A reply that is no success. */
export class ApiError extends Error {
  readonly status: number;
  /** What is wrong with which field, where the monitor names them. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** What the monitor's log knows the request by. */
  readonly requestId: string | undefined;
  /** Whether all but a code of the second factor is right. */
  readonly needsCode: boolean;

  constructor(status: number, body: unknown, requestId: string | null) {
    super(detailOf(body) ?? `The monitor answered with status ${status}.`);
    this.name = 'ApiError';
    this.status = status;
    this.fields = fieldsOf(body);
    this.needsCode = typeof body === 'object' && body !== null && 'needs_code' in body;
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

function fieldsOf(body: unknown): Record<string, string[]> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, messages]) =>
      Array.isArray(messages) ? [[name, messages.map(String)] as const] : [],
    ),
  );
}
