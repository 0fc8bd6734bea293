import { Button } from '@mantine/core';
import { UpdateIcon } from '@radix-ui/react-icons';
import { useIsOlder } from '../build/other-build.ts';
import css from './shell.module.css';

/** Says that the tab is older than the monitor, where that is why something does not open. */
export function OlderBanner() {
  const isOlder = useIsOlder();
  return (
    <div role="status" className={css['older']}>
      {isOlder && (
        <p>
          <UpdateIcon aria-hidden="true" />
          <b>The monitor has been updated</b>
          <span>
            What you asked for opens after a reload. What you have written and not saved is lost by it.
          </span>
          <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
            Reload
          </Button>
        </p>
      )}
    </div>
  );
}
