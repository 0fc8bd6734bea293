import type { ReactNode } from 'react';
import css from './parts.module.css';

/** Texts with more characters have a line of their own. */
const LONG = 80;

/** Names and values, side by side. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={css['facts']}>
      {facts.map(([name, value]) => (
        <div key={name} data-long={typeof value === 'string' && value.length > LONG}>
          <dt>{name}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? <span className="faint">–</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
