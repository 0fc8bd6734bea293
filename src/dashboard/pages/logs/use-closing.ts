import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import type { Search } from '../../parts/search.ts';

/**
 * Closes the record beside the lines, also by Escape: back to where it was opened, so that the history has no second
 * entry of the same lines, or else forward to the lines alone.
 * @param open the record that is open
 */
export function useClosing(open: number | undefined): () => void {
  const navigate = useNavigate();
  const { history } = useRouter();
  const isOpen = open !== undefined;
  const seen = useRef<{ wasOpen: boolean; openedAt?: number | undefined }>({ wasOpen: isOpen });
  useEffect(() => {
    const { wasOpen } = seen.current;
    if (wasOpen === isOpen) return;
    seen.current = { wasOpen: isOpen, openedAt: isOpen ? history.location.state.__TSR_index : undefined };
  }, [isOpen, history]);
  const close = useCallback(() => {
    if (seen.current.openedAt === history.location.state.__TSR_index) history.back();
    else
      void navigate({ to: './', search: (now: Search) => ({ ...now, log: undefined }), resetScroll: false });
  }, [history, navigate]);
  useEffect(() => {
    if (!isOpen) return;
    const onKey = ({ key, target }: KeyboardEvent) => {
      const isElsewhere =
        target instanceof Element && target.matches('input, textarea, select, [role=dialog] *');
      if (key === 'Escape' && !isElsewhere) close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOpen, close]);
  return close;
}
