import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FieldFault } from '../../model/field-text.ts';
import type { Field } from '../../model/resource.ts';
import { type Bulk, type BulkRequest, cancelBulk, countBulk, readBulk, startBulk } from './bulk.ts';
import { faultsOf } from './refusal.tsx';

/** Between two looks at how far it is, in ms. */
const LOOK = 1_000;

/**
 * A change of many rows: counted, then started, then looked at until it is over.
 * @param requestOf what is asked for; throws FieldFault where the value is none
 * @param name of the field that such a fault belongs to
 */
export function useBulkJob(requestOf: () => BulkRequest, fields: readonly Field[], name: string) {
  const queries = useQueryClient();
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<unknown>();
  const [counted, setCounted] = useState<Bulk>();
  const [job, setJob] = useState<Bulk>();
  const [isSending, setSending] = useState(false);
  const isRunning = job?.state === 'running';
  const isOver = job !== undefined && !isRunning;
  const { id } = job ?? {};

  useEffect(() => {
    if (!isRunning || !id) return;
    const timer = setInterval(() => void readBulk(id).then(setJob, setRefusal), LOOK);
    return () => clearInterval(timer);
  }, [isRunning, id]);
  useEffect(() => {
    if (isOver) void queries.invalidateQueries();
  }, [isOver, queries]);

  const attempt = async (act: () => Promise<void>) => {
    setSending(true);
    setRefusal(undefined);
    setFaults({});
    try {
      await act();
    } catch (error) {
      if (error instanceof FieldFault) setFaults({ [name]: error.message });
      else {
        setFaults(faultsOf(error, fields));
        setRefusal(error);
      }
    } finally {
      setSending(false);
    }
  };
  return {
    counted,
    job,
    faults,
    refusal,
    isSending,
    isRunning,
    isOver,
    count: () => attempt(async () => setCounted(await countBulk(requestOf()))),
    start: () => attempt(async () => setJob(await startBulk(requestOf(), counted?.matched ?? 0))),
    stop: () => (id ? cancelBulk(id).catch(setRefusal) : undefined),
    /** Something else is asked for: it is counted anew. */
    forget: () => setCounted(undefined),
  };
}
