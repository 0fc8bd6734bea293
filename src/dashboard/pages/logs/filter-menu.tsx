import { Autocomplete, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { get } from '../../api/get.ts';
import { FilterPopover } from '../../parts/filter-popover.tsx';
import type { Search } from '../../parts/search.ts';
import { type Filters, leaveOut, only, type Range } from './asked.ts';

interface FilterMenuProps {
  search: Search;
  filters: Filters;
  range: Range;
  /** The end of a range that ends now. */
  now: string;
}

/** What lines can be told apart by; of some the monitor knows which values there are. */
const PROPERTIES = [
  { value: 'instance_name', label: 'Agent', field: 'instance_name' },
  { value: 'instance_type', label: 'Agents of a type', field: 'instance_type' },
  { value: 'app_name', label: 'Application', field: 'app_name' },
  { value: 'module', label: 'Module', field: 'module' },
  { value: 'username', label: 'User', field: 'username' },
  { value: 'run_id', label: 'Run' },
  { value: 'execution_id', label: 'Execution' },
  { value: 'q', label: 'Text' },
] as const;
const FIRST = PROPERTIES[0];
const SHOWN = 25;
/** Characters of a value. */
const LONGEST = 100;

/** Adds a filter: lines with a value, or without it. */
export function FilterMenu({ search, filters, range, now }: FilterMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState<string>(FIRST.value);
  const [value, setValue] = useState('');
  const navigate = useNavigate();
  const property = PROPERTIES.find((one) => one.value === name) ?? FIRST;
  const field = 'field' in property ? property.field : undefined;
  const { data } = useQuery({
    ...get('/api/logs/values/', {
      query: {
        ...{ ...filters, field: field ?? FIRST.field, limit: SHOWN },
        ...{ timestamp_after: range.after, timestamp_before: range.before ?? now },
      },
    }),
    enabled: isOpen && field !== undefined,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = value.trim();
    const isWithout = new FormData(event.currentTarget).get('how') === 'without';
    const change = isWithout ? leaveOut(search, name, given) : only(search, name, given);
    if (given === '') return;
    setOpen(false);
    setValue('');
    void navigate({ to: './', search: change });
  };
  return (
    <FilterPopover isOpen={isOpen} setOpen={setOpen} submit={submit}>
      <NativeSelect
        size="xs"
        label="Lines"
        name="how"
        data={[
          { value: 'with', label: 'with' },
          { value: 'without', label: 'without' },
        ]}
      />
      <NativeSelect
        size="xs"
        label="Property"
        value={name}
        data={PROPERTIES.map(({ value: one, label }) => ({ value: one, label }))}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        data-autofocus
      />
      <Autocomplete
        size="xs"
        label="Value"
        required
        maxLength={LONGEST}
        value={value}
        onChange={setValue}
        data={field === undefined ? [] : (data?.values.map((one) => one.value) ?? [])}
        comboboxProps={{ withinPortal: false }}
      />
    </FilterPopover>
  );
}
