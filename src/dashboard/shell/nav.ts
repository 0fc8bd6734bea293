import {
  ActivityLogIcon,
  ChatBubbleIcon,
  CubeIcon,
  HomeIcon,
  LayersIcon,
  ReaderIcon,
  RocketIcon,
  RowsIcon,
  StackIcon,
  ViewVerticalIcon,
} from '@radix-ui/react-icons';
import type { LinkProps } from '@tanstack/react-router';

interface Item {
  to: NonNullable<LinkProps['to']>;
  label: string;
  icon: typeof HomeIcon;
  /** Goes there after `g`. */
  key: string;
  /** Whether it shows one namespace where the address names it. */
  takesNamespace?: boolean;
}

/** The navigation, in the order of questions: what is going on, what was taken, who does it, what was said. */
export const NAV: readonly { label: string; items: readonly Item[] }[] = [
  {
    label: '',
    items: [
      { to: '/', label: 'Home', icon: HomeIcon, key: 'h' },
      { to: '/runs/', label: 'Runs', icon: RocketIcon, key: 'r', takesNamespace: true },
      { to: '/workflow/agents/', label: 'Agents', icon: CubeIcon, key: 'a', takesNamespace: true },
      { to: '/workflow/messages/', label: 'Messages', icon: ChatBubbleIcon, key: 'm', takesNamespace: true },
      { to: '/logs/', label: 'Logs', icon: ActivityLogIcon, key: 'l' },
    ],
  },
  {
    label: 'Files',
    items: [
      { to: '/stf-files/', label: 'STF files', icon: StackIcon, key: 's' },
      { to: '/fastmon-files/', label: 'Time-frame files', icon: RowsIcon, key: 'f' },
      { to: '/tf-slices/', label: 'Slices', icon: ViewVerticalIcon, key: 't' },
    ],
  },
  {
    label: 'Workflows',
    items: [
      { to: '/workflows/', label: 'Processing', icon: LayersIcon, key: 'w' },
      { to: '/workflow-executions/', label: 'Executions', icon: ReaderIcon, key: 'e', takesNamespace: true },
    ],
  },
];

export const NAV_ITEMS = NAV.flatMap(({ items }) => items);
