import { Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { components } from '../../../../generated/api.ts';
import { api } from '../../api/client.ts';
import { ApiError } from '../../api/error.ts';
import { Panel } from '../../parts/panel.tsx';
import css from './accounts.module.css';

/** The least and the most that the monitor takes, in characters. */
const SHORTEST = 12;
const LONGEST = 256;

/** Sets one's password; all other sessions end. */
export function Password({ account }: { account: components['schemas']['Account'] }) {
  const { username, has_password: hasOne, needs_current_password: isAsked } = account;
  const queries = useQueryClient();
  const [error, setError] = useState<ApiError | Error>();
  const [isDone, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    setError(undefined);
    setDone(false);
    try {
      const current = String(given.get('current') ?? '');
      await api.POST('/api/account/password/', {
        body: { new: String(given.get('new') ?? ''), ...(isAsked && { current }) },
      });
      form.reset();
      setDone(true);
      await queries.invalidateQueries();
    } catch (reason) {
      setError(reason as Error);
    }
  };
  const at = (name: string) => (error instanceof ApiError ? error.fields[name]?.join(' ') : undefined);
  const isElsewhere = error !== undefined && at('current') === undefined && at('new') === undefined;
  return (
    <Panel title="Password">
      <form onSubmit={submit} className={css['password']}>
        {isElsewhere && (
          <p role="alert" className="bad">
            {error.message}
          </p>
        )}
        <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
        {isAsked && (
          <PasswordInput
            label="Password until now"
            name="current"
            required
            maxLength={LONGEST}
            autoComplete="current-password"
            error={at('current')}
          />
        )}
        <PasswordInput
          label="New password"
          description={`At least ${SHORTEST} characters. You stay signed in here, and are signed out everywhere else.`}
          name="new"
          required
          minLength={SHORTEST}
          maxLength={LONGEST}
          autoComplete="new-password"
          error={at('new')}
        />
        <Button type="submit" variant="default">
          {hasOne ? 'Change password' : 'Set password'}
        </Button>
        {isDone && <p role="status">The password is set.</p>}
      </form>
    </Panel>
  );
}
