import { Button, Group } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { Dialog } from '../../parts/dialog.tsx';

/** Asks before what was written and not saved is lost. */
export function Leave({ isDirty }: { isDirty: boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog onClose={reset} title="Leave without saving?">
      <p>What you have written on this page is not saved, and is lost when you leave it.</p>
      <Group justify="end" mt="md">
        <Button variant="default" onClick={proceed}>
          Leave
        </Button>
        <Button onClick={reset} data-autofocus>
          Stay
        </Button>
      </Group>
    </Dialog>
  );
}
