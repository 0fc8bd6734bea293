import { TextInput } from '@mantine/core';
import { useState } from 'react';

/** From so many rows on nobody deletes them by a slip of the hand. */
const MANY = 100;

/** Whether many rows may go: then the name of their resource is to be typed. */
export function useTypedName(name: string, rows: number) {
  const [text, setText] = useState('');
  const isAsked = rows > MANY;
  return { name, text, setText, isAsked, isGiven: !isAsked || text.trim() === name };
}

export function TypeName({ name, text, setText, isAsked }: ReturnType<typeof useTypedName>) {
  if (!isAsked) return null;
  return (
    <TextInput
      label={`Type ${name} to confirm`}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
