import { createHash } from 'node:crypto';
import { InvalidRequest } from '../http/errors.ts';
import type { StoredRow } from './row.ts';
import type { Table } from './table.ts';

/** Characters of an If-Match: some tens of tags. */
const LONGEST = 2_000;
const TAG = /^(?:W\/)?"([\x21\x23-\x7e]*)"$/;

/**
 * The ETag of a row: its version. Where a row shows what changes without another version, the name of its parent or the time
 * of a heartbeat, also a hash of that: If-None-Match looks at all of it, If-Match at the version alone.
 */
export function etagOf({ columns, volatile }: Table, { row, version }: StoredRow): string {
  const others = columns.flatMap(({ name, parent }) => (parent || volatile.has(name) ? [row[name]] : []));
  if (others.length === 0) return `"${version}"`;
  return `"${version}-${createHash('sha256').update(JSON.stringify(others)).digest('base64url').slice(0, 8)}"`;
}

/**
 * The versions that an If-Match (RFC 9110 §13.1.1) names; undefined for any. A weak tag counts, too: proxies that compress
 * replies make their tags weak.
 * @throws InvalidRequest
 */
export function versionsIn(ifMatch: string | undefined): string[] | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const tags = ifMatch.length > LONGEST ? [] : ifMatch.split(',');
  const versions = tags.map((tag) => TAG.exec(tag.trim())?.[1]?.split('-', 1)[0]);
  if (versions.length === 0 || versions.includes(undefined))
    throw new InvalidRequest({
      'If-Match': ['It must be * or ETags with commas between, as replies have them.'],
    });
  return versions as string[];
}
