import { CheckCircledIcon, CrossCircledIcon, PauseIcon, UpdateIcon } from '@radix-ui/react-icons';
import { type LiveState, togglePause, useLive, useLiveState } from '../api/live.ts';
import { useNow, useZone } from '../parts/clock.ts';
import { clockTime, duration } from '../parts/format.ts';
import css from './shell.module.css';

const LOOKS: Record<LiveState, { icon: typeof PauseIcon; word: string }> = {
  live: { icon: CheckCircledIcon, word: 'Live' },
  connecting: { icon: UpdateIcon, word: 'Connecting' },
  reconnecting: { icon: UpdateIcon, word: 'Reconnecting' },
  paused: { icon: PauseIcon, word: 'Paused' },
  lost: { icon: CrossCircledIcon, word: 'Not live' },
};

/** Whether what the page shows is live, and how long ago the last change was; pressed, it pauses. */
export function LiveMark() {
  const { state, changedAt } = useLive();
  const now = useNow();
  const { icon: Icon, word } = LOOKS[state];
  const isPaused = state === 'paused';
  return (
    <button
      type="button"
      className={css['live']}
      data-state={state}
      onClick={togglePause}
      aria-pressed={isPaused}
      title={isPaused ? 'Resume live updates (l)' : 'Pause live updates (l)'}
    >
      <Icon aria-hidden="true" />
      {word}
      {state === 'live' && changedAt > 0 && (
        // How long ago the last change was. Who listens to the page would hear it every second.
        <span className="num faint" aria-hidden="true">
          {duration(Math.max(0, Math.round((now - changedAt) / 1_000)) * 1_000)}
        </span>
      )}
    </button>
  );
}

/** Says since when nothing on the page is live. */
export function LostBanner() {
  const state = useLiveState();
  return (
    <div role="status" className={css['banner']} data-state={state}>
      {state === 'lost' && <Lost />}
    </div>
  );
}

function Lost() {
  const { since } = useLive();
  const zone = useZone();
  return (
    <>
      <CrossCircledIcon aria-hidden="true" />
      <b>{since === 0 ? 'Not live' : `Not live since ${clockTime(since, zone)}`}</b>
      The monitor does not answer. This page continues by itself once it does.
    </>
  );
}
