import { ActionIcon } from '@mantine/core';
import { HamburgerMenuIcon, KeyboardIcon } from '@radix-ui/react-icons';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useCallback, useState } from 'react';
import { useLiveState } from '../api/live.ts';
import { useSessionOver } from '../api/session-end.ts';
import { lazyPart } from '../build/lazy-part.ts';
import { HealthMark } from '../health/health-mark.tsx';
import { LiveMark, LostBanner } from './live-mark.tsx';
import { Navigation } from './navigation.tsx';
import { OlderBanner } from './older-banner.tsx';
import { PageAnnouncer } from './page-announcer.tsx';
import { Printed } from './printed.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import css from './shell.module.css';
import { useShortcuts } from './shortcuts.ts';
import { ZoneSwitch } from './zone-switch.tsx';

const PhoneMenu = lazyPart(() => import('./phone-menu.tsx'));
const Help = lazyPart(() => import('./help.tsx'));
const SignInAgain = lazyPart(() => import('../pages/accounts/sign-in-again.tsx'));

/** The frame of every page. */
export function Shell() {
  const { pathname } = useLocation();
  /** The page on which the menu was opened: it closes with it. */
  const [menu, setMenu] = useState<string>();
  const [isHelping, setHelping] = useState(false);
  const showHelp = useCallback(() => setHelping(true), []);
  const state = useLiveState();
  const isOver = useSessionOver();
  useShortcuts(showHelp);
  return (
    <div className={css['shell']}>
      <a href="#main" className={css['skip']}>
        Skip to content
      </a>
      <aside className={css['side']}>
        <Navigation />
        <div className={css['foot']}>
          <span className={css['mark']}>
            <HealthMark />
          </span>
          <LiveMark />
          <span className={css['tools']}>
            <ZoneSwitch />
            <ActionIcon variant="subtle" color="gray" aria-label="Keyboard shortcuts" onClick={showHelp}>
              <KeyboardIcon />
            </ActionIcon>
            <SchemeSwitch />
          </span>
        </div>
      </aside>
      <header className={css['bar']}>
        <ActionIcon variant="subtle" color="gray" aria-label="Menu" onClick={() => setMenu(pathname)}>
          <HamburgerMenuIcon />
        </ActionIcon>
        <HealthMark />
        <LiveMark />
        <span className={css['tools']}>
          <ZoneSwitch />
          <SchemeSwitch />
        </span>
      </header>
      <Suspense>
        {menu === pathname && <PhoneMenu close={() => setMenu(undefined)} />}
        {isOver && <SignInAgain />}
        {isHelping && <Help close={() => setHelping(false)} />}
      </Suspense>
      <main id="main" className={css['main']} data-live={state} tabIndex={-1}>
        <PageAnnouncer />
        <LostBanner />
        <OlderBanner />
        <Outlet />
        <Printed />
      </main>
    </div>
  );
}
