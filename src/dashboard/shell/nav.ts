import {
  ActivityLogIcon,
  BellIcon,
  ChatBubbleIcon,
  CounterClockwiseClockIcon,
  CubeIcon,
  DrawingPinIcon,
  EnvelopeClosedIcon,
  GearIcon,
  GroupIcon,
  HomeIcon,
  LayersIcon,
  LightningBoltIcon,
  Pencil2Icon,
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
  /** Whether it is for staff alone. */
  isStaff?: boolean;
  /** Whether a row of tabs leads there, rather than the navigation. */
  isTab?: boolean;
}

/** The pages about the monitor itself. */
export const MONITOR_ITEMS: readonly Item[] = [
  { to: '/system/', label: 'System', icon: GearIcon, key: 'y' },
  { to: '/subscribers/', label: 'Subscribers', icon: BellIcon, key: 'b', isTab: true },
  { to: '/events/', label: 'Run events', icon: CounterClockwiseClockIcon, key: 'v', isTab: true },
  { to: '/workers/', label: 'Workers', icon: LightningBoltIcon, key: 'k', isTab: true },
  { to: '/persistent-state/', label: 'Counters', icon: DrawingPinIcon, key: 'c', isTab: true },
  { to: '/dead-letters/', label: 'Dead letters', icon: EnvelopeClosedIcon, key: 'd', isTab: true },
];

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
      { to: '/namespaces/', label: 'Namespaces', icon: GroupIcon, key: 'n' },
    ],
  },
  {
    label: 'Monitor',
    items: [
      ...MONITOR_ITEMS,
      { to: '/admin/', label: 'Administration', icon: Pencil2Icon, key: 'x', isStaff: true },
    ],
  },
];

export const NAV_ITEMS = NAV.flatMap(({ items }) => items);
