import { Button } from '@mantine/core';
import { PauseIcon, PlayIcon } from '@radix-ui/react-icons';
import { Link } from '@tanstack/react-router';
import { useLiveState } from '../../api/live.ts';
import { number } from '../../parts/format.ts';
import type { Search } from '../../parts/search.ts';
import { TIMES, without } from './asked.ts';
import type { Lines } from './line-window.ts';
import css from './lines.module.css';

interface FollowProps {
  search: Search;
  lines: Lines | undefined;
  /** Whether the monitor has failed to answer. */
  isCut: boolean;
  /** Whether somebody sees where new lines come. */
  isAtEdge: boolean;
}

/** Follows what comes, or stops; and says in words which of it is so. */
export function Follow({ search, lines, isCut, isAtEdge }: FollowProps) {
  const page = useLiveState();
  const isLive = search['live'] === '1';
  return (
    <>
      <Button
        size="compact-sm"
        variant={isLive ? 'light' : 'default'}
        leftSection={isLive ? <PauseIcon /> : <PlayIcon />}
        renderRoot={(props) => (
          <Link
            {...props}
            to="./"
            preload={false}
            resetScroll={false}
            search={isLive ? without(search, ['live']) : { ...fromNowOn(search), live: '1' }}
          />
        )}
      >
        {isLive ? 'Stop following' : 'Follow'}
      </Button>
      {isLive && (
        <span role="status" className={css['following']} data-state={isCut ? 'cut' : 'ok'}>
          {wordOf(lines, isCut, isAtEdge, page === 'paused')}
        </span>
      )}
    </>
  );
}

/** What comes is behind any end, and before no moment. */
const fromNowOn = (search: Search): Search =>
  without(search['to'] || search['end_time'] ? without(search, TIMES) : search, ['at']);

function wordOf(lines: Lines | undefined, isCut: boolean, isAtEdge: boolean, isPaused: boolean): string {
  if (isPaused) return 'Live updates are paused';
  if (isCut) return 'Reconnecting';
  if (!isAtEdge) return 'Paused while you read';
  if (lines?.sample)
    return `Showing ${number(lines.sample.shown)} of ${number(lines.sample.perSecond)} lines/s; filter to see all`;
  return 'Following';
}
