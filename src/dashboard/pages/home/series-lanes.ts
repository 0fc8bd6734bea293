import type { LinkProps } from '@tanstack/react-router';
import type { Overview } from '../../health/overview.ts';
import type { Search } from '../../parts/search.ts';

/** A time range as addresses have it. */
export interface Range {
  from: string;
  to: string;
}

type Name = Exclude<keyof Overview['series'], 'from' | 'step_seconds' | 'partial'>;

/** A lane of the last hour, with the list of the rows that it counts. */
export interface Lane {
  name: Name;
  label: string;
  isBad?: boolean;
  to: NonNullable<LinkProps['to']>;
  search: (range: Range) => Search;
}

const updated = ({ from, to }: Range) => ({ updated_from: from, updated_to: to });

export const LANES: readonly Lane[] = [
  {
    name: 'stf_announced',
    label: 'STF files announced',
    to: '/workflow/messages/',
    search: (range) => ({ message_type: 'stf_gen', ...range }),
  },
  {
    name: 'stf_registered',
    label: 'STF files registered',
    to: '/stf-files/',
    search: (range) => ({ ...range }),
  },
  { name: 'tf_files', label: 'Time-frame files', to: '/fastmon-files/', search: (range) => ({ ...range }) },
  { name: 'slices_created', label: 'Slices created', to: '/tf-slices/', search: (range) => ({ ...range }) },
  {
    name: 'slices_done',
    label: 'Slices done',
    to: '/tf-slices/',
    search: (range) => ({ status: 'completed', ...updated(range) }),
  },
  {
    name: 'slices_failed',
    label: 'Slices failed',
    isBad: true,
    to: '/tf-slices/',
    search: (range) => ({ status: 'failed', ...updated(range) }),
  },
  { name: 'messages', label: 'Messages', to: '/workflow/messages/', search: (range) => ({ ...range }) },
  {
    name: 'errors',
    label: 'Errors in logs',
    isBad: true,
    to: '/logs/',
    search: (range) => ({ level: '40', ...range }),
  },
];
