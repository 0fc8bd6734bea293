import { Link } from '@tanstack/react-router';
import { Figure } from '../../parts/figures.tsx';
import { number } from '../../parts/format.ts';

interface RunFigureProps {
  /** The run's number, as addresses have it. */
  run: string;
  /** Which of its rows are counted, to which the figure leads; none where they have no page of their own. */
  of?: keyof typeof ROWS;
  label: string;
  /** Absent or null where it is not known, or could not be counted in time. */
  count: number | null | undefined;
  share?: string | undefined;
  isBad?: boolean;
}

/** How many of something a run has. */
export function RunFigure({ run, of, count, ...rest }: RunFigureProps) {
  const text = count === null || count === undefined ? '–' : number(count);
  return (
    <Figure {...rest}>
      {of === undefined || text === '–' ? text : <Link {...ROWS[of](run)}>{text}</Link>}
    </Figure>
  );
}

const ROWS = {
  announced: (run: string) => ({
    to: '/workflow/messages/' as const,
    search: { run_id: run, message_type: 'stf_gen' },
  }),
  registered: (run: string) => ({ to: '/stf-files/' as const, search: { run_number: run } }),
  sampled: (run: string) => ({ to: '/fastmon-files/' as const, search: { run_number: run } }),
  slices: (run: string) => ({ to: '/tf-slices/' as const, search: { run_number: run } }),
  done: (run: string) => ({ to: '/tf-slices/' as const, search: { run_number: run, status: 'completed' } }),
  waiting: (run: string) => ({ to: '/tf-slices/' as const, search: { run_number: run, status: 'queued' } }),
  failed: (run: string) => ({ to: '/tf-slices/' as const, search: { run_number: run, status: 'failed' } }),
};

/** Whether files are announced, and nobody registers them: one or two may still be on their way. */
export const isUnregistered = (announced: number | null | undefined, registered: number | null | undefined) =>
  registered === 0 && (announced ?? 0) > 2;

/** A share in percent; only what is whole is 100 %, and only nothing is 0 %. Undefined where there is none. */
export function share(count: number | null, of: number | null): string | undefined {
  if (count === null || !of) return undefined;
  const percent = (100 * count) / of;
  if (percent > 99 && percent < 100) return '> 99 %';
  return percent > 0 && percent < 1 ? '< 1 %' : `${Math.round(percent)} %`;
}
