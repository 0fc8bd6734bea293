import { Button } from '@mantine/core';
import type { AnyRow } from '../../api/request.ts';
import { textOf } from '../../model/field-text.ts';
import css from './admin.module.css';
import type { Draft } from './use-draft.ts';

/** Fields that somebody else has changed while they were written in: both texts, side by side, to choose from. */
export function Conflicts({ draft, row }: { draft: Draft; row: AnyRow }) {
  if (draft.contested.length === 0) return null;
  return (
    <section role="alert" className={css['conflicts']} aria-label="Changed by somebody else">
      <strong>Somebody else has changed this meanwhile</strong>
      <p>Nothing is overwritten until you choose.</p>
      {draft.contested.map((field) => (
        <div key={field.name} className={css['conflict']}>
          <h3>{field.title}</h3>
          <div>
            <span className="faint">As it is now</span>
            <pre>
              <bdi>{textOf(field, row[field.name]) || '–'}</bdi>
            </pre>
            <Button size="compact-sm" variant="default" onClick={() => draft.forget(field)}>
              Take this
            </Button>
          </div>
          <div>
            <span className="faint">As you wrote it</span>
            <pre>
              <bdi>{draft.textOf(field) || '–'}</bdi>
            </pre>
            <Button size="compact-sm" variant="default" onClick={() => draft.keep(field)}>
              Keep mine
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
