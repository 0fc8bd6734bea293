import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/database/connection.ts';
import { Attempts } from '../../../src/messages/ingest/attempts.ts';
import { giveUp, ingestBatch } from '../../../src/messages/ingest/ingest.ts';
import { openDatabase } from '../../../src/open-database.ts';
import type { Frame } from '../../../src/stomp/frame.ts';
import { cloneDatabase } from '../../monitor.ts';

let database: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  database = await openDatabase(clone.address);
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
  it('are worked on with fewer and fewer others, and the one over which each process died is given up', async () => {
    const frames = Array.from({ length: 60 }, (_, n) => frame(n + 1));
    // Every process that is followed by another one has died over the first message.
    expect((await new Attempts(database).next(frames)).frames).toHaveLength(60);
    expect((await new Attempts(database).next(frames)).frames).toHaveLength(25);
    expect(numbersOf((await new Attempts(database).next(frames)).frames)).toEqual([1]);
    const last = new Attempts(database);
    const given = await last.next(frames);
    expect(numbersOf(given.frames)).toEqual([1]);
    expect(given.reason).toMatch(/^it came 5 times and was not stored/);
    expect(await giveUp(database, frame(1), given.reason ?? '')).toMatchObject({ dead: 1 });
    await last.forget(given.frames);
    // The others are stored, however long one has to be careful.
    const sizes: number[] = [];
    for (let left = frames.slice(1); left.length > 0; left = left.slice(sizes.at(-1))) {
      const { frames: group, reason } = await last.next(left);
      expect(reason).toBeUndefined();
      expect(await ingestBatch(database, group)).toMatchObject({ workflow: group.length });
      await last.forget(group);
      sizes.push(group.length);
    }
    expect(sizes).toEqual([...Array(24).fill(1), 25, 10]);
    expect(await database.query({ text: 'select from swf_delivery_attempt', values: [] })).toEqual([]);
  });

  it('are not held against a process that lives: the database was away, or the broker', async () => {
    const attempts = new Attempts(database);
    for (let n = 0; n < 5; n++)
      expect(numbersOf((await attempts.next([frame(110), frame(111)])).frames)).toEqual([110, 111]);
    await attempts.forget([frame(110), frame(111)]);
  });

  it('that were stored are not given up, whatever is noted of them', async () => {
    await ingestBatch(database, [frame(120)]);
    expect(await giveUp(database, frame(120), 'for a test')).toMatchObject({ dead: 0, again: 1 });
  });

  it('cost nothing where they come for the first time', async () => {
    const frames = [frame(130, 'false'), frame(131, 'false')];
    expect(await new Attempts(database).next(frames)).toEqual({ frames });
    expect(await database.query({ text: 'select from swf_delivery_attempt', values: [] })).toEqual([]);
  });
});
