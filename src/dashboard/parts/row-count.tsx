import type { Rows } from '../api/get.ts';
import { number } from './format.ts';

interface RowCountProps {
  data: Rows<unknown> | undefined;
  shown: number | undefined;
  isMore: boolean;
}

/** How many rows there are, or that there are more than are shown. */
export function RowCount({ data, shown = 0, isMore }: RowCountProps) {
  if (!data) return null;
  return (
    <span role="status" className="num">
      {data.count === undefined && isMore
        ? `more than ${number(shown)}`
        : `${number(data.count ?? shown)} in all`}
    </span>
  );
}
