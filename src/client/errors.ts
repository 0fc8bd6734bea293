import { type Answer, headerOf } from './attempt.ts';
import { objectIn } from './json.ts';

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
  /** The connection was reset: whether the work was done is open. */
  | 'reset'
  /** The connection was closed before the answer was complete: whether the work was done is open. */
  | 'closed'
  /** What answers is no monitor: no HTTP, or no JSON. */
  | 'garbage'
  /** What answers is another service, or a monitor of another version: JSON, but not what the contract says. */
  | 'wrongShape'
  /** The answer points elsewhere; the address is probably that of a proxy or lacks its base path. */
  | 'redirected';

/** What is known of a call that did not succeed. */
type Facts = Partial<
  Pick<MonitorError, 'status' | 'detail' | 'fields' | 'requestId' | 'retryAfter' | 'cause'>
>;

/** A call that did not succeed. */
export class MonitorError extends Error {
  override name = 'MonitorError';
  readonly kind: FaultKind;
  /** Of the answer, where there was one. */
  readonly status: number | undefined;
  /** The monitor's own words, where it had some. */
  readonly detail: string | undefined;
  /** Messages by field, of a 400. */
  readonly fields: Record<string, string[]> = {};
  /** Under which the monitor's log has the request. */
  readonly requestId: string | undefined;
  /** Whether the same call may succeed later. */
  readonly canRetry: boolean;
  /** After how many ms, where the monitor said so. */
  readonly retryAfter: number | undefined;
  /** Under which the call was sent, and can be sent again without having a second effect. */
  idempotencyKey: string | undefined;

  constructor(kind: FaultKind, message: string, facts: Facts = {}) {
    super(message, facts);
    this.kind = kind;
    Object.assign(this, facts);
    this.canRetry =
      /^(unreachable|timeout|deadline|reset|closed)$/.test(kind) ||
      // 409 without Retry-After is no twin in flight: it stays.
      (facts.status === 409 ? facts.retryAfter !== undefined : PASSING.includes(facts.status ?? 0));
  }
}

/** Answers that another try may change: limits, and servers that are away for a while. */
const PASSING = [408, 429, 502, 503, 504];

/** The error of an answer that is no success. */
export function refusal(call: string, { status, headers, text }: Answer): MonitorError {
  if (status >= 300 && status < 400)
    return new MonitorError(
      'redirected',
      `${call}: the answer points ${headerOf(headers, 'location') || 'nowhere'}; mind the address and its base path`,
      { status },
    );
  const body = objectIn(text);
  const { detail, error, request_id: id, ...rest } = body ?? {};
  const named = Object.entries(status === 400 ? rest : {}).filter(([, value]) => Array.isArray(value));
  const fields = Object.fromEntries(named) as Record<string, string[]>;
  const said =
    (body ? [detail, error].find((word) => typeof word === 'string') : plain(text)) ??
    Object.entries(fields)
      .map(([field, messages]) => `${field}: ${messages.join(' ')}`)
      .join('; ');
  return new MonitorError('refused', `${call}: ${status} ${said}`.trim(), {
    status,
    detail: (said as string) || undefined,
    fields,
    requestId: typeof id === 'string' ? id : headerOf(headers, 'x-request-id') || undefined,
    retryAfter: millisecondsOf(headerOf(headers, 'retry-after')),
  });
}

/** What a timer can wait for, in ms; with more it ends at once. */
export const LONGEST_WAIT = 2 ** 31 - 1;

/** Retry-After: whole seconds, or a date; anything else says nothing. @returns ms from now */
function millisecondsOf(text: string): number | undefined {
  const wait = /^\d+$/.test(text)
    ? +text * 1_000
    : / GMT$/.test(text)
      ? Date.parse(text) - Date.now()
      : Number.NaN;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_WAIT);
}

/** The beginning of a page that was made for people, such as a proxy's. */
const plain = (text: string) =>
  text
    .replace(/(<[^>]*>|\s)+/g, ' ')
    .trim()
    .slice(0, 200);

/** Who was called, by what errors say must be looked at. */
export interface Peer {
  name: string;
  /** The variables of its address. */
  address: string;
  /** The variable of the authorities that vouch for it. */
  authorities: string;
}

const CUT = 'before the answer was complete';

/** What can go wrong on the way: codes of Node, OpenSSL and undici, with the kind and the words of each. */
const FAULTS: [RegExp, FaultKind, (peer: Peer) => string][] = [
  [
    /Proxy response/,
    'unreachable',
    () => 'the proxy lets nobody through; mind https_proxy, or name the host in no_proxy',
  ],
  [/TIMEOUT|TIMEDOUT/, 'timeout', () => 'no answer in time'],
  [/^E(NOTFOUND|AI_)/, 'unreachable', ({ address }) => `no machine has this name; mind ${address}`],
  [
    /^ECONNREFUSED/,
    'unreachable',
    ({ name, address }) => `refused, as nobody listens there; see that ${name} runs, and mind ${address}`,
  ],
  [
    /^E(HOST|NET|ADDRNOTAVAIL|NOENT|ACCES|PERM)/,
    'unreachable',
    ({ address }) => `no way leads there; mind ${address} and the network`,
  ],
  [/^E(PIPE|CONN(RESET|ABORTED))/, 'reset', () => `the connection was reset ${CUT}`],
  [
    /^ERR_SSL_(WRONG_VERSION|PACKET_LENGTH|UNEXPECTED_MESSAGE)|^EPROTO/,
    'garbage',
    ({ address }) => `no TLS is spoken there; mind the port and the scheme of ${address}`,
  ],
  [/^ERR_SSL/, 'garbage', ({ name }) => `TLS was not agreed on with ${name}`],
  [/CERT_HAS_EXPIRED/, 'untrusted', ({ name }) => `TLS: the certificate of ${name} has expired`],
  [/CERT_NOT_YET/, 'untrusted', () => 'TLS: the certificate is not valid yet; compare the clocks'],
  [/ALTNAME/, 'untrusted', ({ address }) => `TLS: the certificate is for another name; mind ${address}`],
  [
    /CERT|ERR_TLS|UNABLE_TO|ISSUER/,
    'untrusted',
    ({ authorities }) => `TLS: the certificate is of an authority that is not trusted; mind ${authorities}`,
  ],
  [/^UND_ERR_RES_EXCEEDED/, 'garbage', () => 'the answer is longer than is read; each() reads long lists'],
  [
    /^(HPE_(?!INVALID_EOF|CLOSED)|UND_ERR_HEADERS_OVERFLOW|ERR_INVALID_CHAR)/,
    'garbage',
    ({ address }) => `what answers speaks no HTTP; mind the port and the scheme of ${address}`,
  ],
  [/^/, 'closed', () => `the connection was closed ${CUT}`],
];

/** What cannot be sent at all, and never can. */
const MISUSE = /^(ERR_INVALID_URL|UND_ERR_INVALID_ARG)/;

/**
 * What a call was stopped by that got no answer, or half of one: its kind, and in words why and what to do.
 * @throws the cause, where the request cannot be sent at all
 */
export function reasonOf(cause: unknown, peer: Peer): [FaultKind, string] {
  const codes = [...codesOf(cause), String(cause)];
  if (codes.some((code) => MISUSE.test(code))) throw cause;
  for (const [pattern, kind, words] of FAULTS) {
    const code = codes.find((one) => pattern.test(one));
    if (code) return [kind, `${words(peer)} (${code})`];
  }
  throw cause; // nothing comes here: the last pattern is for all
}

/** The error of a call to the monitor that got no answer, or half of one. @param variable that holds the address @throws as `reasonOf` */
export function failure(call: string, cause: unknown, variable = 'SWF_MONITOR_URL'): MonitorError {
  const [kind, words] = reasonOf(cause, {
    name: 'the monitor',
    address: variable,
    authorities:
      'REQUESTS_CA_BUNDLE, as swf-monitor env (in a clone: npm run env) prints it; set in the environment, it wins over ~/.env',
  });
  return new MonitorError(kind, `${call}: ${words}`, { cause });
}

/** The codes of an error and of what caused it. */
function codesOf(error: unknown): string[] {
  const found: string[] = [];
  for (let at: unknown = error; at instanceof Error && found.length < 10; at = at.cause) {
    const { code, errors, ...where } = at as Error & { code?: unknown; errors?: unknown[] };
    const { address, hostname, port } = where as Record<string, unknown>;
    // Whose address it is: that of a proxy, perhaps.
    const place = [address ?? hostname, port].filter(Boolean).join(' port ');
    if (typeof code === 'string') found.push(`${code} ${place}`.trim());
    else if (at.name === 'HTTPParserError') found.push('HPE_'); // undici forgets some codes
    for (const one of errors ?? []) found.push(...codesOf(one));
  }
  return found;
}
