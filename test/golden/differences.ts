import type { Played } from './player.ts';

/** Why an answer of ours may differ from the recorded one. */
type Ground =
  /** Decided otherwise here. */
  | 'decided'
  /** The existing monitor failed, or answered with a page. */
  | 'failure'
  /** A text that only the existing monitor's language can produce. */
  | 'python'
  /** An exotic spelling that is not worth its code. */
  | 'exotic';

export interface Difference {
  ground: Ground;
  reason: string;
  where: (played: Played) => boolean;
}

/** A row for steps whose scenario is like this, and of which this is so. */
function differs(
  ground: Ground,
  reason: string,
  scenario: RegExp,
  so: (played: Played) => boolean = () => true,
): Difference {
  return { ground, reason, where: (played) => scenario.test(played.step.scenario) && so(played) };
}

const was =
  (...statuses: number[]) =>
  ({ step }: Played) =>
    statuses.includes(step.response.status);
const is =
  (...statuses: number[]) =>
  ({ answer }: Played) =>
    statuses.includes(answer.status);
const fromTo = (before: number, after: number) => (played: Played) =>
  was(before)(played) && is(after)(played);
const text = ({ step }: Played) => JSON.stringify(step.response.body ?? '');
const ours = ({ answer }: Played) => answer.text;
const method =
  (name: string) =>
  ({ step }: Played) =>
    step.request.method === name;
const both =
  (...conditions: ((played: Played) => boolean)[]) =>
  (played: Played) =>
    conditions.every((so) => so(played));
const sent = ({ step }: Played) => JSON.stringify(step.request.body ?? '');
const query = ({ step }: Played) =>
  decodeURIComponent(step.request.path.replace(/%(?![\da-fA-F]{2})/g, '%25').split('?')[1] ?? '');

/** The keys in which two bodies differ. */
function differingKeys({ step, answer }: Played): string[] {
  const expected = (step.response.body ?? {}) as Record<string, unknown>;
  const actual = (answer.body ?? {}) as Record<string, unknown>;
  return Object.keys({ ...expected, ...actual }).filter(
    (key) =>
      JSON.stringify(expected[key]) !== JSON.stringify(actual[key]) && !String(expected[key]).startsWith('<'),
  );
}

/** The table of differences: each row with its reason. The first that fits a step counts; a row that fits none fails. */
export const DIFFERENCES: Difference[] = [
  differs(
    'decided',
    'both forms of a path work: nothing is redirected to the one with the slash',
    /./,
    was(301),
  ),
  differs(
    'decided',
    'a method that the contract lacks is 405 for everybody, before credentials',
    /./,
    both(was(401, 403), is(405)),
  ),
  differs(
    'decided',
    'OPTIONS is 204 with Allow instead of a description',
    /./,
    both(method('OPTIONS'), is(204)),
  ),
  differs(
    'decided',
    'Allow names the methods of the contract',
    /./,
    ({ differences }) => differences.join() === 'allow',
  ),
  differs(
    'decided',
    "a method that HTTP does not have is not HTTP: Node's parser refuses it",
    /./,
    both(method('FOO'), is(400)),
  ),
  differs(
    'decided',
    'missing or wrong credentials are 401',
    /./,
    (played) => fromTo(403, 401)(played) && /not provided|Invalid token|inactive|spaces/.test(text(played)),
  ),
  differs(
    'decided',
    'cookies and passwords are no credentials of this API: 401',
    /./,
    (played) =>
      is(401)(played) && ['session', 'basic', 'raw', 'none'].includes(played.step.request.auth ?? ''),
  ),
  differs(
    'decided',
    'credentials other than tokens are not looked at, hence not refused for lacking a CSRF token',
    /./,
    (played) => was(403)(played) && /CSRF/.test(text(played)),
  ),
  differs(
    'decided',
    'a wrong token is 401 on every operation that looks at tokens; the existing monitor did not look on some',
    /^auth\/|^users\/|^http\/root/,
    is(401),
  ),
  differs('decided', 'Bearer is accepted as well', /^auth\/header-forms/, (played) =>
    /bearer/i.test(JSON.stringify(played.step.request.headers)),
  ),
  differs(
    'decided',
    'the counter has counted a Bearer call before',
    /^auth\/header-forms\/next-agent-id/,
    fromTo(200, 200),
  ),
  differs(
    'decided',
    'the users operation takes tokens and gives no password hashes',
    /^auth\/users|^users\/|^auth\/header-forms\/users|^auth\/order/,
    (played) => /^\/api\/users/.test(played.step.request.path),
  ),
  differs('decided', 'what a cookie would have stored is not there', /^auth\/session-csrf/, fromTo(200, 200)),
  differs('decided', 'Accept is not looked at', /./, was(406)),
  differs(
    'decided',
    'format=json is accepted without effect; other formats do not exist',
    /./,
    (played) => /(^|&)format=/.test(query(played)) || /\.(xml|json|api)/.test(played.step.request.path),
  ),
  differs('decided', 'form and multipart bodies are 415', /./, is(415)),
  differs(
    'failure',
    'the existing monitor fails, or answers with a page',
    /./,
    (played) => was(500)(played) || text(played) === '"<html>"',
  ),
  differs(
    'decided',
    'the stream takes tokens in the forms that all operations take',
    /^auth\/sse-stream-header-forms/,
    (played) => played.answer.text.includes('event: connected'),
  ),
  differs(
    'decided',
    'the status of the stream says more',
    /^(auth\/sse-status|http\/all-headers)/,
    (played) => played.answer.text.includes('"last_sequence"'),
  ),
  differs('decided', 'the health check has moved', /^auth\/mcp-health/, is(301, 404)),
  differs(
    'python',
    "the tail of a parse error is the parser's own",
    /./,
    (played) => /JSON parse error/.test(text(played)) && /JSON parse error/.test(ours(played)),
  ),
  differs('decided', 'int64 columns take ±(2^53−1), which a JSON number holds exactly', /./, (played) =>
    /9007199254740991/.test(ours(played)),
  ),
  differs(
    'decided',
    'uniqueness and relations are learnt from the database, once all other fields are valid',
    /./,
    (played) =>
      fromTo(400, 400)(played) &&
      /already exists|does not exist|unique set/.test(text(played)) &&
      !/already exists|does not exist/.test(ours(played)),
  ),
  differs(
    'decided',
    'one of them at a time',
    /./,
    (played) =>
      fromTo(400, 400)(played) &&
      /already exists|does not exist/.test(ours(played)) &&
      /already exists|does not exist/.test(text(played)),
  ),
  differs('decided', 'a key may not be changed', /./, (played) => /may not be changed/.test(ours(played))),
  differs(
    'decided',
    'where the existing monitor made a copy under another key, there is none',
    /^(workers|workflow-executions|run-states)\//,
    (played) => is(404)(played) || method('GET')(played),
  ),
  differs(
    'decided',
    'a heartbeat keeps what it does not mention, and stores the counts and metadata that it brings',
    /^heartbeat\//,
    (played) =>
      fromTo(200, 200)(played) &&
      differingKeys(played).every((key) => KEPT.has(key) || key === 'operational_state'),
  ),
  differs(
    'decided',
    'a heartbeat is read like any other body: texts trimmed, types checked',
    /^heartbeat\//,
    (played) => !method('GET')(played),
  ),
  differs('decided', 'what the heartbeats before have stored', /^heartbeat\//, method('GET')),
  differs(
    'decided',
    'namespaces are read like any other body: texts trimmed, types checked',
    /^namespaces\//,
  ),
  differs(
    'decided',
    'dialogues are read like any other body: texts trimmed, types checked',
    /^ai-memory\/record/,
  ),
  differs('decided', 'a parameter may be given once only', /./, (played) =>
    /given once only/.test(ours(played)),
  ),
  differs('decided', 'HEAD works wherever GET does', /^ai-memory\/load/, method('HEAD')),
  differs('decided', 'parameters are trimmed', /^ai-memory\/load|^lists\//, (played) =>
    /=\s|\s(&|$)/.test(query(played).replaceAll('+', ' ')),
  ),
  differs('exotic', 'digits of other scripts, underscores between digits', /./, (played) =>
    /[٠-٩０-９]|\d_\d|²/.test(
      query(played) + sent(played) + decodeURIComponent(played.step.request.path.split('?')[0] ?? ''),
    ),
  ),
  differs('decided', 'Basic credentials are not looked at', /^auth\/header-forms\/logs/),
  differs(
    'decided',
    'the counter has counted a call that the existing monitor redirected',
    /^counters\//,
    fromTo(200, 200),
  ),
  differs('decided', 'what a form would have stored is not there', /^http\/(forms|content-types)/),
  differs(
    'decided',
    'an Accept that the existing monitor refused has stored the run',
    /^http\/accept/,
    fromTo(200, 200),
  ),
  differs(
    'decided',
    'filters, order, search and pages work on every list; what a list does not know is refused',
    /^lists\//,
    (played) => method('GET')(played) && /[?&]/.test(played.step.request.path),
  ),
  differs('decided', 'query parameters of operations that are no lists have no effect', /^lists\//),
  differs(
    'decided',
    'a parameter that an operation does not know is refused',
    /^(ai-memory\/load|summary)/,
    (played) => /"Unknown parameter\./.test(ours(played)),
  ),
  differs(
    'decided',
    'times outside the documented forms are refused: week dates, other separators',
    /\/field\//,
    (played) => /Datetime has wrong format/.test(ours(played)),
  ),
  differs('python', 'a float as text: 12 is written "12" and not "12.0"', /\/field\//, (played) =>
    /:-?\d+(\.\d+)?(e[+-]?\d+)?\}|1e-07|\.0\}/.test(
      String((played.step.request.body as { raw?: string })?.raw ?? sent(played)),
    ),
  ),
  differs(
    'exotic',
    'a UUID in braces, as a URN, or as true and false',
    /./,
    (played) =>
      /urn:|\{0a1b|%7B/.test(sent(played) + played.step.request.path) ||
      /_id\/?"?:(true|false)|"(file_id|workflow_id)":(true|false)/.test(sent(played)),
  ),
  differs('exotic', 'an address with an IPv6 zone', /\/field\/client_ip/),
];

/** What a heartbeat without the key leaves as it was, and what the existing monitor does not store. */
const KEPT = new Set([
  'agent_type',
  'description',
  'status',
  'agent_url',
  'namespace',
  'current_stf_count',
  'total_stf_processed',
  'metadata',
]);
