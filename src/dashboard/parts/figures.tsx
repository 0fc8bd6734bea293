import type { ReactNode } from 'react';
import css from './figures.module.css';

/** Figures side by side, in a panel of their own. */
export function Figures({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <section className={css['figures']} aria-label={label}>
      {children}
    </section>
  );
}

interface FigureProps {
  label: string;
  children: ReactNode;
  /** What stands small behind the figure. */
  share?: string | undefined;
  /** What stands below it. */
  note?: string;
  /** Whether it is bad news. */
  isBad?: boolean;
}

/** One number, large, with what it counts. */
export function Figure({ label, children, share, note, isBad = false }: FigureProps) {
  return (
    <div className={css['figure']} data-bad={isBad}>
      <div className={css['label']}>{label}</div>
      <div className={css['value']}>
        {children}
        {share !== undefined && <small>{share}</small>}
      </div>
      {note !== undefined && <div className={css['label']}>{note}</div>}
    </div>
  );
}
