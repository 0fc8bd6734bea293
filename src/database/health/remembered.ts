import type { Executor } from '../statement.ts';

interface Remembered {
  key: string;
  since: string;
}

/** What is remembered of checks that fail. */
export function readRemembered(executor: Executor): Promise<Remembered[]> {
  return executor.query({ name: 'health:remembered', text: 'select key, since from swf_check', values: [] });
}

/** Remembers from now on what fails, and forgets all else. @returns what is new, with the moment */
export function remember(executor: Executor, keys: string[]): Promise<Remembered[]> {
  return executor.query({
    name: 'health:remember',
    text: `with gone as (delete from swf_check where key <> all($1::text[]))
           insert into swf_check (key) select unnest($1::text[]) order by 1 on conflict do nothing returning key, since`,
    values: [keys],
  });
}
