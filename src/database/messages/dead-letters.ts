import type { Executor } from '../statement.ts';

/** A row of the dead letters; all texts are such that PostgreSQL takes them. */
export interface DeadLetterRow {
  reason: string;
  destination: string;
  headers: Record<string, string>;
  body: string;
  encoding: 'utf8' | 'base64';
}

/** Stores one dead letter. */
export async function insertDeadLetter(executor: Executor, letter: DeadLetterRow): Promise<void> {
  await executor.query({
    name: 'swf:dead-letter',
    text: `insert into swf_dead_letter (reason, destination, headers, body, encoding) values ($1, $2, $3::jsonb, $4, $5)`,
    values: [letter.reason, letter.destination, JSON.stringify(letter.headers), letter.body, letter.encoding],
  });
}
