import { Copy } from './copy.tsx';
import css from './parts.module.css';

/** Most that is shown, in characters: a text of a megabyte stops the page. */
const LONGEST = 50_000;

/** A text as it is, as far as a page can show it; the copy is whole. */
export function TextView({ text, label }: { text: string; label: string }) {
  const isLong = text.length > LONGEST;
  return (
    <div className={css['json']}>
      <span className={css['copy']}>
        <Copy text={text} label={`Copy ${label}`} />
      </span>
      <pre>{isLong ? text.slice(0, LONGEST) : text}</pre>
      {isLong && (
        <p className="faint">
          The first {LONGEST} of {text.length} characters; Copy takes all.
        </p>
      )}
    </div>
  );
}
