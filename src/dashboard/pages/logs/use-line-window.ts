import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { get } from '../../api/get.ts';
import { numberOf, type Search } from '../../parts/search.ts';
import { type Filters, type Range, VIEW, without } from './asked.ts';
import { type Lines, LineWindow } from './line-window.ts';

interface LineQuery {
  window: LineWindow | undefined;
  lines: Lines | undefined;
  /** Whether the lines are still those of the address before. */
  isOld: boolean;
  error: Error | null;
  retry: () => void;
}

/** Windows that are not on the page are kept for so long, for those who come back. In ms. */
const KEPT = 60_000;

/** The lines that an address asks for. Nothing but another address begins anew: a change of the logs does not. */
export function useLineWindow(search: Search, filters: Filters, range: Range): LineQuery {
  const at = search['at'];
  const id = numberOf(at);
  const { data: record, error: missing } = useQuery({
    ...get('/api/logs/{id}/', { path: { id: id ?? 0 } }),
    enabled: id !== undefined,
  });
  const moment = id === undefined ? at : record?.timestamp;
  const {
    data: window,
    error,
    isPlaceholderData: isOld,
    refetch,
  } = useQuery({
    queryKey: ['lines', without(search, VIEW), at],
    queryFn: ({ signal }) => LineWindow.open({ filters, range, at: validMoment(moment) }, signal),
    enabled: id === undefined || record !== undefined || missing !== null,
    staleTime: 'static',
    gcTime: KEPT,
    refetchInterval: false,
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
  const lines = useSyncExternalStore(window?.subscribe ?? never, window?.snapshot ?? nothing);
  return { window, lines, isOld, error, retry: () => void refetch() };
}

const never = () => () => undefined;
const nothing = () => undefined;

/** A moment of an address as it is, with its microseconds; whatever else stands there is none. */
const validMoment = (text: string | undefined) =>
  text === undefined || Number.isNaN(Date.parse(text)) ? undefined : text;
