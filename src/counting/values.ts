import type { components } from '../../generated/api.ts';
import { byValue } from '../database/counted.ts';
import type { LogProperty } from '../database/log-counts.ts';
import type { List } from '../engine/lists/list.ts';
import { count, type Question } from './count.ts';
import { logRecords } from './logs.ts';

type Values = components['schemas']['LogValues'];

/** Of properties that only the records know, so many of them are looked at. */
const LOOKED_AT = 100_000;
/** Values of one statement. */
const FOUND = 1_000;

/** The values of a property among the records of a range. @param most values that are shown */
export async function values(
  list: List,
  question: Question<LogProperty>,
  { prefix, most }: { prefix: string; most: number },
): Promise<Values> {
  const { by } = question;
  const isBounded = by === 'module' || by === 'username';
  const counts = new Map<string, number>();
  const isWhole = await count(
    list,
    question,
    await logRecords(list, question, isBounded),
    {
      statement: (counted) => byValue(counted, { prefix, most: FOUND }),
      add: (result) => {
        let all = 0;
        for (const [value, records] of result as [string | null, number][]) {
          if (value === null) all = records;
          else counts.set(value, (counts.get(value) ?? 0) + records);
        }
        return all;
      },
    },
    isBounded ? LOOKED_AT : undefined,
  );
  const found = [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'));
  return {
    field: by,
    values: found.slice(0, most).map(([value, records]) => ({ value, count: records })),
    more: found.length > most,
    partial: !isWhole,
  };
}
