import { formatJson } from '../api/json.ts';
import { TextView } from './text-view.tsx';

/** JSON as text, with every digit of its integers. */
export function JsonView({ value, label }: { value: unknown; label: string }) {
  return <TextView text={formatJson(value)} label={label} />;
}
