import { TextInput, type TextInputProps } from '@mantine/core';
import { MagnifyingGlassIcon } from '@radix-ui/react-icons';

/** What is typed, and whether Enter was pressed before it was found. */
export interface Sought {
  text: string;
  isEntered: boolean;
}

export interface Finding extends Sought {
  set: (change: Partial<Sought>) => void;
}

/** What the API searches for at most, in characters. */
const LONGEST = 200;

interface SearchFieldProps extends TextInputProps {
  text: string;
  setText: (text: string) => void;
}

/** The field in which things are sought. */
export function SearchField({ text, setText, ...props }: SearchFieldProps) {
  return (
    <TextInput
      type="search"
      size="xs"
      aria-label="Find anything"
      placeholder="Number, name or ID  /"
      leftSection={<MagnifyingGlassIcon />}
      data-finder
      value={text}
      maxLength={LONGEST}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      {...props}
    />
  );
}
