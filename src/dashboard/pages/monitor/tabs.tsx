import { Link } from '@tanstack/react-router';
import css from '../../parts/tabs.module.css';
import { MONITOR_ITEMS } from '../../shell/nav.ts';

/** The pages about the monitor itself, side by side: the navigation has the first of them. */
export function Tabs() {
  return (
    <nav aria-label="About the monitor" className={css['tabs']}>
      {MONITOR_ITEMS.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ includeSearch: false }}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
