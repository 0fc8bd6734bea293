import type { CSSProperties } from 'react';
import type { Told } from './tell.ts';
import css from './timeline.module.css';

interface ToldBoxProps {
  /** When it was, as text. */
  time: string;
  told: Told;
  /** Where the box points to, in px. */
  at: number;
  /** Whether it stands to the left of that. */
  isRight: boolean;
}

/** What happened in the bin under the pointer. */
export function ToldBox({ time, told, at, isRight }: ToldBoxProps) {
  return (
    <div className={css['told']} data-right={isRight} style={{ '--at': `${at}px` } as CSSProperties}>
      <strong>{time}</strong>
      <dl>
        {told.map(([name, value, tone]) => (
          <div key={name} data-tone={tone}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
