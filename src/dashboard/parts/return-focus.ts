import { useEffect, useState } from 'react';

/**
 * Gives the focus back, once a dialog goes, to what had it when the dialog came; where that is gone, to the content of the page.
 * Mantine does so where a dialog is closed, and ours are taken away.
 */
export function useReturnedFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body) return; // somebody has gone on
      const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
      (isThere ? opener : document.getElementById('main'))?.focus({ preventScroll: true });
    },
    [opener],
  );
}
