import { Button } from '@mantine/core';
import { ArrowDownIcon, ArrowUpIcon } from '@radix-ui/react-icons';
import { counted } from '../../parts/format.ts';
import type { Lines } from './line-window.ts';
import css from './lines.module.css';

interface NewLinesProps {
  lines: Lines;
  order: 'new' | 'old';
  show: () => void;
}

/** How many lines have come that are not shown, at the side where they come. */
export function NewLines({ lines, order, show }: NewLinesProps) {
  return (
    <Button
      className={css['pill']}
      data-at={order === 'old' ? 'bottom' : 'top'}
      size="compact-sm"
      radius="xl"
      leftSection={order === 'old' ? <ArrowDownIcon /> : <ArrowUpIcon />}
      onClick={show}
    >
      {lines.hasTooMany && 'more than '}
      {counted(lines.waiting, 'new line')}
    </Button>
  );
}
