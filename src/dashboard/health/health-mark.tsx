import {
  CheckCircledIcon,
  CrossCircledIcon,
  ExclamationTriangleIcon,
  MinusCircledIcon,
} from '@radix-ui/react-icons';
import { Suspense, useState } from 'react';
import { lazyPart } from '../build/lazy-part.ts';
import css from './health.module.css';
import { useMutes } from './mutes.ts';
import { useOverview } from './overview.ts';
import { verdictOf } from './verdict.ts';

const ChecksDrawer = lazyPart(() => import('./checks-drawer.tsx'));

export const TONE_ICONS = {
  good: CheckCircledIcon,
  idle: MinusCircledIcon,
  warn: ExclamationTriangleIcon,
  bad: CrossCircledIcon,
} as const;

/** How the testbed is, on every page; opens the list of checks. Absent until it is known. */
export function HealthMark() {
  const { data } = useOverview();
  const { isMuted } = useMutes();
  const [isOpen, setOpen] = useState(false);
  if (!data) return null;
  const { tone, word } = verdictOf(data, isMuted);
  const Icon = TONE_ICONS[tone];
  return (
    <>
      <button type="button" className={css['mark']} data-tone={tone} onClick={() => setOpen(true)}>
        <Icon aria-hidden="true" />
        {word}
      </button>
      <Suspense>{isOpen && <ChecksDrawer close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
