import type { ReactNode } from 'react';
import { number } from '../../parts/format.ts';
import css from './run-card.module.css';

interface StepProps {
  label: string;
  count: number;
  /** How many there shall be. */
  of?: number | null;
  /** Whether the number is bad news. */
  isShort?: boolean;
  children: (text: string) => ReactNode;
}

/** One number of a run's card. */
export function Step({ label, count, of = null, isShort = false, children }: StepProps) {
  return (
    <div className={css['step']} data-short={isShort}>
      <div className={css['label']}>{label}</div>
      <div className={css['value']}>
        {children(number(count))}
        {of !== null && <span className={css['of']}> of {number(of)}</span>}
      </div>
    </div>
  );
}
