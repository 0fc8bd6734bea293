import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Field } from '../../model/resource.ts';
import css from './admin.module.css';
import { DateTimeField } from './date-time-field.tsx';
import type { FieldProps } from './field-props.ts';
import { JsonField } from './json-field.tsx';
import { KeyField } from './key-field.tsx';
import type { Draft, Faults } from './use-draft.ts';

interface FieldsProps {
  fields: readonly Field[];
  draft: Draft;
  faults: Faults;
}

/** The fields of a form, each with the input that fits what it holds. */
export function Fields({ fields, draft, faults }: FieldsProps) {
  return (
    <div className={css['fields']}>
      {fields.map((field) => {
        const { name, title, help, isRequired = false } = field;
        const error = faults[name];
        const common = {
          ...{ label: title, name, withAsterisk: isRequired },
          ...(help !== undefined && { description: help }),
          ...(error !== undefined && { error }),
        };
        const write = (text: string) => draft.write(field, text);
        const Input = INPUTS[field.kind];
        return (
          <div key={name} data-changed={draft.changed.includes(field)} className={css['field']}>
            <Input field={field} text={draft.textOf(field)} write={write} common={common} />
          </div>
        );
      })}
    </div>
  );
}

/** A text of one line; one that has several already keeps them. */
function LineField({ field: { maxLength, kind }, text, write, common }: FieldProps) {
  if (/[\r\n]/.test(text))
    return <AreaField {...{ field: { kind, name: '', title: '' }, text, write, common }} />;
  return (
    <TextInput
      {...common}
      dir="auto"
      value={text}
      {...(maxLength !== undefined && { maxLength })}
      onChange={({ currentTarget }) => write(currentTarget.value)}
      {...(kind === 'integer' && { inputMode: 'numeric' })}
      {...(kind === 'number' && { inputMode: 'decimal' })}
      classNames={{ wrapper: css[kind === 'line' || kind === 'url' ? 'plain' : 'short'] ?? '' }}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

/** Lines that an area shows without scrolling. */
const MOST_LINES = 16;

function AreaField({ text, write, common }: FieldProps) {
  return (
    <Textarea
      {...common}
      dir="auto"
      value={text}
      rows={Math.min(MOST_LINES, Math.max(3, text.split('\n').length))}
      onChange={({ currentTarget }) => write(currentTarget.value)}
    />
  );
}

function ChoiceField({ field, text, write, common }: FieldProps) {
  const { mayBeNull, isRequired, kind, choices = [] } = field;
  const all =
    kind === 'boolean'
      ? [
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
        ]
      : choices.map((choice) => ({ value: String(choice), label: String(choice) }));
  const isKnown = text === '' || all.some(({ value }) => value === text);
  const mayBeEmpty = mayBeNull || text === '' || !isRequired;
  return (
    <NativeSelect
      {...common}
      value={text}
      data={[
        ...(mayBeEmpty ? [{ value: '', label: '–' }] : []),
        ...all,
        ...(isKnown ? [] : [{ value: text, label: text }]),
      ]}
      onChange={({ currentTarget }) => write(currentTarget.value)}
      classNames={{ wrapper: css['short'] ?? '' }}
    />
  );
}

const INPUTS = {
  line: LineField,
  url: LineField,
  ip: LineField,
  uuid: LineField,
  integer: LineField,
  number: LineField,
  text: AreaField,
  boolean: ChoiceField,
  choice: ChoiceField,
  'date-time': DateTimeField,
  json: JsonField,
  key: KeyField,
} as const;
