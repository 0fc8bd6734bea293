import { type Change, RESOURCES } from '../database/changes.ts';
import { refusalOfLong, valuesOf } from '../event-streams/filter.ts';

/** What a watcher wants to see; what is undefined lets everything pass. */
export interface View {
  resources?: ReadonlySet<string>;
  runs?: ReadonlySet<number>;
  namespaces?: ReadonlySet<string>;
}

interface Query {
  resources?: string | undefined;
  run_numbers?: string | undefined;
  namespaces?: string | undefined;
}

/** Reads the filters of a query. @returns it, or what a 400 says of the filters that cannot be read */
export function viewOf({
  resources,
  run_numbers,
  namespaces,
}: Query): { view: View; refusal?: never } | { view?: never; refusal: Record<string, string[]> } {
  const long = refusalOfLong({ resources, run_numbers, namespaces });
  if (long) return { refusal: long };
  const [names, runs, spaces] = [valuesOf(resources), valuesOf(run_numbers), valuesOf(namespaces)];
  const unknown = names.find((name) => !RESOURCES.some((known) => known === name));
  if (unknown !== undefined)
    return {
      refusal: { resources: [`There is no resource "${unknown}". There are ${RESOURCES.join(', ')}.`] },
    };
  const odd = runs.find((run) => !/^-?\d{1,10}$/.test(run));
  if (odd !== undefined) return { refusal: { run_numbers: [`"${odd}" is no number of a run.`] } };
  return {
    view: {
      ...(names.length > 0 && { resources: new Set(names) }),
      ...(runs.length > 0 && { runs: new Set(runs.map(Number)) }),
      ...(spaces.length > 0 && { namespaces: new Set(spaces) }),
    },
  };
}

/** Whether a change is in a view, or may be. */
export function isSeen(view: View, { resource, run_number, namespace }: Change): boolean {
  return (
    (view.resources?.has(resource) ?? true) &&
    (run_number === undefined || (view.runs?.has(run_number) ?? true)) &&
    (namespace === undefined || (view.namespaces?.has(namespace) ?? true))
  );
}
