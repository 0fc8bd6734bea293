import { api } from '../../api/client.ts';
import css from './accounts.module.css';
import { CodeField } from './code-field.tsx';
import { CurrentPassword } from './current-password.tsx';
import { Buttons, General } from './step.tsx';
import { useForm } from './use-form.ts';

interface RemoveProps {
  username: string;
  done: () => Promise<void>;
  close: () => void;
}

/** Takes password and code. */
export default function RemoveSecondFactor({ username, done, close }: RemoveProps) {
  const { submit, at, general, isSending } = useForm(['current', 'code'], async (text) => {
    await api.POST('/api/account/second-factor/remove/', {
      body: { current: text('current'), code: text('code') },
    });
    await done();
  });
  return (
    <form onSubmit={submit} className={css['step']}>
      <General text={general} />
      <p>Signing in will then ask for your password alone, and your recovery codes will stop working.</p>
      <CodeField takesRecoveryCode error={at('code')} />
      <CurrentPassword username={username} error={at('current')} />
      <Buttons word="Remove" isSending={isSending} close={close} />
    </form>
  );
}
