import type { ReactNode } from 'react';
import { number } from '../../parts/format.ts';
import css from './funnel.module.css';

interface StepProps {
  label: string;
  /** Absent or null where it is not known, or could not be counted in time. */
  count: number | null | undefined;
  /** Of how many. */
  of?: number | null;
  /** Whether the number is bad news. */
  isShort?: boolean;
  children?: (text: string) => ReactNode;
}

/** One step of a run's files: its number, and what share of the step before that is. */
export function Step({ label, count, of = null, isShort = false, children = (text) => text }: StepProps) {
  return (
    <div className={css['step']} data-short={isShort}>
      <div className={css['label']}>{label}</div>
      <div className={css['value']}>
        {count === null || count === undefined ? '–' : children(number(count))}
        {typeof count === 'number' && of ? <small>{share(count, of)}</small> : null}
      </div>
    </div>
  );
}

/** A share in percent; only what is whole is 100 %, and only nothing is 0 %. */
function share(count: number, of: number): string {
  const percent = (100 * count) / of;
  if (percent > 99 && percent < 100) return '> 99 %';
  return percent > 0 && percent < 1 ? '< 1 %' : `${Math.round(percent)} %`;
}
