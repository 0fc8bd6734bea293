import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Item } from '../../api/request.ts';
import type { Form, Resource } from '../../model/resource.ts';
import { Panel } from '../../parts/panel.tsx';
import { ActDialog } from './act-dialog.tsx';
import css from './admin.module.css';
import { DeleteDialog } from './delete-dialog.tsx';

interface ActionsProps {
  resource: Resource;
  rowKey: string;
  item: Item;
}

/** What else can be done with a row, the worst last. */
export function Actions({ resource, rowKey, item }: ActionsProps) {
  const { actions, remove, danger } = resource;
  const [open, setOpen] = useState<Form>();
  if (actions.length === 0 && !remove) return null;
  const close = () => setOpen(undefined);
  return (
    <Panel title="Actions">
      <ul className={css['actions']}>
        {actions.map((action) => (
          <li key={action.path}>
            <span>{action.title}</span>
            <Button variant="default" size="xs" onClick={() => setOpen(action)}>
              {wordOf(action)}
            </Button>
          </li>
        ))}
        {remove && (
          <li>
            <span>
              {remove.title}
              {danger && <span className="faint"> · {danger}</span>}
            </span>
            <Button variant="light" color="red" size="xs" onClick={() => setOpen(remove)}>
              Delete
            </Button>
          </li>
        )}
      </ul>
      {open && open === remove && (
        <DeleteDialog resource={resource} remove={open} keys={[rowKey]} item={item} close={close} />
      )}
      {open && open !== remove && (
        <ActDialog resource={resource} action={open} rowKey={rowKey} close={close} />
      )}
    </Panel>
  );
}

/** The last word of its path: what it does. */
function wordOf({ path }: Form): string {
  const word = path.split('/').findLast((part) => part !== '') ?? '';
  return word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');
}
