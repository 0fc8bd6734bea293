import { useQuery } from '@tanstack/react-query';
import type { components } from '../../../generated/api.ts';
import { get } from './get.ts';

export type System = components['schemas']['System'];

/** What the monitor is. */
export const useSystem = () => useQuery(get('/api/system/'));

/**
 * Whether the monitor knows who looks at the pages, so that what takes a token may be asked for; undefined until it is
 * known. To ask without one would be refused, and a browser complains of every refusal.
 */
export function useIsSignedIn(): boolean | undefined {
  const { data } = useSystem();
  return data && data.internals !== null;
}
