import { Link } from '@tanstack/react-router';
import { formatJson } from '../../api/json.ts';
import type { AnyRow } from '../../api/request.ts';
import type { Property } from '../../model/resource.ts';
import { Time } from '../../parts/time.tsx';

/** Most of a text that a cell holds, in characters. */
const LONGEST = 200;

/** A value as text, whatever it is, as much of it as a cell holds. */
export function shortText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  const text = typeof value === 'object' ? formatJson(value).replaceAll(/\s+/g, ' ') : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A value of a row in a table. Texts from outside keep their direction to themselves. */
export function Cell({ property: { name, kind, relation }, row }: { property: Property; row: AnyRow }) {
  const value = row[name];
  if (value === null || value === undefined || value === '') return <span className="faint">–</span>;
  if (kind === 'date-time') return <Time at={String(value)} />;
  if (kind === 'boolean') return value === true ? 'yes' : <span className="faint">no</span>;
  if (relation)
    return (
      <Link
        to="/admin/$resource/"
        params={{ resource: relation.resource }}
        search={{ [relation.value]: String(value) }}
      >
        <bdi>{shortText(value)}</bdi>
      </Link>
    );
  return <bdi title={shortText(value)}>{shortText(value)}</bdi>;
}
