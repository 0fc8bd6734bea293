import type { Database } from '../database/connection.ts';
import { type Found, type FoundKind, type Sought, searchAll } from '../database/search.ts';
import type { HandlersOf } from '../http/handler.ts';

/** Where the pages of what is found are. */
const PAGES: Record<FoundKind, string> = {
  run: '/runs/',
  'stf-file': '/stf-files/',
  'tf-file': '/fastmon-files/',
  slice: '/tf-slices/',
  execution: '/workflow-executions/',
  agent: '/workflow/agents/',
  namespace: '/workflow/namespaces/',
  definition: '/workflow-definitions/',
  message: '/workflow/messages/',
  log: '/logs/',
};

/** Shorter texts would find everything. */
const SHORTEST = 2;

/** Finds anything by what people have of it. */
export function search(database: Database): HandlersOf<'search'> {
  return {
    searchAll: async ({ query: { q } }) => {
      // As it is copied out of a log: with blanks or quotes around it.
      const text = q.replace(/^[\s"'`]+|[\s"'`,;]+$/g, '');
      const found = text.length < SHORTEST ? [] : await searchAll(database, soughtIn(text));
      return { status: 200, body: { results: found.map((one) => ({ ...one, path: pageOf(one) })) } };
    },
  };
}

function soughtIn(text: string): Sought {
  const [, base, part] = /^(.+)_slice_(\d{1,9})(?:\.tf)?$/u.exec(text) ?? [];
  const digits = text.toLowerCase().replaceAll('-', '');
  return {
    text,
    number: /^\d{1,15}$/.test(text) ? Number(text) : null,
    uuid: /^[0-9a-f]{32}$/.test(digits) ? digits : null,
    slice: base === undefined ? null : { file: `${base}.tf`, number: Number(part) },
  };
}

function pageOf({ kind, key }: Found): string {
  // The key of a definition is two: its name, which may hold a slash, and its version.
  const parts = kind === 'definition' ? key.split(/\/(?=[^/]*$)/) : [key];
  return `${PAGES[kind]}${parts.map(encodeURIComponent).join('/')}/`;
}
