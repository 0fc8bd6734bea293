import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Resource } from '../../model/resource.ts';
import css from './admin.module.css';
import { actionName, type BulkAction, bulkActionsOf, type Target } from './bulk.ts';
import { BulkDialog } from './bulk-dialog.tsx';

/** Chooses rows by their keys, or no longer. */
export type Choose = (keys: readonly string[], isChosen: boolean) => void;

/** The rows of a list that somebody has chosen, by their keys. */
export function useSelection() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose: Choose = useCallback(
    (keys, isChosen) =>
      setChosen(
        (all) => new Set(isChosen ? [...all, ...keys] : [...all].filter((one) => !keys.includes(one))),
      ),
    [],
  );
  return { chosen, choose, clear: useCallback(() => setChosen(new Set()), []) };
}

interface BoxProps {
  label: string;
  keys: readonly string[];
  chosen: ReadonlySet<string>;
  choose: Choose;
}

/** The box that chooses rows: a dash where some of them are. */
export function ChoiceBox({ label, keys, chosen, choose }: BoxProps) {
  const isWhole = keys.every((key) => chosen.has(key));
  const isPart = !isWhole && keys.some((key) => chosen.has(key));
  return (
    <input
      type="checkbox"
      className={css['choiceBox']}
      aria-label={label}
      checked={isWhole}
      ref={(box) => {
        if (box) box.indeterminate = isPart;
      }}
      onChange={() => choose(keys, !isWhole)}
    />
  );
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
