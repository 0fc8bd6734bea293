import { type PointerEvent, useRef } from 'react';

/** Two fingers that move by fewer px do not pinch. */
const LEAST = 10;

interface Finger {
  begin: number;
  at: number;
}

/**
 * Two fingers on the axis: spread, they show what was between them; brought together, all. Each function says whether the
 * event is part of that, and of nothing else.
 * @param zoom told which part fills the axis then, in px of the window
 */
export function usePinch(zoom: (a: number, b: number) => void, showAll: () => void) {
  const fingers = useRef(new Map<number, Finger>());
  const isPinch = () => fingers.current.size === 2;
  return {
    down({ pointerType, pointerId, clientX }: PointerEvent): boolean {
      if (pointerType === 'touch') fingers.current.set(pointerId, { begin: clientX, at: clientX });
      return isPinch();
    },
    move({ pointerId, clientX }: PointerEvent): boolean {
      const finger = fingers.current.get(pointerId);
      if (finger) finger.at = clientX;
      return isPinch();
    },
    up({ pointerId, type }: PointerEvent): boolean {
      const pair = isPinch() ? [...fingers.current.values()] : [];
      if (!fingers.current.delete(pointerId)) return false;
      const [a, b] = pair;
      if (!a || !b) return false;
      fingers.current.clear(); // the other finger does nothing by itself
      const spread = Math.abs(a.at - b.at) - Math.abs(a.begin - b.begin);
      if (type !== 'pointerup' || Math.abs(spread) < LEAST) return true;
      if (spread > 0) zoom(a.begin, b.begin);
      else showAll();
      return true;
    },
  };
}
