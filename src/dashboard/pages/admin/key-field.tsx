import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anyList } from '../../api/request.ts';
import type { Relation } from '../../model/resource.ts';
import css from './admin.module.css';
import { shortText } from './cell.tsx';
import type { FieldProps } from './field-props.ts';

/** Before a text that is being typed is searched for, in ms. */
const TYPING = 150;
const SHOWN = 8;

/** The key of another row: typed, or chosen among the rows that are found while one types. */
export function KeyField({ field: { relation }, ...props }: FieldProps) {
  const { common, text, write } = props;
  if (!relation)
    return (
      <TextInput {...common} value={text} onChange={({ currentTarget }) => write(currentTarget.value)} />
    );
  return <Picker {...props} relation={relation} />;
}

function Picker({ text, write, common, relation }: Omit<FieldProps, 'field'> & { relation: Relation }) {
  const { path, value, label, hasSearch } = relation;
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  /** What somebody looks for; the key that stands there is no such text. */
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed.trim(), TYPING);
  const { data, isFetching } = useQuery({
    ...anyList(path, { limit: SHOWN, ...(hasSearch && sought !== '' && { search: sought }) }),
    enabled: box.dropdownOpened,
    placeholderData: keepPreviousData,
  });
  const rows = data?.rows ?? [];
  return (
    <Combobox
      store={box}
      position="bottom-start"
      withinPortal={false}
      onOptionSubmit={(key) => {
        write(key);
        setTyped('');
        box.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          {...common}
          value={text}
          rightSection={<KeyLabel relation={relation} text={text} />}
          rightSectionWidth={label === value ? 0 : 150}
          rightSectionPointerEvents="none"
          onChange={({ currentTarget }) => {
            write(currentTarget.value);
            setTyped(currentTarget.value);
            box.openDropdown();
          }}
          onFocus={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          autoComplete="off"
          spellCheck={false}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={`Rows for ${common.label}`}>
          {rows.map((row) => (
            <Combobox.Option key={String(row[value])} value={String(row[value])}>
              <bdi>{shortText(row[label])}</bdi>
              {label !== value && <span className="faint"> {shortText(row[value])}</span>}
            </Combobox.Option>
          ))}
          {rows.length === 0 && (
            <Combobox.Empty>{isFetching ? 'Searching …' : 'No match; enter the key.'}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** What people call the row whose key stands in the field. */
function KeyLabel({ relation, text }: { relation: Relation; text: string }) {
  const { path, value, label, findsValue } = relation;
  const { data } = useQuery({
    ...anyList(path, { limit: 1, [value]: text }),
    enabled: findsValue && label !== value && text !== '',
    refetchInterval: false,
    retry: false,
  });
  const [row] = data?.rows ?? [];
  return row ? <span className={css['keyLabel']}>{shortText(row[label])}</span> : null;
}
