import css from './state.module.css';
import { type Kind, lookOf } from './words.ts';

/** A state: icon, word and colour, and what it means on hover. */
export function State({ kind, word }: { kind: Kind; word: string }) {
  const { tone, icon: Icon, meaning } = lookOf(kind, word);
  return (
    <span className={css['state']} data-tone={tone} title={meaning}>
      <Icon aria-hidden="true" />
      {word || 'not reported'}
    </span>
  );
}
