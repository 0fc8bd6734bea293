import { useQuery } from '@tanstack/react-query';
import type { components } from '../../../generated/api.ts';
import { get } from '../api/get.ts';

export type Overview = components['schemas']['Overview'];
export type HealthCheck = components['schemas']['HealthCheck'];
export type CurrentRun = components['schemas']['CurrentRun'];

/** How the testbed is. Every part of a page that shows some of it shares one request. */
export const useOverview = () => useQuery(get('/api/overview/'));

/** What tells a finding from all others, of its level too: one that gets worse is another. */
export const keyOf = ({ id, subject, level }: HealthCheck) => `${id} ${level} ${subject ?? ''}`;

const FAILING = ['error', 'warning', 'unknown'] as const;

export const isFailing = ({ level }: HealthCheck) => FAILING.some((one) => one === level);
