import { Button, Switch } from '@mantine/core';
import { useZone, zoneName } from '../../../parts/clock.ts';
import { duration } from '../../../parts/format.ts';
import { type Axis, clockOf } from './scale.ts';
import css from './timeline.module.css';

interface TimelineHeadProps {
  axis: Axis;
  isZoomed: boolean;
  onlyProblems: boolean;
  onShowAll: () => void;
  onOnlyProblems: (only: boolean) => void;
}

/** What the axis shows, and what else it can show. */
export function TimelineHead({ axis, isZoomed, onlyProblems, onShowAll, onOnlyProblems }: TimelineHeadProps) {
  const zone = useZone();
  const clock = clockOf(axis, zone);
  return (
    <header className={css['head']}>
      <h2>Timeline</h2>
      <span className={css['span']}>
        {clock(axis.from)} – {clock(axis.to)} {zoneName(zone)} · bins of {duration(axis.step)}
      </span>
      <span className={css['tools']}>
        <Switch
          size="xs"
          label="Only problems"
          checked={onlyProblems}
          onChange={({ currentTarget }) => onOnlyProblems(currentTarget.checked)}
        />
        <Button size="compact-xs" variant="default" disabled={!isZoomed} onClick={onShowAll}>
          Show all
        </Button>
      </span>
    </header>
  );
}
