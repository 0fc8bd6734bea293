import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { togglePause } from '../api/live.ts';
import { switchZone } from '../parts/clock.ts';
import type { Search } from '../parts/search.ts';
import { NAV_ITEMS } from './nav.ts';
import { moveToRow } from './rows.ts';

/** How long a letter may follow the g, in ms. */
const PATIENCE = 1_500;

const keepNamespace = ({ namespace }: Search) => ({ namespace });

/** The fields that keys go to. */
const FIELDS = { '/': 'input[data-finder]', f: 'main input[type="search"]' } as const;

/** What keys are typed into: a box that is ticked takes none of them. */
const TYPED = 'input:not([type="checkbox"], [type="radio"]), textarea, select';

/**
 * The keys of every page: `/` finds anything, `f` goes to the search field of the list, `g` and a letter to another page, `u`
 * switches the zone, `l` pauses what comes by itself, `j` and `k` go through the rows of a list. Escape empties a search field,
 * as browsers have it, and then leaves it, so that the keys are the page's again.
 * @param help shows the list of keys, for `?`
 */
export function useShortcuts(help: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    let since = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      const { target, key, timeStamp } = event;
      const isTyping = target instanceof Element && target.matches(TYPED);
      if (key === 'Escape' && target instanceof HTMLInputElement && target.type === 'search' && !target.value)
        target.blur();
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const item = timeStamp - since < PATIENCE ? NAV_ITEMS.find((one) => one.key === key) : undefined;
      since = key === 'g' ? timeStamp : Number.NEGATIVE_INFINITY;
      if (item) void navigate({ to: item.to, search: item.takesNamespace ? keepNamespace : {} });
      else if (key === '?') help();
      else if (key === 'u') switchZone();
      else if (key === 'l') togglePause();
      else if (key === 'j') moveToRow(1);
      else if (key === 'k') moveToRow(-1);
      else if (key === '/' || key === 'f') {
        const field = document.querySelector<HTMLInputElement>(FIELDS[key]);
        if (!field) return;
        event.preventDefault();
        field.focus();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, help]);
}
