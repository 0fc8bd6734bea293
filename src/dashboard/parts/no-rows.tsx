import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useZone } from './clock.ts';
import { Empty } from './empty.tsx';
import { shownValue, wordOf } from './filter-words.ts';
import type { Zone } from './format.ts';
import css from './list-page.module.css';
import type { Search } from './search.ts';

interface NoRowsProps {
  /** The filters of the address. */
  given: Search;
  isFiltered: boolean;
  /** What is shown where there is nothing at all, and where nothing matches the filters. */
  empty: ReactNode;
  nothing: ReactNode;
}

/** In the place of a list: why there is no row. */
export function NoRows({ given, isFiltered, empty, nothing }: NoRowsProps) {
  const zone = useZone();
  return (
    <div className={css['box']}>
      {isFiltered && nothing === undefined ? (
        <Empty title="Nothing matches">
          <p>No row matches all of: {filterWords(given, zone)}.</p>
          <Link to="./" search={{}}>
            Clear the filters
          </Link>
        </Empty>
      ) : isFiltered ? (
        nothing
      ) : (
        empty
      )}
    </div>
  );
}

const filterWords = (search: Search, zone: Zone) =>
  Object.entries(search)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${wordOf(name)} “${shownValue(name, value, zone)}”`],
    )
    .join(', ');
