import { counted } from '../parts/format.ts';
import { type HealthCheck, isFailing, keyOf, type Overview } from './overview.ts';

/** How the testbed is, in a word; `muted` findings do not count. */
export interface Verdict {
  tone: 'good' | 'idle' | 'warn' | 'bad';
  word: string;
  /** What is wrong and not muted, the worst first. */
  failing: HealthCheck[];
  muted: HealthCheck[];
  passing: HealthCheck[];
}

export function verdictOf({ checks, verdict }: Overview, isMuted: (key: string) => boolean): Verdict {
  const wrong = checks.filter(isFailing);
  const failing = wrong.filter((check) => !isMuted(keyOf(check)));
  const muted = wrong.filter((check) => isMuted(keyOf(check)));
  const passing = checks.filter((check) => !isFailing(check));
  const errors = failing.filter(({ level }) => level === 'error').length;
  const warnings = failing.length - errors;
  const words = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  if (words.length > 0)
    return { tone: errors > 0 ? 'bad' : 'warn', word: words.join(', '), failing, muted, passing };
  const isIdle = verdict === 'idle';
  return { tone: isIdle ? 'idle' : 'good', word: isIdle ? 'Idle' : 'Healthy', failing, muted, passing };
}
