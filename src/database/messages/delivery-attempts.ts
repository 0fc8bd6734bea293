import type { Executor } from '../statement.ts';

/** How often each of these messages was worked on and not stored; one that never was is left out. */
export async function readAttempts(executor: Executor, identities: string[]): Promise<Map<string, number>> {
  const rows = await executor.query<{ identity: string; attempts: number }>({
    name: 'swf:attempts',
    text: 'select identity, attempts from swf_delivery_attempt where identity = any($1::text[])',
    values: [identities],
  });
  return new Map(rows.map(({ identity, attempts }) => [identity, attempts]));
}

/** Counts one more attempt for each of these messages. @param identities each once */
export async function recordAttempts(executor: Executor, identities: string[]): Promise<void> {
  await executor.query({
    name: 'swf:note-attempts',
    text: `insert into swf_delivery_attempt as a (identity, attempts) select unnest($1::text[]), 1
           on conflict (identity) do update set attempts = a.attempts + 1, last_at = now()`,
    values: [identities],
  });
}

/** Forgets the attempts of these messages. */
export async function deleteAttempts(executor: Executor, identities: string[]): Promise<void> {
  await executor.query({
    name: 'swf:forget-attempts',
    text: 'delete from swf_delivery_attempt where identity = any($1::text[])',
    values: [identities],
  });
}
