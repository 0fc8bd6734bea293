import type { Patient } from './patient.ts';

/** Something that can be wrong. In `cause` and `fix`, `{host}` stands for a fact of that name. */
export interface Diagnosis {
  /** What the agents or their users see of it, in the words in which they see it. */
  sign: string;
  cause: string;
  fix: string;
}

/** What was found, by the names that the texts of a diagnosis use. Never holds a secret. */
export type Facts = Record<string, string | number>;

/** What a check found: all well, with a few words, or one of its diagnoses. */
export type Verdict = { well: string } | { diagnosis: string; facts: Facts };

/** One thing that must be so between an agent and the monitor. */
export interface Check {
  id: string;
  /** What must be so; the line of the check. */
  name: string;
  /** The heading in docs/troubleshooting.md; checks that share one share their diagnoses. */
  chapter: string;
  /** The checks without which this one says nothing; those that do not apply count as passed. */
  needs: string[];
  diagnoses: Record<string, Diagnosis>;
  /** Whether the check means anything with these settings. Where absent, it always does. */
  applies?: (patient: Patient) => boolean;
  run: (patient: Patient) => Promise<Verdict>;
}

/** Says which of a check's diagnoses it is. */
type Found<Name extends string> = (diagnosis: Name, facts?: Facts) => Verdict;

/** Makes a check whose `run` can name its own diagnoses only. */
export function defineCheck<Name extends string>(
  check: Omit<Check, 'diagnoses' | 'run'> & {
    diagnoses: Record<Name, Diagnosis>;
    run: (patient: Patient, found: Found<NoInfer<Name>>) => Verdict | Promise<Verdict>;
  },
): Check {
  return {
    ...check,
    run: async (patient) => check.run(patient, (diagnosis, facts = {}) => ({ diagnosis, facts })),
  };
}

/**
 * Puts facts into a text.
 * @throws where the text names a fact that was not found
 */
export function fillIn(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`The text "${text}" names a fact that was not found: ${name}.`);
    return String(fact);
  });
}
