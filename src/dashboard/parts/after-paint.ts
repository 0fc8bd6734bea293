import { useEffect, useState } from 'react';

/**
 * What is asked for, once the page has been painted that says so: a thousand rows that go take longer than may be between a
 * click and the next frame, also where those that follow are there already.
 */
export function useAfterPaint<Asked extends { list: string }>(asked: Asked): Asked {
  const [last, setLast] = useState(asked);
  const isNew = last.list !== asked.list;
  useEffect(() => {
    if (!isNew) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setLast(asked));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isNew, asked]);
  return isNew ? last : asked;
}

/** What the rows are of that are shown: until those of another order or filter have come, all that were there stay. */
export function useLast<Shown extends { list: string }>(asked: Shown, isWaiting: boolean): Shown {
  const [last, setLast] = useState(asked);
  if (isWaiting || last.list === asked.list) return last;
  setLast(asked);
  return asked;
}
