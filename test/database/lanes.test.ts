import { expect, test } from 'vitest';
import { CallerGone, ListsBusy } from '../../src/database/errors.ts';
import { type LaneReaders, Lanes } from '../../src/database/lanes.ts';

const signal = new AbortController().signal;
const none = { later: { characters: 0 } } as LaneReaders;
const [one, other] = ['192.0.2.1', '192.0.2.2'];
const nextTurn = () => new Promise(setImmediate);

/** Keeps the event loop busy for so long, in ms of the processor. */
function burn(time: number): void {
  for (const start = process.threadCpuUsage(); process.threadCpuUsage(start).user < time * 1_000; );
}

test('of those who search, each has a turn, and one at a time', async () => {
  const lanes = new Lanes(none, 60_000);
  const begun: string[] = [];
  let active = 0;
  const search = (clientAddress: string) =>
    lanes.long({ clientAddress, signal }, async () => {
      expect(++active).toBe(1);
      begun.push(clientAddress);
      await nextTurn();
      active--;
    });
  await Promise.all([search(one), search(one), search(one), search(other)]);
  expect(begun).toEqual([one, one, other, one]);
});

test('who waits too long for a search is told so, and who leaves is not waited for', async () => {
  const lanes = new Lanes(none, 20);
  const { promise: end, resolve } = Promise.withResolvers<void>();
  const first = lanes.long({ clientAddress: one, signal }, () => end);
  const gone = new AbortController();
  const left = lanes.long({ clientAddress: one, signal: gone.signal }, async () => undefined);
  gone.abort();
  await expect(left).rejects.toThrow(CallerGone);
  await expect(lanes.long({ clientAddress: other, signal }, async () => undefined)).rejects.toThrow(
    ListsBusy,
  );
  resolve();
  await first;
  expect(await lanes.long({ clientAddress: other, signal }, async () => 'at once')).toBe('at once');
});

test('pieces of usual size go on; those that keep the event loop long wait for their share of it', async () => {
  const lanes = new Lanes(none, 60_000);
  const piece = (time: number) =>
    lanes.later({ clientAddress: one }, async () => {
      burn(time);
      return 'sent';
    });
  for (let n = 0; n < 50; n++) expect(await piece(2)).toBe('sent');
  expect(await piece(40)).toBe('sent');
  const sent = Promise.all(Array.from({ length: 20 }, () => piece(40)));
  expect(await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, 3_000, 'waits'))])).toBe(
    'waits',
  );
});

test('pieces of megabytes wait, too, however little time they take', async () => {
  const later = { characters: 0 };
  const lanes = new Lanes({ later } as LaneReaders, 60_000);
  const piece = (characters: number) =>
    lanes.later({ clientAddress: one }, async () => {
      later.characters += characters;
      return 'sent';
    });
  for (let n = 0; n < 100; n++) expect(await piece(512 * 1024)).toBe('sent');
  const sent = Promise.all(Array.from({ length: 20 }, () => piece(64 * 1024 ** 2)));
  expect(await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, 3_000, 'waits'))])).toBe(
    'waits',
  );
});

test('lists that are sent have their pieces by turns of who reads', async () => {
  const lanes = new Lanes(none, 60_000);
  const read: string[] = [];
  const piece = (clientAddress: string) =>
    lanes.later({ clientAddress }, async () => read.push(clientAddress));
  await Promise.all([piece(one), piece(one), piece(one), piece(other)]);
  expect(read).toEqual([one, one, other, one]);
});

test('usual lists are read four at a time, and who asks for many of them keeps nobody else waiting', async () => {
  const lanes = new Lanes(none, 60_000);
  const begun: string[] = [];
  let [active, most] = [0, 0];
  const list = (clientAddress: string) =>
    lanes.quick({ clientAddress }, async () => {
      most = Math.max(most, ++active);
      begun.push(clientAddress);
      await nextTurn();
      active--;
    });
  await Promise.all([...Array.from({ length: 20 }, () => list(one)), list(other)]);
  expect(most).toBe(4);
  expect(begun.indexOf(other)).toBeLessThanOrEqual(5);
});
