import { MinusCircledIcon } from '@radix-ui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { get } from '../../api/get.ts';
import { number } from '../../parts/format.ts';
import type { Search } from '../../parts/search.ts';
import { type Filters, leaveOut, type Range } from './asked.ts';
import css from './facets.module.css';

interface FacetsProps {
  search: Search;
  filters: Filters;
  range: Range;
  /** The end of a range that ends now. */
  now: string;
}

/** Values of each that are shown. */
const SHOWN = 5;
const FIELDS = [
  { field: 'instance_name', title: 'Agents' },
  { field: 'module', title: 'Modules' },
] as const;

/** Who logs, and from where: the most frequent values, each a filter. One that is chosen already is not shown. */
export function Facets({ search, ...asked }: FacetsProps) {
  return (
    <div className={css['facets']}>
      {FIELDS.filter(({ field }) => search[field] === undefined).map(({ field, title }) => (
        <Facet key={field} field={field} title={title} search={search} {...asked} />
      ))}
    </div>
  );
}

interface FacetProps extends FacetsProps {
  field: (typeof FIELDS)[number]['field'];
  title: string;
}

function Facet({ field, title, search, filters, range, now }: FacetProps) {
  const { data } = useQuery({
    ...get('/api/logs/values/', {
      query: {
        ...{ ...filters, field, limit: SHOWN },
        ...{ timestamp_after: range.after, timestamp_before: range.before ?? now },
      },
    }),
    placeholderData: keepPreviousData,
  });
  if (!data || data.values.length < 2) return null;
  return (
    <section aria-label={title} className={css['facet']}>
      <h2>{title}</h2>
      <ul>
        {data.values.map(({ value, count }) => (
          <li key={value}>
            <Link to="./" search={{ ...search, [field]: value }}>
              {value} <span className="num">{number(count)}</span>
            </Link>
            <Without search={search} field={field} value={value} />
          </li>
        ))}
        {data.more && <li className="faint">and others</li>}
      </ul>
    </section>
  );
}

function Without({ search, field, value }: { search: Search; field: string; value: string }) {
  return (
    <Link
      to="./"
      search={leaveOut(search, field, value)}
      preload={false}
      aria-label={`Without ${value}`}
      title={`Without ${value}`}
      className={css['without']}
    >
      <MinusCircledIcon />
    </Link>
  );
}
