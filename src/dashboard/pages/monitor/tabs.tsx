import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import css from '../../parts/tabs.module.css';
import { MONITOR_ITEMS } from '../../shell/nav.ts';

/** The pages about the monitor itself, side by side: the navigation has the first of them. */
export function Tabs() {
  const tabs = useRef<HTMLElement>(null);
  // Where they do not fit, the one that is shown is in sight.
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return (
    <nav ref={tabs} aria-label="About the monitor" className={css['tabs']}>
      {MONITOR_ITEMS.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ includeSearch: false }}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
