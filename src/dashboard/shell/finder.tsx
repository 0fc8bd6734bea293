import { Combobox, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { basePath } from '../api/base-path.ts';
import { get } from '../api/get.ts';
import css from './finder.module.css';
import { type Finding, SearchField } from './search-field.tsx';

/** Before a text that is being typed is searched for, in ms. */
const TYPING = 150;
/** What the API searches for at least, in characters. */
const SHORTEST = 2;

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

/** The field with what is found while somebody types. It takes the place of the bare field, and the focus that this had. */
export default function Finder({ text, isEntered, set }: Finding) {
  const { history } = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [sought] = useDebouncedValue(text.trim(), TYPING);
  const isSought = sought.length >= SHORTEST;
  const { data, error, isPlaceholderData } = useQuery({
    ...get('/api/search/', { query: { q: sought } }),
    enabled: isSought,
    refetchInterval: false,
    placeholderData: keepPreviousData,
  });
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const { openDropdown } = box;
  const isNew = useRef(true);
  useLayoutEffect(() => {
    if (!isNew.current) return;
    isNew.current = false;
    if (text !== '') openDropdown();
    // Nothing has the focus once the field that had it is gone; whoever went on meanwhile stays there.
    if (document.activeElement === document.body) field.current?.focus();
  }, [openDropdown, text]);
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
    set({ text: '', isEntered: false });
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
        <SearchField
          ref={field}
          text={text}
          setText={(typed) => {
            set({ text: typed, isEntered: false });
            box.openDropdown();
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter' && !isFound && box.getSelectedOptionIndex() === -1) set({ isEntered: true });
          }}
          onBlur={() => {
            set({ isEntered: false });
            box.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isSought}>
        <Combobox.Options aria-label="Search results" className={css['results']}>
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
            <span className={css['title']}>Search logs for “{sought}”</span>
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
  return count === 0 ? 'No match by number, name or ID' : 'In the messages of all agents';
}
