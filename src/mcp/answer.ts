import type { Asked } from './arguments.ts';
import type { Answered } from './caller.ts';
import type { Tool } from './tool.ts';
import { fenced, LABEL, type Limits, shortened } from './untrusted.ts';

/** What a tool answers: for a model as text, for a program as it is. */
export interface ToolAnswer {
  [key: string]: unknown;
  content: { type: 'text'; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: boolean;
}

/** From the most that is told down to what fits, if the first does not. */
const LIMITS: readonly Limits[] = [
  { text: 400, elements: 20, numbers: 60 },
  { text: 120, elements: 10, numbers: 30 },
  { text: 40, elements: 5, numbers: 10 },
];
/** Of the data of an answer, in characters: some 3,500 tokens. */
const LONGEST = 12_000;

/** What a tool answers where its operation has succeeded. @param address of the monitor, with its base path */
export function answerOf(
  tool: Tool,
  given: Record<string, unknown>,
  asked: Asked,
  answered: Answered,
  address: string,
): ToolAnswer {
  const page = address + pageOf(tool, given, answered.body);
  const notes = new Set(lookedBack(answered));
  const anyJson = new Set(tool.anyJson);
  let structured: Record<string, unknown> = {};
  let data = '';
  for (const limits of LIMITS) {
    const said = new Set(notes);
    structured = tool.isList
      ? listed(tool, asked, answered.body, page, (rows) => shortened(rows, anyJson, limits, said))
      : { page, result: shortened(picked(tool, answered.body), anyJson, limits, said) };
    structured['notes'] = [...said];
    data = fenced(tool.isList ? structured['results'] : structured['result']);
    if (data.length <= LONGEST) break;
  }
  return {
    content: [
      { type: 'text', text: headOf(tool, structured) },
      { type: 'text', text: data },
    ],
    structuredContent: structured,
  };
}

/** Counts first, then how to go on, where people see the same, and how to take what follows. */
function headOf(tool: Tool, { count, shown, cursor, page, notes }: Record<string, unknown>): string {
  const of = count === undefined ? '' : ` of ${count}`;
  return [
    ...(tool.isList ? [`${shown}${of} shown, newest first.`] : []),
    ...(cursor === undefined ? [] : [`For those that follow call again with cursor "${cursor}".`]),
    ...(notes as string[]).map((note) => `Note: ${note}.`),
    `The page for people: ${page}`,
    LABEL,
  ].join('\n');
}

interface Page {
  count?: number | null;
  next: string | null;
  results: unknown[];
}

function listed(
  tool: Tool,
  { offset }: Asked,
  body: unknown,
  page: string,
  shorten: (rows: unknown) => unknown,
): Record<string, unknown> {
  const { count, next, results } = body as Page;
  return {
    ...(typeof count === 'number' && { count }),
    shown: results.length,
    ...(next !== null && results.length > 0 && { cursor: String(offset + results.length) }),
    page,
    results: shorten(results.map((row) => picked(tool, row))),
  };
}

function picked({ shows }: Tool, value: unknown): unknown {
  if (!shows || typeof value !== 'object' || value === null) return value;
  const properties = value as Record<string, unknown>;
  return Object.fromEntries(
    shows.filter((name) => name in properties).map((name) => [name, properties[name]]),
  );
}

function lookedBack({ headers }: Answered): string[] {
  const hours = headers['looks-back-hours'] ?? headers['x-looks-back-hours'];
  return hours === undefined
    ? []
    : [`only the last ${hours} hours were looked at; give a range of time for others`];
}

/** The path of the page that shows the same: what its address does not have in braces are filters of its list. */
function pageOf({ page, isList, sets }: Tool, given: Record<string, unknown>, body: unknown): string {
  const used = new Set<string>();
  const values = { ...(typeof body === 'object' ? body : {}), ...given } as Record<string, unknown>;
  const path = page.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    used.add(name);
    return encodeURIComponent(String(values[name] ?? ''));
  });
  if (!isList) return path;
  const filters = Object.entries(given).filter(
    ([name, value]) =>
      value !== null && !used.has(name) && !(name in sets) && name !== 'limit' && name !== 'cursor',
  );
  const query = new URLSearchParams(
    filters.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** What a tool answers where nothing came of it: why, and what to change. It names no values but the caller's own. */
export function refusedAnswer(tool: Tool, { status, body }: Answered): ToolAnswer {
  return problem(`${tool.name} was refused (${status}): ${wordsOf(body)}${adviceFor(status)}`);
}

/** @param faults by argument */
export function faultyArguments(tool: Tool, faults: Record<string, string>): ToolAnswer {
  const lines = Object.entries(faults).map(([name, fault]) => `${name}: ${fault}`);
  return problem(`The arguments of ${tool.name} are not as they must be.\n${lines.join('\n')}`);
}

export function problem(text: string): ToolAnswer {
  return { content: [{ type: 'text', text }], isError: true };
}

/** Errors of the API are `{"detail": …}`, or messages by field. */
function wordsOf(body: unknown): string {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>).filter(
    ([name]) => name !== 'request_id',
  );
  const told = fields.map(([name, words]) => {
    const text = [words].flat().join(' ');
    return name === 'detail' ? text : `${name}: ${text}`;
  });
  return told.join('\n').slice(0, LONGEST);
}

function adviceFor(status: number): string {
  if (status === 400) return '\nChange that and call again.';
  if (status === 401) return '\nThe client of this conversation needs a token: docs/assistants.md.';
  if (status === 403) return '\nSomebody with other rights has to do this: do not try again.';
  if (status === 404) return '\nfind looks anything up by its number, name or id.';
  if (status === 429 || status === 503)
    return '\nIt may be tried again in some seconds, with a narrower question.';
  return '';
}
