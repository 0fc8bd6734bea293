import { Button, Popover } from '@mantine/core';
import { ColumnsIcon } from '@radix-ui/react-icons';
import css from './list-page.module.css';

interface ColumnMenuProps {
  columns: readonly { key: string; title: string }[];
  /** The keys of those that are shown. */
  shown: readonly string[];
  set: (keys: string[]) => void;
  reset: () => void;
}

/** Chooses the columns of a table. */
export function ColumnMenu({ columns, shown, set, reset }: ColumnMenuProps) {
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" color="gray" leftSection={<ColumnsIcon />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className={css['columns']} aria-label="Shown columns">
          {columns.map(({ key, title }) => (
            <label key={key}>
              <input
                type="checkbox"
                checked={shown.includes(key)}
                onChange={({ currentTarget: { checked } }) =>
                  set(
                    columns
                      .map((column) => column.key)
                      .filter((one) => (one === key ? checked : shown.includes(one))),
                  )
                }
              />
              {title}
            </label>
          ))}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={reset}>
            Reset columns
          </Button>
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
