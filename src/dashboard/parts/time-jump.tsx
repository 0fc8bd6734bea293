import { Button, Popover, TextInput } from '@mantine/core';
import { ClockIcon } from '@radix-ui/react-icons';
import { type FormEvent, useState } from 'react';
import { useZone, zoneName } from './clock.ts';
import css from './list-page.module.css';

/** Asks for a moment, in the zone that the page shows, to go there. @param jump gets it as ISO 8601, UTC */
export function TimeJump({ jump }: { jump: (at: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const zone = useZone();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('at');
    const at = new Date(`${given}${zone === 'UTC' ? 'Z' : ''}`);
    if (Number.isNaN(at.getTime())) return;
    setOpen(false);
    jump(at.toISOString());
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<ClockIcon />}
          onClick={() => setOpen(!isOpen)}
        >
          Go to time
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit} className={css['jump']}>
          <TextInput
            type="datetime-local"
            name="at"
            step={1}
            required
            label={`Date and time, ${zoneName(zone)}`}
            data-autofocus
          />
          <Button type="submit" size="sm">
            Go
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
