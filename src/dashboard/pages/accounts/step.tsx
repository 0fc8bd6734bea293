import { Button, Group } from '@mantine/core';

/** What is wrong with all of a form. */
export function General({ text }: { text: string | undefined }) {
  return text === undefined ? null : (
    <p role="alert" className="bad">
      {text}
    </p>
  );
}

/** Goes on with a step, or leaves it. */
export function Buttons({ word, isSending, close }: { word: string; isSending: boolean; close: () => void }) {
  return (
    <Group>
      <Button type="submit" loading={isSending}>
        {word}
      </Button>
      <Button variant="default" onClick={close}>
        Cancel
      </Button>
    </Group>
  );
}
