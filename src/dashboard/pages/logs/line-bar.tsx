import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { ColumnMenu } from '../../parts/column-menu.tsx';
import { CopyLink } from '../../parts/copy.tsx';
import { ExportLinks } from '../../parts/export-links.tsx';
import type { Search } from '../../parts/search.ts';
import { TimeJump } from '../../parts/time-jump.tsx';
import { type Filters, orderOf, type Range, without } from './asked.ts';
import { Follow } from './follow.tsx';
import { LINE_COLUMNS, lineColumnsOf } from './line-columns.tsx';
import type { Lines } from './line-window.ts';
import css from './lines.module.css';

interface LineBarProps {
  search: Search;
  filters: Filters;
  range: Range;
  /** The end of a range that ends now. */
  now: string;
  lines: Lines;
  isCut: boolean;
  isAtEdge: boolean;
  canFollow: boolean;
}

/** What can be done with the lines as a whole. */
export function LineBar({ search, filters, range, now, lines, canFollow, ...live }: LineBarProps) {
  const navigate = useNavigate();
  const router = useRouter();
  const go = (change: Search) =>
    void navigate({ to: './', search: { ...search, ...change }, replace: true, resetScroll: false });
  /** The same lines also tomorrow. */
  const address = () => {
    const times = { from: range.after, to: range.before ?? new Date().toISOString() };
    const { publicHref } = router.buildLocation({
      to: '/logs/',
      search: { ...without(search, ['range', 'live', 'start_time', 'end_time']), ...times },
    });
    return new URL(publicHref, location.origin).href;
  };
  return (
    <header className={css['bar']}>
      {canFollow && <Follow search={search} lines={lines} {...live} />}
      <span className={css['tools']}>
        <NativeSelect
          size="xs"
          aria-label="Order"
          value={orderOf(search)}
          data={[
            { value: 'new', label: 'Newest first' },
            { value: 'old', label: 'Oldest first' },
          ]}
          onChange={({ currentTarget: { value } }) => go({ order: value })}
        />
        <Button
          size="compact-sm"
          variant={search['fold'] === '0' ? 'subtle' : 'light'}
          color="gray"
          aria-pressed={search['fold'] !== '0'}
          title="Shows a line that an agent repeats within a minute once, with a count"
          onClick={() => go({ fold: search['fold'] === '0' ? undefined : '0' })}
        >
          Fold repeats
        </Button>
        <TimeJump jump={(at) => go({ at, live: undefined })} />
        <span className={css['wide']}>
          <ColumnMenu
            columns={LINE_COLUMNS}
            shown={lineColumnsOf(search).map(({ key }) => key)}
            set={(keys) => go({ cols: keys.join(',') || 'message' })}
            reset={() => go({ cols: undefined })}
          />
          <CopyLink address={address} />
        </span>
        <Link to="/logs/text/" search={without(search, ['log', 'live', 'at'])} className={css['link']}>
          As text
        </Link>
        <ExportLinks
          path="/api/logs/"
          query={{ ...filters, timestamp_after: range.after, timestamp_before: range.before ?? now }}
        />
      </span>
    </header>
  );
}
