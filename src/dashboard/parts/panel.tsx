import type { ReactNode } from 'react';
import css from './parts.module.css';

interface PanelProps {
  title: string;
  /** At the right of the heading. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A framed part of a page under its heading. */
export function Panel({ title, aside, children }: PanelProps) {
  return (
    <section className={css['panel']} aria-label={title}>
      <header className={css['panelHead']}>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** A framed part that is opened on demand. */
export function Folded({ title, children }: Pick<PanelProps, 'title' | 'children'>) {
  return (
    <details className={css['panel']}>
      <summary className={css['summary']}>{title}</summary>
      {children}
    </details>
  );
}
