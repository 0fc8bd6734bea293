import { ActionIcon, Button } from '@mantine/core';
import { CheckIcon, ClipboardIcon, Link2Icon } from '@radix-ui/react-icons';
import { useEffect, useState } from 'react';
import { formatJson } from '../api/json.ts';

/** How long the button says that it was done, in ms. */
const SHOWN = 1_500;

/** Copies a text. Absent where the browser has no clipboard for the page: over plain HTTP from another machine. */
export function Copy({ text, label = 'Copy' }: { text: string; label?: string }) {
  const { isDone, copy } = useCopy();
  if (!copy) return null;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      aria-label={isDone ? 'Copied' : label}
      onClick={() => copy(text)}
    >
      {isDone ? <CheckIcon /> : <ClipboardIcon />}
    </ActionIcon>
  );
}

/** Copies the address of something, to send it to others. @param address made as it is copied */
export function CopyLink({ address, label = 'Copy link' }: { address: () => string; label?: string }) {
  const { isDone, copy } = useCopy();
  if (!copy) return null;
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={isDone ? <CheckIcon /> : <Link2Icon />}
      onClick={() => copy(address())}
    >
      {isDone ? 'Copied' : label}
    </Button>
  );
}

/** Copies a row of a table as the API has it; a plain button, of which there may be thousands. */
export function CopyRow({ row }: { row: unknown }) {
  const { isDone, copy } = useCopy();
  const label = isDone ? 'Copied' : 'Copy row as JSON';
  return (
    <button type="button" aria-label={label} title={label} onClick={() => copy?.(formatJson(row))}>
      {isDone ? <CheckIcon /> : <ClipboardIcon />}
    </button>
  );
}

function useCopy() {
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => setDone(false), SHOWN);
    return () => clearTimeout(timer);
  }, [isDone]);
  if (!navigator.clipboard) return { isDone, copy: undefined };
  const copy = (text: string) => void navigator.clipboard.writeText(text).then(() => setDone(true));
  return { isDone, copy };
}
