import css from './state.module.css';
import { type Kind, lookOf } from './words.ts';

/** A state: icon, word and colour, and what it means on hover. */
export function State({ kind, word }: { kind: Kind; word: string }) {
  const { tone, icon: Icon, meaning } = lookOf(kind, word);
  // Agents join words by `_`: where there is no room for all of them the line ends after the last one.
  const last = word.lastIndexOf('_') + 1;
  return (
    <span className={css['state']} data-tone={tone} title={meaning}>
      <Icon aria-hidden="true" />
      <span>
        {word.slice(0, last)}
        {last > 0 && <wbr />}
        {word.slice(last) || 'not reported'}
      </span>
    </span>
  );
}
