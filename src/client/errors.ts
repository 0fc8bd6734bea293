/** What went wrong, as far as a program may want to tell. */
export type FaultKind =
  /** The monitor answered with an error: `status` says which. */
  | 'refused'
  /** Nobody listens there, or the name is unknown. */
  | 'unreachable'
  /** The monitor's certificate is not trusted, or is another's. */
  | 'untrusted'
  /** No answer within the time-out. */
  | 'timeout'
  /** Not done within the deadline of the call. */
  | 'deadline'
  /** The caller cancelled it. */
  | 'cancelled'
  /** The connection broke before the answer was complete: whether the work was done is open. */
  | 'broken'
  /** What answers is no monitor: no HTTP, no JSON, or JSON of another shape. */
  | 'garbage'
  /** The answer points elsewhere; the address is probably that of a proxy or lacks its base path. */
  | 'redirected';

/** A call that did not succeed. */
export class MonitorError extends Error {
  readonly kind: FaultKind;
  /** Of the answer, where there was one. */
  readonly status: number | undefined;
  /** The monitor's own words, where it had some. */
  readonly detail: string | undefined;
  /** Messages by field, of a 400. */
  readonly fields: Record<string, string[]>;
  /** Under which the monitor's log has the request. */
  readonly requestId: string | undefined;
  /** Whether the same call may succeed later. */
  readonly canRetry: boolean;
  /** After how many ms, where the monitor said so. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: FaultKind,
    message: string,
    facts: Partial<
      Pick<MonitorError, 'status' | 'detail' | 'fields' | 'requestId' | 'retryAfter' | 'cause'>
    > = {},
  ) {
    super(message, { cause: facts.cause });
    this.name = 'MonitorError';
    this.kind = kind;
    this.status = facts.status;
    this.detail = facts.detail;
    this.fields = facts.fields ?? {};
    this.requestId = facts.requestId;
    this.retryAfter = facts.retryAfter;
    this.canRetry = ['unreachable', 'timeout', 'broken'].includes(kind) || PASSING.has(facts.status ?? 0);
  }
}

/** Answers that another try may change: a twin in flight, limits, and servers that are away for a while. */
const PASSING = new Set([408, 409, 429, 502, 503, 504]);

/** The error of an answer that is no success. */
export function refusal(call: string, status: number, headers: Headers, text: string): MonitorError {
  const body = parsed(text);
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const { detail, error, request_id: id, ...rest } = (isObject ? body : {}) as Record<string, unknown>;
  const words = [detail, error].find((word) => typeof word === 'string');
  const fields = Object.fromEntries(
    Object.entries(status === 400 ? rest : {}).filter((entry): entry is [string, string[]] =>
      Array.isArray(entry[1]),
    ),
  );
  const said =
    words ??
    Object.entries(fields)
      .map(([field, messages]) => `${field}: ${messages.join(' ')}`)
      .join('; ');
  const after = Number(headers.get('retry-after') ?? Number.NaN);
  const requestId = typeof id === 'string' ? id : headers.get('x-request-id');
  return new MonitorError('refused', `${call}: ${status}${said ? ` ${said}` : ''}`, {
    status,
    detail: said || undefined,
    fields,
    requestId: requestId ?? undefined,
    // 409 without Retry-After is no twin in flight: it stays.
    ...(Number.isFinite(after) && { retryAfter: after * 1_000 }),
  });
}

/** The error of a call that got no answer. */
export function failure(call: string, cause: unknown): MonitorError {
  const codes = codesOf(cause);
  const has = (pattern: RegExp) => codes.find((code) => pattern.test(code));
  const is = (kind: FaultKind, words: string) => new MonitorError(kind, `${call}: ${words}`, { cause });
  const refused = has(/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/);
  if (refused)
    return is(
      'unreachable',
      `nobody answers there (${refused}); see that the monitor runs, and SWF_MONITOR_URL`,
    );
  const untrusted = has(/CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO|ISSUER/);
  if (untrusted)
    return is(
      'untrusted',
      `the certificate is not trusted (${untrusted}); set REQUESTS_CA_BUNDLE as npm run env prints it`,
    );
  if (has(/^HPE_|ERR_SSL|EPROTO|^ERR_INVALID_CHAR/))
    return is('garbage', 'what answers is no monitor; mind the port and the scheme');
  if (has(/TIMEOUT|ETIMEDOUT/)) return is('timeout', 'no answer in time');
  return is('broken', `the connection broke before the answer (${codes[0] ?? String(cause)})`);
}

/** The codes of an error and of what caused it. */
function codesOf(error: unknown): string[] {
  const found: string[] = [];
  for (let at: unknown = error; at instanceof Error && found.length < 10; at = at.cause) {
    const { code, errors } = at as { code?: unknown; errors?: unknown[] };
    if (typeof code === 'string') found.push(code);
    else if (at.name === 'HTTPParserError') found.push('HPE_'); // undici forgets some codes
    for (const one of errors ?? []) found.push(...codesOf(one));
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
