import { LONGEST_WAIT } from './errors.ts';

/** Waits for work, but not longer than so many ms. @returns whether it is done @throws what the work throws meanwhile */
export async function within(patience: number, work: Promise<unknown> | undefined): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, Math.min(patience, LONGEST_WAIT), false);
  });
  try {
    return await Promise.race([work?.then(() => true) ?? true, late]);
  } finally {
    clearTimeout(timer);
  }
}
