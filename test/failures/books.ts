import { expect } from 'vitest';
import { BULK } from './mixed-load.ts';
import type { DataDirectory } from './monitor-process.ts';

/** What agents were told, to be compared with what is stored. */
export class Books {
  /** Messages of logs that were answered 201. */
  readonly logs: string[] = [];
  /** Messages of logs that were answered, and not with success. */
  readonly refused: string[] = [];
  /** Names of calls of BULK records that were answered 201. */
  readonly bulks: string[] = [];
  /** By agent, the figure of its last heartbeat that was acknowledged; each agent's figures grow. */
  readonly beats = new Map<string, number>();
  readonly runNumbers: number[] = [];
  highestRunNumber = 0;
  readonly statuses = new Set<number>();
  /** What must never be: a run number that was not above those known before it was asked for. */
  readonly faults: string[] = [];
  /** Records that were acknowledged, each heartbeat and run number counted as one. */
  acknowledged = 0;
}

/**
 * Checks that everything acknowledged is stored, and exactly once; that every call was done, or refused with 503; and
 * that run numbers only grew. What was not answered may be stored or not, but not in part.
 * @returns the messages of all logs that are stored
 */
export async function expectKept(books: Books, directory: DataDirectory): Promise<Set<string>> {
  expect([...books.statuses].filter((status) => ![200, 201, 503].includes(status))).toEqual([]);
  expect(books.faults).toEqual([]);
  expect(new Set(books.runNumbers).size, 'run numbers, each once').toBe(books.runNumbers.length);
  await expectBeats(books, directory);
  return expectLogs(books, directory);
}

async function expectLogs({ logs, bulks }: Books, directory: DataDirectory): Promise<Set<string>> {
  const rows = await directory.query<{ message: string }>('select message from swf_applog');
  const stored = new Set(rows.map(({ message }) => message));
  expect(rows.length - stored.size, 'records that are there twice').toBe(0);
  const lost = logs.filter((message) => !stored.has(message));
  expect(lost, 'logs lost').toEqual([]);

  const inBulk = [...stored].filter((message) => message.includes(': '));
  const parts = Map.groupBy(inBulk, (message) => message.split(': ')[0]);
  const lostBulks = bulks.filter((bulk) => !parts.has(bulk));
  expect(lostBulks, 'bulk calls lost').toEqual([]);
  const halved = [...parts].filter(([, records]) => records.length !== BULK);
  expect(halved, 'bulk calls half stored').toEqual([]);
  return stored;
}

async function expectBeats({ beats }: Books, directory: DataDirectory): Promise<void> {
  const rows = await directory.query<{ name: string; figure: number }>(
    'select instance_name as name, total_stf_processed as figure from swf_systemagent',
  );
  const stored = new Map(rows.map(({ name, figure }) => [name, figure]));
  expect(stored.size, 'one row an agent').toBe(rows.length);
  const lost = [...beats].filter(([name, figure]) => (stored.get(name) ?? -1) < figure);
  expect(lost, 'heartbeats lost').toEqual([]);
}
