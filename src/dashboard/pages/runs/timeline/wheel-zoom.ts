import { type RefObject, useEffect, useRef } from 'react';

/** A wheel is turned, and a pad pinched, in many steps: they are one once there was none for so long, in ms. */
const QUIET = 120;

/**
 * Zooms by the wheel with Ctrl or ⌘, which is also what a browser makes of a pinch on a touchpad. The wheel alone scrolls the
 * page. Not React's onWheel, which cannot keep the browser from zooming the page itself.
 * @param zoom told where, in px from the left of the window, and whether in or out
 */
export function useWheelZoom(
  ref: RefObject<HTMLElement | null>,
  zoom: (clientX: number, isIn: boolean) => void,
): void {
  const latest = useRef(zoom);
  useEffect(() => {
    latest.current = zoom;
  });
  useEffect(() => {
    const element = ref.current;
    let turned = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      turned += event.deltaY;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (turned !== 0) latest.current(event.clientX, turned < 0);
        turned = 0;
      }, QUIET);
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      clearTimeout(timer);
      element?.removeEventListener('wheel', onWheel);
    };
  }, [ref]);
}
