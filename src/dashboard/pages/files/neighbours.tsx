import { ChevronLeftIcon, ChevronRightIcon } from '@radix-ui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';
import type { Stf } from './stf-columns.tsx';

/** Links to the STF files of the same run before and after this one, by name. */
export function Neighbours({ runNumber, id }: { runNumber: number; id: string }) {
  const { data } = useQuery({
    ...list('/api/stf-files/', { query: { run_number: runNumber, limit: 1_000, ordering: 'stf_filename' } }),
    refetchInterval: 10_000,
  });
  const rows = data?.rows ?? [];
  const place = rows.findIndex(({ file_id: one }) => one === id);
  if (place < 0) return null;
  const [before, after] = [rows[place - 1], rows[place + 1]];
  return (
    <>
      {before && (
        <Link to="/stf-files/$id/" params={{ id: before.file_id }} title={before.stf_filename}>
          <ChevronLeftIcon aria-hidden="true" style={{ verticalAlign: '-2px' }} /> {shortened(before)}
        </Link>
      )}
      {after && (
        <Link to="/stf-files/$id/" params={{ id: after.file_id }} title={after.stf_filename}>
          {shortened(after)} <ChevronRightIcon aria-hidden="true" style={{ verticalAlign: '-2px' }} />
        </Link>
      )}
    </>
  );
}

/** The number within the run, of `swf.100010.000004.stf`; else the whole name. */
const shortened = ({ stf_filename: name }: Stf) => /\.(\d+)\.stf$/.exec(name)?.[1] ?? name;
