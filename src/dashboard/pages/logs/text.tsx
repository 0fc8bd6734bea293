import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { list, pageAt } from '../../api/get.ts';
import { useZone, zoneName } from '../../parts/clock.ts';
import { CopyLink } from '../../parts/copy.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import type { Zone } from '../../parts/format.ts';
import { counted, moment } from '../../parts/format.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { UpLink } from '../../parts/up-link.tsx';
import { type Filters, filtersOf, orderOf, type Range, rangeOf, VIEW, without } from './asked.ts';
import { levelWord, plain } from './line-text.ts';
import type { Log } from './log-row.ts';
import css from './text.module.css';

/** Lines of a request, and all together: as many as a browser searches at once. */
const PAGE = 1_000;
const MOST = 5_000;
/** Most of a message, in characters. */
const LONGEST = 20_000;

/** The lines as one text, to search it with the browser and to copy from it. */
export function LogText() {
  const search = useSearch({ from: '__root__' });
  const zone = useZone();
  const filters = filtersOf(search);
  const range = rangeOf(search, Date.now());
  const order = orderOf(search);
  const { data, error, refetch } = useQuery({
    queryKey: ['text', without(search, VIEW)],
    queryFn: ({ signal }) => readLines(filters, range, signal),
    staleTime: 'static',
    refetchInterval: false,
  });
  const rows = order === 'old' ? data?.rows.toReversed() : data?.rows;
  const text = rows?.map((log) => written(log, zone)).join('\n') ?? '';
  return (
    <div className="page">
      <PageHead
        title="Logs as text"
        path={[
          <UpLink key="logs" to="/logs/" search={search}>
            Logs
          </UpLink>,
        ]}
        aside={
          data && (
            <>
              <span role="status" className="num">
                {data.isMore && 'the newest '}
                {counted(data.rows.length, 'line')}, in {zoneName(zone)}
              </span>
              <CopyLink address={() => text} label="Copy all" />
            </>
          )
        }
      />
      {error && !data ? <Failure error={error} retry={refetch} /> : null}
      {!data && !error && <Skeleton height={400} />}
      {data?.rows.length === 0 && <Empty title="Nothing matches" />}
      {text && <pre className={css['text']}>{text}</pre>}
    </div>
  );
}

async function readLines(filters: Filters, range: Range, signal: AbortSignal) {
  const query = {
    ...{ ...filters, limit: PAGE, cursor: '', timestamp_after: range.after },
    ...(range.before && { timestamp_before: range.before }),
  };
  let { rows: page, next } = await list('/api/logs/', { query }).queryFn({ signal });
  const rows: Log[] = [...page];
  while (next !== undefined && rows.length < MOST) {
    ({ rows: page, next } = await pageAt<Log>(next, signal));
    rows.push(...page);
  }
  return { rows, isMore: next !== undefined };
}

/** A line with all that tells where it comes from. */
function written(log: Log, zone: Zone): string {
  const [, fraction = '000000'] = /\.(\d+)/.exec(log.timestamp) ?? [];
  const level = levelWord(log.level).toUpperCase().padEnd(8);
  const where = `${log.module}:${log.funcname}:${log.lineno}`;
  const message = plain(log.message.slice(0, LONGEST));
  return `${moment(log.timestamp, zone)}.${fraction} ${level} ${log.instance_name} ${where} ${message}`;
}
