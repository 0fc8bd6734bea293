import { Button } from '@mantine/core';
import { useState } from 'react';
import { basePath } from '../../api/base-path.ts';
import { signIn, useWays } from '../../api/session.ts';

/** Why nobody was signed in by the provider, as the monitor names it in the address. */
const PROBLEMS: Record<string, string> = {
  'no-provider': 'This monitor has no single sign-on. Sign in with your name and password.',
  away: 'The provider of your account does not answer. Try again in a while, or sign in with your name and password.',
  refused: 'The provider of your account did not confirm who you are. Try again.',
  expired: 'Signing in took longer than ten minutes, or was begun in another browser. Try again.',
  'no-name': 'The provider of your account gives you no name that the monitor can use. Ask who runs it.',
  'name-taken': 'Somebody else has your name here already. Ask who runs the monitor for another one.',
  'not-active': 'Your user is not active here any more. Ask who runs the monitor.',
  unavailable: 'The database of the monitor does not answer. Try again in a while.',
};

/** What to tell of a problem that the address names, which anybody may have written. */
export function problemOf(name: string): string {
  return (Object.hasOwn(PROBLEMS, name) ? PROBLEMS[name] : undefined) ?? 'Nobody was signed in. Try again.';
}

interface ElsewhereButtonsProps {
  /** Where to go on, below the base path. */
  next: string;
  onDone: () => void;
}

/** Signing in by what somebody else knows: a provider of identities, or the proxy before the monitor. */
export function ElsewhereButtons({ next, onDone }: ElsewhereButtonsProps) {
  const ways = useWays() ?? [];
  const [error, setError] = useState<string>();
  const byProxy = () =>
    signIn({ proxy: true })
      .then(onDone)
      .catch((reason: Error) => setError(reason.message));
  const provider = `${basePath}/api/session/provider/?${new URLSearchParams({ next })}`;
  return (
    <>
      {error !== undefined && (
        <p role="alert" className="bad">
          {error}
        </p>
      )}
      {ways.includes('provider') && (
        <Button component="a" href={provider} variant="default" fullWidth>
          Single sign-on
        </Button>
      )}
      {ways.includes('proxy') && (
        <Button onClick={() => void byProxy()} variant="default" fullWidth>
          Sign in through the proxy
        </Button>
      )}
    </>
  );
}
