import type { RunFacts, Situation } from './situation.ts';

/** How one check stands. `unknown`: what it looks at could not be read. `off`: the settings leave nothing to look at. */
export type Level = 'ok' | 'warning' | 'error' | 'unknown' | 'off';

/** One thing that is not as it should be, or why a check says nothing. */
export interface Finding {
  level: Exclude<Level, 'ok'>;
  /** What it is about where a check looks at several: the name of an agent, the number of a run. */
  subject?: string;
  /** The namespace of that. */
  namespace?: string | null | undefined;
  /** What is so, in one sentence. */
  title: string;
  /** From when on it has been so, where the data say it; else the engine remembers when it first saw it. */
  since?: string | null | undefined;
  /** What was measured, and from where on it is too much, in words. */
  value?: string;
  limit?: string;
  /** Why it is so, as far as the monitor can tell, and what it means. */
  cause: string;
  /** What to do about it; where absent, the check's own advice. */
  fix?: string;
  /** The page that shows more. */
  link?: string;
  /** It counts once it has been so for this long, in seconds; */
  holds?: number;
  /** until then this does, where there is anything. */
  before?: Finding;
}

/** What a check is, for people. */
interface CheckFacts {
  id: string;
  /** What must be so. */
  name: string;
  /** What it means if it is not. */
  meaning: string;
  /** From where on it is a warning, an error; absent where it never is. */
  warning?: string;
  error?: string;
  /** Where the limits come from, and what is measured. */
  source: string;
  /** What to do. */
  fix: string;
}

/** One thing that must be so in a testbed that is well. */
export interface HealthCheck extends CheckFacts {
  /** The parts of the situation that it looks at. */
  needs: readonly (keyof Situation)[];
  /** @returns what is wrong; nothing where all is well */
  run: (situation: Situation) => Finding[];
}

/** Makes a check whose `run` sees the parts of the situation that it needs, and is not run where one is missing. */
export function defineCheck<const Part extends keyof Situation>(
  check: CheckFacts & {
    needs: readonly Part[];
    run: (situation: { [P in Part]-?: NonNullable<Situation[P]> } & { now: number }) => Finding[];
  },
): HealthCheck {
  const { run, ...facts } = check;
  return {
    ...facts,
    run: (situation) => run(situation as { [P in Part]-?: NonNullable<Situation[P]> } & { now: number }),
  };
}

/** Phases in which no state matters any more. */
const OVER: readonly string[] = ['completed', 'failed'];

/** Whether a run is going. */
export const isLive = ({ state }: RunFacts): boolean => !state.is_over && !OVER.includes(state.phase);

/** Whether a run takes data: its detector is in physics. */
export const isPhysics = ({ state: { state, substate } }: RunFacts): boolean =>
  substate === 'physics' || (state === 'physics' && substate !== 'standby');
