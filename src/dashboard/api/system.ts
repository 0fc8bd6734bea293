import { useQuery } from '@tanstack/react-query';
import type { components } from '../../../generated/api.ts';
import { get } from './get.ts';

export type System = components['schemas']['System'];

/** What the monitor is. */
export const useSystem = () => useQuery(get('/api/system/'));
