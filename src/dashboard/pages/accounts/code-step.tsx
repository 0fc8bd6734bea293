import { Button } from '@mantine/core';
import { ApiError } from '../../api/error.ts';
import { type Credentials, signIn } from '../../api/session.ts';
import { Command } from '../../parts/command.tsx';
import css from './accounts.module.css';
import { CodeField } from './code-field.tsx';
import { General } from './step.tsx';
import { useForm } from './use-form.ts';

interface CodeStepProps {
  /** All but the code. */
  credentials: Credentials;
  /** Goes on once somebody is signed in. @param mustEnrol whether a second factor must be set up first */
  onDone: (mustEnrol: boolean) => void;
  back: () => void;
}

/** Whose second factor it is, where that was written. */
const nameIn = (credentials: Credentials) => ('username' in credentials ? credentials.username : 'NAME');

/** The second step of signing in, of who has a second factor. */
export function CodeStep({ credentials, onDone, back }: CodeStepProps) {
  const { submit, error, general, isSending } = useForm([], async (text) =>
    onDone(await signIn({ ...credentials, code: text('code') })),
  );
  const isWrong = error instanceof ApiError && error.needsCode;
  return (
    <form onSubmit={submit} className={css['signIn']}>
      {!isWrong && <General text={general} />}
      <CodeField
        takesRecoveryCode
        error={isWrong ? 'This code is wrong or was already used. Wait for the next one.' : undefined}
      />
      <Button type="submit" loading={isSending} fullWidth>
        Sign in
      </Button>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={back}>
        Start over
      </Button>
      <div className={css['first']}>
        <p className="faint">Phone lost, and no recovery code left? On the monitor&apos;s machine:</p>
        <Command line={`npm run reset-second-factor -- ${nameIn(credentials)}`} />
      </div>
    </form>
  );
}
