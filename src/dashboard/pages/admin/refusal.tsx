import { CrossCircledIcon } from '@radix-ui/react-icons';
import { ApiError } from '../../api/error.ts';
import type { Field } from '../../model/resource.ts';
import css from './admin.module.css';
import type { Faults } from './use-draft.ts';

/** What a bulk sets is below `values` in its request, and so in what is wrong with it. */
const OF_BULK = 'values.';

/** What of a refusal stands at the fields. */
export function faultsOf(error: unknown, fields: readonly Field[]): Faults {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const messages = error.fields[name] ?? error.fields[OF_BULK + name];
      return messages ? [[name, messages.join(' ')] as const] : [];
    }),
  );
}

/** What of a refusal concerns no field: it stands above the form. */
export function Refusal({ error, fields }: { error: unknown; fields: readonly Field[] }) {
  if (error === undefined || error === null) return null;
  const known = new Set(fields.flatMap(({ name }) => [name, OF_BULK + name]));
  const others =
    error instanceof ApiError
      ? Object.entries(error.fields)
          .filter(([name]) => !known.has(name))
          .map(([name, messages]) => `${name === 'non_field_errors' ? '' : `${name}: `}${messages.join(' ')}`)
      : [];
  const isAtFields = error instanceof ApiError && Object.keys(error.fields).length > 0;
  const lines = isAtFields ? others : [error instanceof Error ? error.message : String(error)];
  return (
    <div role="alert" className={css['refusal']}>
      <strong>
        <CrossCircledIcon aria-hidden="true" />
        {isAtFields && others.length === 0 ? 'Not saved: see the fields in red' : 'Not saved'}
      </strong>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {error instanceof ApiError && error.requestId && <p className="mono">Request {error.requestId}</p>}
    </div>
  );
}
