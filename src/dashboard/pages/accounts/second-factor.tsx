import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { components } from '../../../../generated/api.ts';
import { lazyPart } from '../../build/lazy-part.ts';
import { Panel } from '../../parts/panel.tsx';
import css from './accounts.module.css';
import { RecoveryCodes } from './recovery-codes.tsx';

const SetUp = lazyPart(() => import('./set-up-second-factor.tsx'));
const Remove = lazyPart(() => import('./remove-second-factor.tsx'));

/** One's second factor: set up, shown, removed. */
export function SecondFactor({ account }: { account: components['schemas']['Account'] }) {
  const { has_second_factor: hasOne, needs_second_factor: needsOne, has_password: hasPassword } = account;
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const done = async (made?: readonly string[]) => {
    setOpen(false);
    setCodes(made);
    await queries.invalidateQueries();
  };
  const close = () => setOpen(false);
  return (
    <Panel title="Second factor">
      {codes && <RecoveryCodes codes={codes} close={() => setCodes(undefined)} />}
      <div className={css['factor']}>
        <p>{aboutOf(account)}</p>
        {needsOne && (
          <p role="alert" className="bad">
            This monitor requires a second factor. Set one up to continue.
          </p>
        )}
        {!isOpen && (hasOne || hasPassword) && (
          <Button variant={needsOne ? 'filled' : 'default'} onClick={() => setOpen(true)}>
            {hasOne ? 'Remove the second factor' : 'Set up a second factor'}
          </Button>
        )}
        <Suspense>
          {isOpen && hasOne && <Remove username={account.username} done={done} close={close} />}
          {isOpen && !hasOne && <SetUp account={account} done={done} close={close} />}
        </Suspense>
      </div>
    </Panel>
  );
}

function aboutOf({
  has_second_factor: hasOne,
  recovery_codes_left: left,
  has_password: hasPassword,
}: components['schemas']['Account']): string {
  if (hasOne)
    return `Signing in asks for a code of your authenticator app. ${left === 1 ? '1 recovery code is' : `${left} recovery codes are`} left. For new ones, remove the second factor and set it up again.`;
  if (!hasPassword) return 'A second factor goes with a password: set one first. Single sign-on has its own.';
  return 'Signing in asks for your password alone. With a second factor it asks for a code of an authenticator app on your phone, too.';
}
