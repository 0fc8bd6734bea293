import { Button } from '@mantine/core';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { basePath } from '../../api/base-path.ts';
import { ApiError } from '../../api/error.ts';
import { signIn, useHttpsUrl, useUser } from '../../api/session.ts';
import { Command } from '../../parts/command.tsx';
import { insideOf } from '../../parts/inside.ts';
import { PageHead } from '../../parts/page-head.tsx';
import css from './accounts.module.css';
import { CodeStep } from './code-step.tsx';
import { ElsewhereButtons, problemOf } from './elsewhere.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The key of a sign-in link: it stands behind `#`, which browsers send to nobody. */
const linkIn = (hash: string) => new URLSearchParams(hash.replace(/^#/, '')).get('link') ?? undefined;

/** Names of this machine, from which credentials are taken over plain HTTP. */
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Signs in, then goes on to where somebody wanted to go. */
export function Login() {
  const { history } = useRouter();
  const { next, problem } = useSearch({ from: '__root__' });
  const user = useUser();
  const [link] = useState(() => linkIn(location.hash));
  const goOn = (mustEnrol = false) => history.replace(basePath + (mustEnrol ? '/account/' : insideOf(next)));
  const isOpen = location.protocol === 'https:' || LOOPBACK.test(location.hostname);
  return (
    <div className="page">
      <div className={css['card']}>
        <PageHead title="Sign in" />
        {!isOpen ? (
          <OverHttps />
        ) : link ? (
          <ByLink link={link} onDone={goOn} />
        ) : user ? (
          <>
            <p>You are signed in as {user.username}.</p>
            <Button onClick={() => goOn()}>Continue</Button>
          </>
        ) : (
          <>
            {problem !== undefined && (
              <p role="alert" className="bad">
                {problemOf(problem)}
              </p>
            )}
            <ElsewhereButtons next={insideOf(next)} onDone={() => goOn()} />
            <SignInForm onDone={goOn}>
              <div className={css['first']}>
                <p className="faint">No password yet, or forgotten? On the monitor&apos;s machine:</p>
                <Command line="npm run sign-in" />
              </div>
            </SignInForm>
          </>
        )}
      </div>
    </div>
  );
}

/** A link that somebody was given. It works once: whoever only looks at it does not use it up. */
function ByLink({ link, onDone }: { link: string; onDone: (mustEnrol: boolean) => void }) {
  const [error, setError] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  // The key does not stay in the address, where others would see it.
  useEffect(
    () => window.history.replaceState(window.history.state, '', location.pathname + location.search),
    [],
  );
  const use = () =>
    signIn({ link })
      .then(onDone)
      .catch((reason: Error) =>
        reason instanceof ApiError && reason.needsCode ? setAsked(true) : setError(reason.message),
      );
  if (isAsked) return <CodeStep credentials={{ link }} onDone={onDone} back={() => setAsked(false)} />;
  return (
    <>
      <p>This link signs you in once.</p>
      {error !== undefined && (
        <p role="alert" className="bad">
          {error}
        </p>
      )}
      <Button onClick={() => void use()} autoFocus>
        Sign in
      </Button>
    </>
  );
}

function OverHttps() {
  const url = useHttpsUrl();
  const address = url && new URL(location.pathname + location.search, url).href;
  return (
    <>
      <p>
        Over plain HTTP anybody on the network could read your password, so the monitor accepts passwords over
        HTTPS only. Continue here:
      </p>
      <p>{address && <a href={address}>{address}</a>}</p>
    </>
  );
}
