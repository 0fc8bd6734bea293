import { type FormEvent, useState } from 'react';
import { ApiError } from '../../api/error.ts';

/**
 * A form of the account page: what is wrong with which of its fields, or with all of it.
 * @param send gets the text of each field by its name, and the form
 */
export function useForm(
  names: readonly string[],
  send: (text: (name: string) => string, form: HTMLFormElement) => Promise<unknown>,
) {
  const [error, setError] = useState<Error>();
  const [isSending, setSending] = useState(false);
  const at = (name: string) => (error instanceof ApiError ? error.fields[name]?.join(' ') : undefined);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    setSending(true);
    setError(undefined);
    try {
      await send((name) => String(given.get(name) ?? ''), form);
    } catch (reason) {
      setError(reason as Error);
    } finally {
      setSending(false);
    }
  };
  const isElsewhere = error !== undefined && names.every((name) => at(name) === undefined);
  const general =
    isElsewhere && error instanceof ApiError
      ? (error.fields['non_field_errors']?.join(' ') ?? error.message)
      : isElsewhere
        ? error.message
        : undefined;
  return { submit, at, error, general, isSending };
}
