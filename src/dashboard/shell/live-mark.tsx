import { CheckCircledIcon, CrossCircledIcon, UpdateIcon } from '@radix-ui/react-icons';
import { useLive } from '../api/live.ts';
import { useZone } from '../parts/clock.ts';
import { clockTime } from '../parts/format.ts';
import css from './shell.module.css';

/** Whether what the page shows is live. */
export function LiveMark() {
  const { state } = useLive();
  const [Icon, word] = {
    live: [CheckCircledIcon, 'Live'] as const,
    connecting: [UpdateIcon, 'Connecting'] as const,
    lost: [CrossCircledIcon, 'Not live'] as const,
  }[state];
  return (
    <span className={css['live']} data-state={state}>
      <Icon aria-hidden="true" />
      {word}
    </span>
  );
}

/** Says since when nothing on the page is live. */
export function LostBanner() {
  const { state, since } = useLive();
  const zone = useZone();
  return (
    <div role="status" className={css['banner']} data-state={state}>
      {state === 'lost' && (
        <>
          <CrossCircledIcon aria-hidden="true" />
          <b>{since === 0 ? 'Not live' : `Not live since ${clockTime(since, zone)}`}</b>
          The monitor does not answer. The page goes on by itself once it does.
        </>
      )}
    </div>
  );
}
