import { Button } from '@mantine/core';
import {
  CheckCircledIcon,
  CrossCircledIcon,
  ExclamationTriangleIcon,
  MinusCircledIcon,
  QuestionMarkCircledIcon,
} from '@radix-ui/react-icons';
import { Took } from '../parts/time.tsx';
import css from './health.module.css';
import { mute, unmute } from './mutes.ts';
import { type HealthCheck, keyOf } from './overview.ts';
import { PageLink } from './page-link.tsx';
import { Prose } from './prose.tsx';

const ICONS = {
  error: CrossCircledIcon,
  warning: ExclamationTriangleIcon,
  unknown: QuestionMarkCircledIcon,
  ok: CheckCircledIcon,
  off: MinusCircledIcon,
} as const;

interface FindingProps {
  check: HealthCheck;
  /** Whether cause and remedy are shown at once. */
  isOpen?: boolean;
  isMuted?: boolean;
}

/** Something that is wrong: what, since when, why, and what to do. */
export function Finding({ check, isOpen = false, isMuted = false }: FindingProps) {
  const { id, level, title, since, cause, fix, link } = check;
  const Icon = ICONS[level];
  const key = keyOf(check);
  return (
    <details className={css['finding']} data-level={level} open={isOpen}>
      <summary>
        <Icon role="img" aria-label={level} />
        <span className={css['title']}>{title}</span>
        <span className={css['since']}>
          {since && (
            <span>
              for <Took from={since} to={null} />
            </span>
          )}
          <span className={css['id']}>{id}</span>
        </span>
      </summary>
      <div className={css['why']}>
        <p>
          <Prose text={cause ?? ''} />
        </p>
        {fix && (
          <p>
            <Prose text={fix} />
          </p>
        )}
        <div className={css['actions']}>
          {link && <PageLink to={link} />}
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            onClick={() => (isMuted ? unmute : mute)(key)}
          >
            {isMuted ? 'Unmute' : 'Mute for an hour'}
          </Button>
        </div>
      </div>
    </details>
  );
}

/** A check that passes, or is off. */
export function Passing({ check: { id, level, title, cause } }: { check: HealthCheck }) {
  const Icon = ICONS[level];
  return (
    <li className={css['passing']} data-level={level}>
      <Icon role="img" aria-label={level} />
      <span>
        {title}
        {level === 'off' && <span className="faint"> · {cause}</span>}
      </span>
      <span className={css['id']}>{id}</span>
    </li>
  );
}
