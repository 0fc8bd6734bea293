import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { lazyPart } from '../../build/lazy-part.ts';
import { Finding } from '../../health/finding.tsx';
import { TONE_ICONS } from '../../health/health-mark.tsx';
import { useMutes } from '../../health/mutes.ts';
import { keyOf, type Overview } from '../../health/overview.ts';
import { verdictOf } from '../../health/verdict.ts';
import { counted } from '../../parts/format.ts';
import css from './verdict-panel.module.css';

const ChecksDrawer = lazyPart(() => import('../../health/checks-drawer.tsx'));

/** So many findings are shown; errors are shown whatever their number. */
const SHOWN = 3;
/** Of errors, so many are told with cause and remedy at once; the others open at a click. */
const OPEN = 2;

/** What is wrong, why, and what to do; one quiet line where nothing is. */
export function VerdictPanel({ overview }: { overview: Overview }) {
  const { isMuted } = useMutes();
  const [isListing, setListing] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const { tone, word, failing, muted, passing } = verdictOf(overview, isMuted);
  const errors = failing.filter(({ level }) => level === 'error').length;
  const shown = isWhole ? failing : failing.slice(0, Math.max(SHOWN, errors));
  const hidden = failing.length - shown.length;
  const Icon = TONE_ICONS[tone];
  const pass = passing.filter(({ level }) => level === 'ok').length;
  return (
    <section className={css['verdict']} data-tone={tone} aria-label="Health">
      <div className={css['line']} role="status">
        <Icon aria-hidden="true" width={20} height={20} />
        <b>{word}</b>
        <span className={css['meaning']}>{MEANING[tone]}</span>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setListing(true)}>
          {counted(pass, 'check passes', 'checks pass')}
          {muted.length > 0 ? `, ${muted.length} muted` : ''}
        </Button>
      </div>
      {shown.map((check, index) => (
        <Finding key={keyOf(check)} check={check} isOpen={check.level === 'error' && index < OPEN} />
      ))}
      {hidden > 0 && (
        <button type="button" className={css['more']} onClick={() => setWhole(true)}>
          {counted(hidden, 'more warning')}
        </button>
      )}
      <Suspense>{isListing && <ChecksDrawer close={() => setListing(false)} />}</Suspense>
    </section>
  );
}

const MEANING = {
  good: 'Agents send heartbeats, messages are stored, and processing keeps up.',
  idle: 'No agent is running, and nothing is wrong.',
  warn: 'Open a warning to see its cause and what to do.',
  bad: 'Each with its cause and what to do.',
} as const;
