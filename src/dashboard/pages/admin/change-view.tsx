import type { Row } from '../../api/get.ts';
import { changesOf } from '../../model/changes.ts';
import css from './change-view.module.css';

export type AuditRecord = Row<'/api/admin/audit/'>;

/** Most of a value that is shown, in characters. */
const LONGEST = 2_000;
const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** What a change has changed: each property with its value before and after. */
export function ChangeView({ record: { before, after, cascades } }: { record: AuditRecord }) {
  const changes = changesOf(before, after);
  return (
    <>
      <dl className={css['changes']}>
        {changes.map((change) => (
          <div key={change.name}>
            <dt>{change.name.replaceAll('_', ' ')}</dt>
            {change.before !== undefined && (
              <dd data-side="before">
                <span className={css['sign']}>before</span>
                <bdi>{cut(change.before)}</bdi>
              </dd>
            )}
            {change.after !== undefined && (
              <dd data-side="after">
                <span className={css['sign']}>after</span>
                <bdi>{cut(change.after)}</bdi>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {cascades && cascades.length > 0 && (
        <p className={css['cascades']}>
          Also deleted: {cascades.map(({ resource, count }) => `${count} ${resource}`).join(', ')}.
        </p>
      )}
    </>
  );
}

/** What was changed, in few words. */
export function changeWords({ action, before, after }: AuditRecord): string {
  if (action !== 'update') return action === 'create' ? 'created it' : 'deleted it';
  const names = changesOf(before, after)
    .map(({ name }) => name.replaceAll('_', ' '))
    .filter((name) => name !== 'updated at');
  return names.length === 0 ? 'changed nothing' : `changed ${names.join(', ')}`;
}
