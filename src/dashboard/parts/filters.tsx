import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Cross2Icon, MagnifyingGlassIcon } from '@radix-ui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useZone } from './clock.ts';
import { shownValue, wordOf } from './filter-words.ts';
import css from './list-page.module.css';
import type { Search } from './search.ts';
import { parameterOf, valuesOf } from './several-values.ts';

export interface Choice {
  /** The parameter of the address. */
  name: string;
  /** What it is called while nothing is chosen. */
  any: string;
  choices: readonly (string | { value: string; label: string })[];
  /** Several may be chosen; they stand in the address with commas between. */
  isSeveral?: boolean;
}

interface FiltersProps {
  search: Search;
  choices?: readonly Choice[];
  /** What the search field looks through; absent where the list has no search. */
  searches?: string;
  /** Parameters of the address that are no filters. */
  hidden?: readonly string[];
  /** What adds further filters. */
  adds?: ReactNode;
}

/** Before a text that is being typed goes into the address, in ms. */
const TYPING = 250;

/** What is shown of a list: search field, choices, and further filters that a link has brought. */
export function Filters({ search, choices = [], searches, hidden = [], adds }: FiltersProps) {
  const navigate = useNavigate();
  const zone = useZone();
  const set = (change: Search) =>
    void navigate({ to: './', search: { ...search, ...change }, replace: true });
  const type = useDebouncedCallback((q: string) => set({ q: q || undefined }), TYPING);
  const own = new Set(['q', ...hidden, ...choices.map(({ name }) => name)]);
  const others = Object.entries(search).filter(([name, value]) => !own.has(name) && value !== undefined);
  if (!searches && choices.length === 0 && others.length === 0 && !adds) return null;
  return (
    <search className={css['filters']}>
      {searches && (
        <TextInput
          type="search"
          aria-label={`Search ${searches}`}
          placeholder={`Search ${searches}`}
          leftSection={<MagnifyingGlassIcon />}
          defaultValue={search['q'] ?? ''}
          key={search['q'] === undefined ? 'none' : 'some'}
          maxLength={500}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          className={css['text']}
        />
      )}
      {choices.map(({ name, any, choices: all, isSeveral }) =>
        isSeveral ? (
          <Several
            key={name}
            label={any}
            words={all.map((choice) => (typeof choice === 'string' ? choice : choice.value))}
            given={search[name]}
            set={(words) => set({ [name]: words })}
          />
        ) : (
          <NativeSelect
            key={name}
            aria-label={any}
            value={search[name] ?? ''}
            data={[{ value: '', label: any }, ...withGiven(all, search[name])]}
            onChange={({ currentTarget }) => set({ [name]: currentTarget.value || undefined })}
          />
        ),
      )}
      {others.flatMap(chipsOf).map(({ name, value, word, label, rest }) => (
        <Button
          key={`${name} ${value}`}
          variant="light"
          size="xs"
          rightSection={<Cross2Icon />}
          aria-label={label}
          onClick={() => set({ [name]: rest })}
          className={css['chip']}
        >
          {word}: {shownValue(name, value, zone)}
        </Button>
      ))}
      {adds}
    </search>
  );
}

/** The filters of a parameter, each with what takes it away. Of `…_not` each value is one: rows with it are left out. */
function chipsOf([name, value = '']: [string, string | undefined]) {
  const [, base = name] = /^(.*)_not$/.exec(name) ?? [];
  const word = wordOf(base);
  if (base === name) return [{ name, value, word, label: `Without ${name} ${value}`, rest: undefined }];
  const values = base === 'q' ? [value] : valuesOf(value);
  return values.map((one) => ({
    ...{ name, value: one, word: `not ${word}`, label: `With ${base} ${one} again` },
    rest: parameterOf(values.filter((other) => other !== one)),
  }));
}

interface SeveralProps {
  label: string;
  words: readonly string[];
  given: string | undefined;
  set: (words: string | undefined) => void;
}

/** Words of which any number may be chosen; none is the same as all. */
function Several({ label, words, given, set }: SeveralProps) {
  const chosen = given?.split(',') ?? [];
  const all = [...words, ...chosen.filter((word) => !words.includes(word))];
  return (
    <fieldset aria-label={label} className={css['several']}>
      {all.map((word) => {
        const isChosen = chosen.includes(word);
        const others = all.filter((one) => (one === word ? !isChosen : chosen.includes(one)));
        return (
          <Button
            key={word}
            size="xs"
            variant={isChosen ? 'light' : 'default'}
            aria-pressed={isChosen}
            onClick={() => set(others.join(',') || undefined)}
          >
            {word}
          </Button>
        );
      })}
    </fieldset>
  );
}

/** A link may name what is not among the choices. */
function withGiven(choices: Choice['choices'], given: string | undefined): Choice['choices'] {
  const isKnown = choices.some((choice) => (typeof choice === 'string' ? choice : choice.value) === given);
  return given === undefined || isKnown ? choices : [...choices, given];
}
