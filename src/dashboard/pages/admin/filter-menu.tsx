import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Field } from '../../model/resource.ts';
import { FilterPopover } from '../../parts/filter-popover.tsx';
import type { Search } from '../../parts/search.ts';
import css from './admin.module.css';

/** Adds a filter of the list's operation to the address. */
export function FilterMenu({ fields, search }: { fields: readonly Field[]; search: Search }) {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(fields[0]?.name ?? '');
  const navigate = useNavigate();
  const field = fields.find((one) => one.name === name);
  if (!field) return null;
  const choices =
    field.kind === 'boolean'
      ? ['true', 'false']
      : field.kind === 'choice'
        ? field.choices?.map(String)
        : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = String(new FormData(event.currentTarget).get('value') ?? '').trim();
    if (value === '') return;
    setOpen(false);
    void navigate({ to: './', search: { ...search, [name]: value } });
  };
  return (
    <FilterPopover
      isOpen={isOpen}
      setOpen={setOpen}
      submit={submit}
      help={field.help && <p className={css['help']}>{field.help}</p>}
    >
      <NativeSelect
        size="xs"
        label="Filter by"
        value={name}
        data={fields.map((one) => ({ value: one.name, label: one.title }))}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        data-autofocus
      />
      {choices ? (
        <NativeSelect key={name} size="xs" label="Value" name="value" data={choices} />
      ) : (
        <TextInput
          key={name}
          size="xs"
          label="Value"
          name="value"
          required
          maxLength={500}
          placeholder={field.kind === 'date-time' ? '2026-08-07T14:00:00Z' : ''}
        />
      )}
    </FilterPopover>
  );
}
