import { type StreamAddress, type StreamOptions, watch } from './event-stream.ts';
import { objectIn } from './json.ts';

/** Which changes are watched. All lists must match; an empty one lets everything pass. */
export interface WatchChangesOptions extends StreamOptions {
  /** As their paths name them: `runs`, `tf-slices`. */
  resources?: string[] | undefined;
  /** Changes that concern one of them, or perhaps do. */
  runNumbers?: number[] | undefined;
  namespaces?: string[] | undefined;
}

/** What has changed, within two seconds of the commit. */
export type Changed =
  | {
      kind: 'changed';
      id: string;
      resource: string;
      action: 'written' | 'deleted';
      /** How many rows, put together from about a second. */
      count: number;
      /** Undefined where they concern several, or none. */
      runNumber: number | undefined;
      namespace: string | undefined;
      /** Undefined where there are too many. */
      keys: string[] | undefined;
    }
  /** So much was missed that everything may have changed: what was read is to be read again. */
  | { kind: 'reset'; id: string };

/**
 * Watches what changes, so that nobody has to ask again and again.
 * @throws MonitorError where the monitor does not allow it, or takes the filters for wrong
 */
export function watchChanges(
  address: StreamAddress,
  options: WatchChangesOptions = {},
): AsyncGenerator<Changed> {
  const { resources, runNumbers: run_numbers, namespaces } = options;
  return watch<Changed>(
    address,
    {
      name: 'changes',
      path: '/api/events/',
      query: { resources, run_numbers, namespaces },
      read: ({ event, id = '', data }, last, garbage) => {
        if (event === 'reset') return { kind: event, id };
        const told = objectIn(data);
        if (!told) throw garbage();
        const { resource, action, count, run_number, namespace, keys } = told;
        return {
          kind: 'changed',
          // Of several that come together only the last has one.
          id: id || (last ?? ''),
          resource: String(resource),
          action: action === 'deleted' ? action : 'written',
          count: Number(count),
          runNumber: run_number === undefined ? undefined : Number(run_number),
          namespace: namespace === undefined ? undefined : String(namespace),
          keys: keys as string[] | undefined,
        };
      },
    },
    options,
  );
}
