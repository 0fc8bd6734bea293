import type { Comparison, FilterFields } from '../../database/messages/stream.ts';
import { valuesOf } from '../../event-streams/filter.ts';

/** What a watcher wants to see: of each list one must match, and all lists that are there. */
export interface View {
  msg_types?: string[];
  /** Who sent or processed a message. */
  agents?: string[];
  /** By their number as text, however the message wrote it. */
  run_ids?: string[];
  namespaces?: string[];
  execution_ids?: string[];
}

/** The fields that each list is compared with, one of which must match. */
const COMPARED: Record<keyof View, (keyof FilterFields)[]> = {
  msg_types: ['type'],
  agents: ['sender', 'sentBy', 'processedBy'],
  run_ids: ['run'],
  namespaces: ['namespace'],
  execution_ids: ['execution'],
};

type Query = { [Name in keyof View]?: string | undefined };

/** Reads the filters of a query: lists with commas, blanks cut off, empty ones no filter, each value once. */
export function viewOf(query: Query): View {
  const view: View = {};
  for (const name of Object.keys(COMPARED) as (keyof View)[]) {
    const given = valuesOf(query[name]);
    if (given.length > 0) view[name] = given;
  }
  return view;
}

/** Whether a message is in a view. */
export function isSeen(view: View, message: FilterFields): boolean {
  return Object.entries(view).every(([name, words]) =>
    COMPARED[name as keyof View].some((field) => words.includes(message[field] as string)),
  );
}

/** The same as comparisons that the database makes. */
export function comparisonsOf(view: View): Comparison[] {
  return Object.entries(view).map(([name, values]) => ({ fields: COMPARED[name as keyof View], values }));
}
