import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { MagnifyingGlassIcon } from '@radix-ui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { basePath } from '../api/base-path.ts';
import { get } from '../api/get.ts';
import css from './search-box.module.css';

/** Before a text that is being typed is searched for, in ms. */
const TYPING = 150;
/** What the API searches for at least, and at most, in characters. */
const SHORTEST = 2;
const LONGEST = 200;

/** What the kinds of results are called. */
const KINDS = {
  run: 'Run',
  'stf-file': 'STF file',
  'tf-file': 'Time-frame file',
  slice: 'Slice',
  execution: 'Execution',
  agent: 'Agent',
  namespace: 'Namespace',
  definition: 'Workflow',
  message: 'Message',
  log: 'Log record',
} as const;

/** Finds anything by its number, name or id, from every page. */
export function SearchBox() {
  const { history } = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text.trim(), TYPING);
  const [isEntered, setEntered] = useState(false);
  const isSought = sought.length >= SHORTEST;
  const { data, error, isPlaceholderData } = useQuery({
    ...get('/api/search/', { query: { q: sought } }),
    enabled: isSought,
    refetchInterval: false,
    placeholderData: keepPreviousData,
  });
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const { results = [] } = (isSought && data) || {};
  // What is shown was found for the text as it stands, not for what was typed before.
  const isFound = isSought && sought === text.trim() && data !== undefined && !isPlaceholderData;
  const inLogs = `/logs/?${new URLSearchParams({ q: sought })}`;
  const first = results[0]?.path ?? inLogs;
  const { selectFirstOption, resetSelectedOption } = box;
  useEffect(() => {
    if (isFound) selectFirstOption();
    else resetSelectedOption();
  }, [isFound, selectFirstOption, resetSelectedOption]);
  const go = (path: string) => {
    setText('');
    setEntered(false);
    box.closeDropdown();
    // The keys of the page are its own again.
    field.current?.blur();
    history.push(basePath + path);
  };
  // Enter goes to what is found first, also when it is pressed before the answer is there.
  useEffect(() => {
    if (isEntered && isFound) go(first);
  });
  return (
    <Combobox store={box} onOptionSubmit={go} width={420} position="bottom-start">
      <Combobox.Target>
        <TextInput
          type="search"
          size="xs"
          aria-label="Find anything"
          placeholder="Number, name or id  /"
          leftSection={<MagnifyingGlassIcon />}
          data-finder
          ref={field}
          value={text}
          maxLength={LONGEST}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setEntered(false);
            box.openDropdown();
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter' && !isFound && box.getSelectedOptionIndex() === -1) setEntered(true);
          }}
          onBlur={() => {
            setEntered(false);
            box.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isSought}>
        <Combobox.Options aria-label="What was found" className={css['results']}>
          {results.map(({ kind, title, detail, path }) => (
            <Combobox.Option key={path} value={path} className={css['result']}>
              <span className={css['title']}>{title}</span>
              <span className={css['detail']}>
                {KINDS[kind]}
                {detail && `, ${detail}`}
              </span>
            </Combobox.Option>
          ))}
          <Combobox.Option value={inLogs} className={css['result']}>
            <span className={css['title']}>Log records with “{sought}”</span>
            <span className={css['detail']}>{outcome(results.length, error, data === undefined)}</span>
          </Combobox.Option>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function outcome(count: number, error: Error | null, isWaiting: boolean): string {
  if (error) return `The search failed: ${error.message}`;
  if (isWaiting) return 'Searching …';
  return count === 0 ? 'Nothing has this number, name or id' : 'In the messages of all programs';
}
