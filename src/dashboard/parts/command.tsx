import { Copy } from './copy.tsx';
import css from './parts.module.css';

/** A command to type in a terminal. */
export function Command({ line, meaning }: { line: string; meaning?: string }) {
  return (
    <div className={css['command']}>
      <code>{line}</code>
      <Copy text={line} label={`Copy ${line}`} />
      {meaning && <span>{meaning}</span>}
    </div>
  );
}
