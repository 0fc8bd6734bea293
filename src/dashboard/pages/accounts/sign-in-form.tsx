import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiError } from '../../api/error.ts';
import { type Credentials, signIn } from '../../api/session.ts';
import css from './accounts.module.css';
import { CodeStep } from './code-step.tsx';

interface SignInFormProps {
  /** Goes on once somebody is signed in. @param mustEnrol whether a second factor must be set up first */
  onDone: (mustEnrol: boolean) => void;
  /** Stands below it until a code is asked for. */
  children?: ReactNode;
}

/** Signs in with name and password, and a code where that is asked for, or with a token. */
export function SignInForm({ onDone, children }: SignInFormProps) {
  const [isByToken, setByToken] = useState(false);
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  /** What is right but for the code. */
  const [asked, setAsked] = useState<Credentials>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? '');
    const credentials: Credentials = isByToken
      ? { token: text('token').trim() }
      : { username: text('username').trim(), password: text('password') };
    setSending(true);
    setError(undefined);
    try {
      onDone(await signIn(credentials));
    } catch (reason) {
      if (reason instanceof ApiError && reason.needsCode) setAsked(credentials);
      else setError((reason as Error).message);
      setSending(false);
    }
  };
  if (asked) return <CodeStep credentials={asked} onDone={onDone} back={() => setAsked(undefined)} />;
  return (
    <form onSubmit={submit} className={css['signIn']}>
      {error !== undefined && (
        <p role="alert" className="bad">
          {error}
        </p>
      )}
      {isByToken ? (
        <PasswordInput
          key="token"
          label="Token"
          description="The 40 hexadecimal digits that npm run get-token prints."
          name="token"
          required
          withAsterisk={false}
          maxLength={64}
          autoComplete="off"
          data-autofocus
          autoFocus
        />
      ) : (
        <>
          <TextInput
            label="Name"
            name="username"
            required
            withAsterisk={false}
            maxLength={150}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            data-autofocus
            autoFocus
          />
          <PasswordInput
            label="Password"
            name="password"
            required
            withAsterisk={false}
            maxLength={256}
            autoComplete="current-password"
          />
        </>
      )}
      <Button type="submit" loading={isSending} fullWidth>
        Sign in
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        onClick={() => {
          setByToken(!isByToken);
          setError(undefined);
        }}
      >
        {isByToken ? 'Use name and password' : 'Use a token'}
      </Button>
      {children}
    </form>
  );
}
