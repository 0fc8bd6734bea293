import { useState } from 'react';
import type { components } from '../../../../generated/api.ts';
import { api } from '../../api/client.ts';
import { Copy } from '../../parts/copy.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import css from './accounts.module.css';
import { CodeField } from './code-field.tsx';
import { CurrentPassword } from './current-password.tsx';
import { Buttons, General } from './step.tsx';
import { useForm } from './use-form.ts';

type Secret = components['schemas']['SecondFactorSecret'];

interface SetUpProps {
  account: components['schemas']['Account'];
  done: (codes: readonly string[]) => Promise<void>;
  close: () => void;
}

/** Asks for the password, shows the secret to the app, and asks for a code of it. */
export default function SetUpSecondFactor({ account, done, close }: SetUpProps) {
  const [secret, setSecret] = useState<Secret>();
  return secret ? (
    <Confirm secret={secret} done={done} close={close} />
  ) : (
    <Begin account={account} begun={setSecret} close={close} />
  );
}

function Begin({
  account: { username, needs_current_password: isAsked },
  begun,
  close,
}: Pick<SetUpProps, 'account' | 'close'> & { begun: (secret: Secret) => void }) {
  const { submit, at, general, isSending } = useForm(['current'], async (text) => {
    const { data } = await api.POST('/api/account/second-factor/', {
      body: isAsked ? { current: text('current') } : {},
    });
    if (data) begun(data);
  });
  return (
    <form onSubmit={submit} className={css['step']}>
      <General text={general} />
      <p>You need an authenticator app, such as Aegis, FreeOTP or a password manager that supports codes.</p>
      <CurrentPassword username={username} isAsked={isAsked} autoFocus error={at('current')} />
      <Buttons word="Continue" isSending={isSending} close={close} />
    </form>
  );
}

function Confirm({
  secret: { secret, uri },
  done,
  close,
}: Pick<SetUpProps, 'done' | 'close'> & { secret: Secret }) {
  const { submit, at, general, isSending } = useForm(['code'], async (text) => {
    const { data } = await api.POST('/api/account/second-factor/confirm/', { body: { code: text('code') } });
    if (data) await done(data.recovery_codes);
  });
  return (
    <form onSubmit={submit} className={css['step']}>
      <General text={general} />
      <p>Scan this with the app, then enter the code that it shows.</p>
      <QrCode text={uri} label="QR code for the authenticator app" />
      <div className={css['secret']}>
        <span className="faint">Or enter this secret in the app:</span>
        <code data-secret>{secret.replace(/.{4}(?=.)/g, '$& ')}</code>
        <Copy text={secret} label="Copy the secret" />
      </div>
      <CodeField error={at('code')} />
      <Buttons word="Turn on" isSending={isSending} close={close} />
    </form>
  );
}
