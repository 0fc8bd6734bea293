import { Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { components } from '../../../../generated/api.ts';
import { api } from '../../api/client.ts';
import { Panel } from '../../parts/panel.tsx';
import css from './accounts.module.css';
import { CurrentPassword, LONGEST } from './current-password.tsx';
import { General } from './step.tsx';
import { useForm } from './use-form.ts';

/** The least that the monitor takes, in characters. */
const SHORTEST = 12;

/** Sets one's password; all other sessions end. */
export function Password({ account }: { account: components['schemas']['Account'] }) {
  const { username, has_password: hasOne, needs_current_password: isAsked } = account;
  const queries = useQueryClient();
  const [isDone, setDone] = useState(false);
  const { submit, at, general, isSending } = useForm(['current', 'new'], async (text, form) => {
    setDone(false);
    await api.POST('/api/account/password/', {
      body: { new: text('new'), ...(isAsked && { current: text('current') }) },
    });
    form.reset();
    setDone(true);
    await queries.invalidateQueries();
  });
  return (
    <Panel title="Password">
      <form onSubmit={submit} className={css['password']}>
        <General text={general} />
        <CurrentPassword username={username} isAsked={isAsked} error={at('current')} />
        <PasswordInput
          label="New password"
          description={`At least ${SHORTEST} characters. You stay signed in here, and are signed out everywhere else.`}
          name="new"
          required
          withAsterisk={false}
          minLength={SHORTEST}
          maxLength={LONGEST}
          autoComplete="new-password"
          error={at('new')}
        />
        <Button type="submit" variant="default" loading={isSending}>
          {hasOne ? 'Change password' : 'Set password'}
        </Button>
        {isDone && <p role="status">The password is set.</p>}
      </form>
    </Panel>
  );
}
