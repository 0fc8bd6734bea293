import { JsonView } from './json-view.tsx';
import { Panel } from './panel.tsx';

interface JsonPanelProps {
  title: string;
  value: unknown;
  label: string;
}

/** JSON under its heading; nothing where nobody wrote any. */
export function JsonPanel({ title, value, label }: JsonPanelProps) {
  const isObject = typeof value === 'object' && value !== null;
  if (value === null || value === undefined || (isObject && Object.keys(value).length === 0)) return null;
  return (
    <Panel title={title}>
      <JsonView value={value} label={label} />
    </Panel>
  );
}
