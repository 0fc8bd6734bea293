import type { ReactNode } from 'react';
import { formatJson } from '../../api/json.ts';
import { Copy } from '../../parts/copy.tsx';
import { Facts } from '../../parts/facts.tsx';
import { number } from '../../parts/format.ts';
import { JsonView } from '../../parts/json-view.tsx';
import { Panel } from '../../parts/panel.tsx';
import css from './run-conditions.module.css';

/** Agents may write any JSON: so many conditions are shown, and texts of so many characters; Copy takes all. */
const MOST = 60;
const LONGEST = 200;

/** What agents wrote of the conditions of a run, such as beam and field; nothing where they wrote none. */
export function RunConditions({ conditions }: { conditions: unknown }) {
  if (conditions === null || conditions === undefined) return null;
  const isObject = typeof conditions === 'object' && !Array.isArray(conditions);
  const entries = isObject ? Object.entries(conditions) : [];
  if (isObject && entries.length === 0) return null;
  if (!isObject)
    return (
      <Panel title="Conditions">
        <JsonView value={conditions} label="the conditions" />
      </Panel>
    );
  return (
    <Panel
      title="Conditions"
      aside={<Copy text={formatJson(conditions)} label="Copy the conditions as JSON" />}
    >
      <Facts
        facts={entries
          .slice(0, MOST)
          .map(([name, value]) => [readable(name), <Value key={name} value={value} />])}
      />
      {entries.length > MOST && <p className={css['more']}>And {number(entries.length - MOST)} more.</p>}
    </Panel>
  );
}

/** `beam_energy` as words. */
const readable = (name: string) => cut(name.replaceAll('_', ' '));

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);

/** A value in a line; what has an inside is opened on demand. */
function Value({ value }: { value: unknown }): ReactNode {
  if (value === null) return <span className="faint">none</span>;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') {
    const count = Object.keys(value).length;
    if (count === 0) return <span className="faint">empty</span>;
    const [one, several] = Array.isArray(value) ? ['item', 'items'] : ['property', 'properties'];
    return <Inside title={`${number(count)} ${count === 1 ? one : several}`} value={value} />;
  }
  const text = String(value);
  return text.length > LONGEST ? <Inside title={cut(text)} value={value} /> : text;
}

function Inside({ title, value }: { title: string; value: unknown }) {
  return (
    <details className={css['inside']}>
      <summary>{title}</summary>
      <JsonView value={value} label="the value" />
    </details>
  );
}
