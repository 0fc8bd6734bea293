import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';

interface ConfirmProps {
  title: string;
  /** What it does, on its button. */
  word: string;
  act: () => Promise<unknown>;
  /** Once it is done. */
  done: () => unknown;
  close: () => void;
  children: ReactNode;
}

/** Asks before something is done that cannot be taken back. */
export function Confirm({ title, word, act, done, close, children }: ConfirmProps) {
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  const go = async () => {
    setSending(true);
    setError(undefined);
    try {
      await act();
      await done();
      close();
    } catch (reason) {
      setError((reason as Error).message);
      setSending(false);
    }
  };
  return (
    <Dialog onClose={close} title={title}>
      {error !== undefined && (
        <p role="alert" className="bad">
          {error}
        </p>
      )}
      <p>{children}</p>
      <Group justify="end" mt="md">
        <Button variant="default" onClick={close} data-autofocus>
          Cancel
        </Button>
        <Button color="red" loading={isSending} onClick={() => void go()}>
          {word}
        </Button>
      </Group>
    </Dialog>
  );
}
