import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Resource } from '../../model/resource.ts';
import css from './admin.module.css';
import { actionName, type BulkAction, bulkActionsOf, type Target } from './bulk.ts';
import { BulkDialog } from './bulk-dialog.tsx';

/** The rows of a list that somebody has chosen, by their keys. */
export function useSelection() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = useCallback(
    (key: string, isChosen: boolean) =>
      setChosen((all) => new Set(isChosen ? [...all, key] : [...all].filter((one) => one !== key))),
    [],
  );
  return { chosen, choose, clear: useCallback(() => setChosen(new Set()), []) };
}

interface BulkBarProps {
  resource: Resource;
  chosen: ReadonlySet<string>;
  clear: () => void;
  /** The filters that the list is shown by; undefined where not all of them are filters of the operation. */
  filter: Record<string, string> | undefined;
}

/** What can be done with the rows that are chosen, or, where none is, with all that the filters find. */
export function BulkBar({ resource, chosen, clear, filter }: BulkBarProps) {
  const [open, setOpen] = useState<{ action: BulkAction; target: Target }>();
  const actions = bulkActionsOf(resource);
  const isByKey = chosen.size > 0;
  const isByFilter = !isByKey && filter !== undefined && Object.keys(filter).length > 0;
  if (actions.length === 0 || (!isByKey && !isByFilter && !open)) return null;
  const target: Target = isByKey ? { keys: [...chosen] } : { filter: filter ?? {} };
  return (
    <div className={css['bulk']} role="toolbar" aria-label="Bulk actions">
      <span role="status">{isByKey ? `${chosen.size} selected` : 'All matching rows'}</span>
      {actions.map((action) => (
        <Button
          key={action}
          size="compact-sm"
          variant={action === 'delete' ? 'light' : 'default'}
          {...(action === 'delete' && { color: 'red' })}
          onClick={() => setOpen({ action, target })}
        >
          {actionName(action)} …
        </Button>
      ))}
      {isByKey && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={clear}>
          Clear
        </Button>
      )}
      {open && <BulkDialog resource={resource} {...open} close={() => setOpen(undefined)} done={clear} />}
    </div>
  );
}
