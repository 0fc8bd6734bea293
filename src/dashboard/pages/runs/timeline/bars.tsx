import { memo } from 'react';
import css from './timeline.module.css';

interface BarsProps {
  counts: readonly number[];
  /** Of the plot. */
  width: number;
  /** Where the bars stand, and how high the highest is. */
  base: number;
  height: number;
  /** What the highest bar stands for. */
  most: number;
  tone: string;
  isDown?: boolean;
  /** What stands below the bars already, for stacks. */
  below?: readonly number[];
}

/** Counts as bars, one shape for all of them. */
export const Bars = memo(function Bars(props: BarsProps) {
  const { counts, width, base, height, most, tone, isDown = false, below } = props;
  const step = width / counts.length;
  const gap = step > 4 ? 1 : 0;
  const tall = (count: number) => (count === 0 ? 0 : Math.max(1.5, (count / Math.max(1, most)) * height));
  const shape = counts.map((count, at) => {
    if (count === 0) return '';
    const tallness = tall(count);
    const from = tall(below?.[at] ?? 0);
    const y = isDown ? base + from : base - from - tallness;
    return `M${(at * step).toFixed(1)} ${y.toFixed(1)}h${(step - gap).toFixed(1)}v${tallness.toFixed(1)}h${(gap - step).toFixed(1)}z`;
  });
  return <path d={shape.join('')} className={css['bars']} data-tone={tone} />;
});

/** Counts as an area, for what is there rather than what happens. */
export const Area = memo(function Area({ counts, width, base, height, most }: Omit<BarsProps, 'tone'>) {
  const step = width / counts.length;
  const top = counts.map(
    (count, at) =>
      `L${(at * step).toFixed(1)} ${(base - (count / Math.max(1, most)) * height).toFixed(1)}h${step.toFixed(1)}`,
  );
  return <path d={`M0 ${base}${top.join('')}V${base}z`} className={css['area']} />;
});
