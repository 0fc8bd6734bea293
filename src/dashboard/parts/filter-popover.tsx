import { Button, Popover } from '@mantine/core';
import { PlusIcon } from '@radix-ui/react-icons';
import type { FormEvent, ReactNode } from 'react';
import css from './filter-popover.module.css';

interface FilterPopoverProps {
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  submit: (event: FormEvent<HTMLFormElement>) => void;
  /** What stands below the form. */
  help?: ReactNode;
  /** The fields of the form. */
  children: ReactNode;
}

/** The button that adds a filter, with its form. */
export function FilterPopover({ isOpen, setOpen, submit, help, children }: FilterPopoverProps) {
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus shadow="md">
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<PlusIcon />}
          aria-label="Add a filter"
          onClick={() => setOpen(!isOpen)}
        >
          Filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit} className={css['form']}>
          {children}
          <Button type="submit" size="xs">
            Add
          </Button>
        </form>
        {help}
      </Popover.Dropdown>
    </Popover>
  );
}
