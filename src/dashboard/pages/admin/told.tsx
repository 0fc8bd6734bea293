import { basePath } from '../../api/base-path.ts';
import type { AnyRow } from '../../api/request.ts';
import type { Property } from '../../model/resource.ts';
import { Copy } from '../../parts/copy.tsx';
import { Panel } from '../../parts/panel.tsx';
import css from './admin.module.css';

/** What the monitor tells once and never again, such as the key of a token. */
export function Told({ row, properties }: { row: AnyRow; properties: readonly Property[] }) {
  return (
    <Panel title="Shown once">
      <div className={css['told']}>
        <p>Copy it now: the monitor cannot show it again.</p>
        {properties.map(({ name, title }) => {
          const value = String(row[name]);
          // A path of the monitor is sent to others as a whole address.
          const text = name === 'path' ? location.origin + basePath + value : value;
          return (
            <div key={name}>
              <span className="faint">{title}</span>
              <code>{text}</code>
              <Copy text={text} label={`Copy ${title}`} />
            </div>
          );
        })}
      </div>
    </Panel>
  );
}
