import type { components } from '../../../generated/api.ts';

export type Timeline = components['schemas']['Timeline'];
export type Stf = components['schemas']['TimelineStf'];

/** How far an STF file has come: the word that its mark and its row have. */
export type StfStage = 'announced' | 'registered' | 'sampled' | 'sliced' | 'done' | 'failed';

export function stageOf({ file_id: id, tf_files: files, slices, done, failed }: Stf): StfStage {
  if (failed > 0) return 'failed';
  if (id === null) return 'announced';
  if (slices > 0) return done === slices ? 'done' : 'sliced';
  return files > 0 ? 'sampled' : 'registered';
}

/** Announced files are registered within a second or so: what is not after this is a problem, in ms. */
const REGISTERED_WITHIN = 10_000;

export function isProblem(stf: Stf, now: number): boolean {
  if (stf.failed > 0) return true;
  return stf.file_id === null && now - Date.parse(stf.announced_at ?? '') > REGISTERED_WITHIN;
}

/** The word for where the run is. */
export function wordOf({ state, substate, is_over: isOver }: Timeline['current']): string {
  if (isOver) return state === 'ended' ? 'ended' : 'abandoned';
  return [substate, state].find((word) => word && /imminent|physics|standby/.test(word)) ?? 'running';
}

/** The agents of a run, those with errors first. */
export const agentsByErrors = ({ agents }: Timeline): Timeline['agents'] =>
  agents.toSorted((a, b) => b.errors - a.errors);
