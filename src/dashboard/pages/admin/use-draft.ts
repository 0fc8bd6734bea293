import { useState } from 'react';
import type { AnyRow } from '../../api/request.ts';
import { FieldFault, jsonOf, textOf } from '../../model/field-text.ts';
import type { Field } from '../../model/resource.ts';

/** What somebody has written into a field, and what stood there when they began. */
interface Edit {
  text: string;
  from: string;
}

/** What is being written in a form, beside the row as it is now. */
export interface Draft {
  /** What stands in a field. */
  textOf: (field: Field) => string;
  write: (field: Field, text: string) => void;
  /** Takes back what was written in a field, or in all. */
  forget: (field?: Field) => void;
  /** Keeps what was written, although the row has changed. */
  keep: (field: Field) => void;
  /** The fields that would be sent. */
  changed: readonly Field[];
  /** Those of them that somebody else has changed meanwhile, too. */
  contested: readonly Field[];
}

/** @param row as it is now, of which fields that nobody has written in follow every change; absent for a new one */
export function useDraft(fields: readonly Field[], row: AnyRow | undefined): Draft {
  const [edits, setEdits] = useState<Readonly<Record<string, Edit>>>({});
  const now = (field: Field) =>
    textOf(field, row ? row[field.name] : field.default === null ? undefined : field.default);
  const textIn = (field: Field) => edits[field.name]?.text ?? now(field);
  const changed = fields.filter((field) => {
    const edit = edits[field.name];
    return edit !== undefined && edit.text !== now(field);
  });
  return {
    textOf: textIn,
    write: (field, text) =>
      setEdits((all) => ({ ...all, [field.name]: { text, from: all[field.name]?.from ?? now(field) } })),
    forget: (field) =>
      setEdits((all) =>
        field ? Object.fromEntries(Object.entries(all).filter(([name]) => name !== field.name)) : {},
      ),
    keep: (field) => setEdits((all) => ({ ...all, [field.name]: { text: textIn(field), from: now(field) } })),
    changed,
    contested: changed.filter((field) => row !== undefined && edits[field.name]?.from !== now(field)),
  };
}

/** What is wrong with fields, by their names. */
export type Faults = Readonly<Record<string, string>>;

/**
 * The body that sends fields.
 * @param isNew whether fields with nothing in them are left to the monitor
 */
export function bodyOf(
  fields: readonly Field[],
  draft: Pick<Draft, 'textOf'>,
  isNew: boolean,
): { body: string; faults: Faults } {
  const parts: string[] = [];
  const faults: Record<string, string> = {};
  for (const field of fields) {
    const text = draft.textOf(field);
    if (isNew && text.trim() === '' && !field.isRequired) continue;
    try {
      const json = jsonOf(field, text);
      if (json !== undefined) parts.push(`${JSON.stringify(field.name)}: ${json}`);
      else if (!isNew || field.isRequired) faults[field.name] = 'This must not be empty.';
    } catch (error) {
      if (!(error instanceof FieldFault)) throw error;
      faults[field.name] = error.message;
    }
  }
  return { body: `{${parts.join(', ')}}`, faults };
}
