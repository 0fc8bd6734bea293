import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import css from './list-page.module.css';

/** Reads older rows when it is pressed, and by itself when somebody has come to the end. */
export function MoreRows({ read, byScrolling }: { read: (() => void) | undefined; byScrolling: boolean }) {
  const { ref, entry } = useIntersection({ rootMargin: '300px' });
  const isSeen = entry?.isIntersecting === true && window.scrollY > 0;
  useEffect(() => {
    if (isSeen && byScrolling) read?.();
  }, [isSeen, byScrolling, read]);
  return (
    <Button ref={ref} variant="default" disabled={!read} onClick={read} className={css['more']}>
      {read ? 'Show older rows' : 'Loading …'}
    </Button>
  );
}
