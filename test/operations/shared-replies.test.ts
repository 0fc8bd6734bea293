import { afterEach, expect, it, vi } from 'vitest';
import { SharedReplies } from '../../src/operations/shared-replies.ts';

afterEach(() => vi.useRealTimers());

it('whoever asks for the same gets what was begun less than two seconds ago, however long it takes', async () => {
  vi.useFakeTimers();
  const replies = new SharedReplies<number>();
  let made = 0;
  const slow = () => {
    const reply = ++made;
    return new Promise<number>((resolve) => setTimeout(resolve, 3_000, reply));
  };
  const first = replies.of('run 1', slow);
  await vi.advanceTimersByTimeAsync(1_900);
  const second = replies.of('run 1', slow);
  const other = replies.of('run 2', slow);
  await vi.advanceTimersByTimeAsync(200);
  const third = replies.of('run 1', slow);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await Promise.all([first, second, other, third])).toEqual([1, 1, 2, 3]);
});

it('what fails is not kept', async () => {
  const replies = new SharedReplies<number>();
  await expect(replies.of('run 1', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await replies.of('run 1', async () => 1)).toBe(1);
});
