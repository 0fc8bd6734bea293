import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';

/**
 * Says the title of the page that somebody has gone to, for who does not see that it is another: the browser does so of pages
 * that it loads itself. The focus is on the content then, where what had it is gone.
 */
export function PageAnnouncer() {
  const [title, setTitle] = useState('');
  useEffect(() => {
    const element = document.querySelector('title');
    if (!element) return;
    let last = location.pathname;
    const observer = new MutationObserver(() => {
      if (location.pathname === last) return;
      last = location.pathname;
      setTitle(document.title);
      if (document.activeElement === document.body)
        document.getElementById('main')?.focus({ preventScroll: true });
    });
    observer.observe(element, { childList: true });
    return () => observer.disconnect();
  }, []);
  return <VisuallyHidden role="status">{title}</VisuallyHidden>;
}
