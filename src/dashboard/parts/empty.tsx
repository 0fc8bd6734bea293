import type { ReactNode } from 'react';
import css from './parts.module.css';

/** Where there is nothing: why, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={css['empty']}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}
