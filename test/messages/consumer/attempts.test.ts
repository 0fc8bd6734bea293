import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../../src/database/connection.ts';
import { Attempts } from '../../../src/messages/consumer/attempts.ts';
import { book, giveUp } from '../../../src/messages/consumer/books.ts';
import type { Frame } from '../../../src/stomp/frame.ts';
import { cloneDatabase } from '../../monitor.ts';

let database: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  database = await Database.open(clone.address);
});
afterAll(async () => {
  await database.close();
  await drop();
});

const frame = (n: number, redelivered = 'true'): Frame => ({
  command: 'MESSAGE',
  headers: { 'message-id': `${n}`, destination: '/topic/epictopic', timestamp: '1', redelivered },
  body: Buffer.from(JSON.stringify({ msg_type: 'tried', n })),
});
const numbersOf = (frames: Frame[]) => frames.map(({ headers }) => Number(headers['message-id']));

describe('messages that come again', () => {
  it('are worked on together, then alone, and the one over which each process died is given up', async () => {
    const frames = [1, 2, 3].map((n) => frame(n));
    // Every process that is followed by another one has died.
    expect(numbersOf((await new Attempts(database).next(frames)).frames)).toEqual([1, 2, 3]);
    const second = new Attempts(database);
    const first = await second.next(frames);
    expect(numbersOf(first.frames)).toEqual([1]);
    await book(database, first.frames);
    await second.forget(first.frames);
    expect(numbersOf((await second.next(frames.slice(1))).frames)).toEqual([2]);
    const third = new Attempts(database);
    const given = await third.next(frames.slice(1));
    expect(numbersOf(given.frames)).toEqual([2]);
    expect(given.reason).toMatch(/^it came 4 times and was not stored/);
    expect(await giveUp(database, frame(2), given.reason ?? '')).toMatchObject({ dead: 1 });
    await third.forget(given.frames);
    const last = await third.next(frames.slice(2));
    expect([numbersOf(last.frames), last.reason]).toEqual([[3], undefined]);
    expect(await book(database, last.frames)).toMatchObject({ workflow: 1 });
    await third.forget(last.frames);
    expect(await database.query({ text: 'select from swf_delivery_attempt', values: [] })).toEqual([]);
  });

  it('are not held against a process that lives: the database was away, or the broker', async () => {
    const attempts = new Attempts(database);
    for (let n = 0; n < 5; n++)
      expect(numbersOf((await attempts.next([frame(10), frame(11)])).frames)).toEqual([10, 11]);
    await attempts.forget([frame(10), frame(11)]);
  });

  it('that were stored are not given up, whatever is noted of them', async () => {
    await book(database, [frame(20)]);
    expect(await giveUp(database, frame(20), 'for a test')).toMatchObject({ dead: 0, again: 1 });
  });

  it('cost nothing where they come for the first time', async () => {
    const frames = [frame(30, 'false'), frame(31, 'false')];
    expect(await new Attempts(database).next(frames)).toEqual({ frames });
    expect(await database.query({ text: 'select from swf_delivery_attempt', values: [] })).toEqual([]);
  });
});
