import { basePath } from '../api/base-path.ts';
import css from './list-page.module.css';

interface ExportLinksProps {
  /** The path of a list's operation. */
  path: string;
  /** Its filters and order. */
  query: Readonly<Record<string, unknown>>;
}

const FORMATS = [
  { format: 'ndjson', label: 'NDJSON' },
  { format: 'csv', label: 'CSV' },
];
/** Parameters of a page: a file has the whole list. */
const OF_PAGES = new Set(['limit', 'offset', 'cursor', 'include']);

/** All rows of a list as a file, in the monitor's formats. */
export function ExportLinks({ path, query }: ExportLinksProps) {
  const given = Object.entries(query).filter(([name, value]) => !OF_PAGES.has(name) && value !== undefined);
  return FORMATS.map(({ format, label }) => {
    const text = new URLSearchParams([
      ...given.map(([name, value]) => [name, String(value)]),
      ['format', format],
    ]);
    return (
      <a
        key={format}
        href={`${basePath}${path}?${text}`}
        download
        className={css['export']}
        title="All matching rows, up to 1,000,000"
      >
        {label}
      </a>
    );
  });
}
