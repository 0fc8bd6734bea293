import { ActionIcon } from '@mantine/core';
import { CheckIcon, ClipboardIcon } from '@radix-ui/react-icons';
import { useEffect, useState } from 'react';

/** How long the button says that it was done, in ms. */
const SHOWN = 1_500;

/** Copies a text. Absent where the browser has no clipboard for the page: over plain HTTP from another machine. */
export function Copy({ text, label = 'Copy' }: { text: string; label?: string }) {
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => setDone(false), SHOWN);
    return () => clearTimeout(timer);
  }, [isDone]);
  if (!navigator.clipboard) return null;
  const copy = () => void navigator.clipboard.writeText(text).then(() => setDone(true));
  return (
    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={isDone ? 'Copied' : label} onClick={copy}>
      {isDone ? <CheckIcon /> : <ClipboardIcon />}
    </ActionIcon>
  );
}
