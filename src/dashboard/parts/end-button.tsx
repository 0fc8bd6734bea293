import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useIsStaff } from '../api/session.ts';
import { lazyPart } from '../build/lazy-part.ts';

const EndDialog = lazyPart(() => import('../pages/admin/end-dialog.tsx'));

interface EndButtonProps {
  /** What nobody ended, as paths of the API name it, and its key. */
  resource: 'runs' | 'run-states' | 'workflow-executions';
  of: string;
  /** What people call it. */
  what: 'run' | 'execution';
  /** Whether it has ended: then there is no button, but a dialog that is open says how it went. */
  isOver: boolean;
}

/** Ends what nobody ended, for staff; others see nothing. The dialog is loaded when it is asked for. */
export function EndButton({ resource, of, what, isOver }: EndButtonProps) {
  const isStaff = useIsStaff();
  const [isOpen, setOpen] = useState(false);
  if (!isStaff) return null;
  return (
    <>
      {!isOver && (
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          End {what} …
        </Button>
      )}
      {isOpen && (
        <Suspense>
          <EndDialog resource={resource} of={of} what={what} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
