import type { ReactNode } from 'react';
import { Children, useEffect } from 'react';
import { Copy } from './copy.tsx';
import css from './parts.module.css';

interface PageHeadProps {
  title: string;
  /** Links to where the page belongs, from the top down. */
  path?: readonly ReactNode[];
  /** Beside the title. */
  state?: ReactNode;
  /** At the right. */
  aside?: ReactNode;
  /** Whether the title is a name that people copy. */
  isName?: boolean;
}

/** The head of a page: where it belongs, its title, its state. */
export function PageHead({ title, path = [], state, aside, isName = false }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · SWF Monitor`;
  }, [title]);
  return (
    <header className={css['pageHead']}>
      {path.length > 0 && (
        <nav aria-label="Breadcrumb" className={css['path']}>
          {Children.toArray(path)}
        </nav>
      )}
      <div className={css['titleLine']}>
        <h1 data-name={isName}>{title}</h1>
        {isName && <Copy text={title} />}
        {state}
        <span className={css['aside']}>{aside}</span>
      </div>
    </header>
  );
}
