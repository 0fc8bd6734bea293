import type { Client } from 'pg';

/** Does work in one transaction of a session. */
export async function inTransaction<Result>(writer: Client, work: () => Promise<Result>): Promise<Result> {
  await writer.query('begin');
  try {
    const result = await work();
    await writer.query('commit');
    return result;
  } catch (error) {
    await writer.query('rollback').catch(() => undefined); // the first error counts
    throw error;
  }
}
