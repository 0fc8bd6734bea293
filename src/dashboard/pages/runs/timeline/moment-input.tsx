import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { usePinch } from './pinch.ts';
import type { Axis } from './scale.ts';
import css from './timeline.module.css';
import { useWheelZoom } from './wheel-zoom.ts';

interface MomentInputProps {
  /** What the lanes are drawn on: its left side is the start of the axis. */
  plot: RefObject<HTMLDivElement | null>;
  axis: Axis;
  /** The bin that is pointed to, and the one where a drag has begun. */
  cursor: number | undefined;
  setCursor: (bin: number | undefined) => void;
  begin: number | undefined;
  setBegin: (bin: number | undefined) => void;
  /** What is at the cursor, for screen readers. */
  spoken: string;
  /** Shows some bins alone. */
  zoomTo: (a: number, b: number) => void;
  showAll: () => void;
}

/** A drag of fewer px is a click. */
const DRAG = 6;

/** Over the lanes: takes pointers, fingers, wheel and keys. A slider, so that whoever cannot see the lanes can read them. */
export function MomentInput(props: MomentInputProps) {
  const { plot, axis, cursor, setCursor, begin, setBegin, spoken, zoomTo, showAll } = props;
  const { count } = axis;
  const binAt = (clientX: number) => {
    const { left, width } = plot.current?.getBoundingClientRect() ?? { left: 0, width: 0 };
    return Math.max(0, Math.min(count - 1, Math.floor(((clientX - left) / Math.max(1, width)) * count)));
  };
  const pxOf = (bins: number) => (bins / count) * (plot.current?.clientWidth ?? 0);
  const zoomAround = (bin: number) => zoomTo(Math.round(bin - count / 4), Math.round(bin + count / 4));
  const ref = useRef<HTMLInputElement>(null);
  useWheelZoom(ref, (clientX, isIn) => (isIn ? zoomAround(binAt(clientX)) : showAll()));
  const pinch = usePinch((a, b) => zoomTo(binAt(a), binAt(b)), showAll);
  const onDown = (event: PointerEvent) => {
    if (pinch.down(event)) return setBegin(undefined);
    if (event.button !== 0) return;
    setBegin(binAt(event.clientX));
    setCursor(binAt(event.clientX)); // a finger points to nothing before
  };
  const onUp = (event: PointerEvent) => {
    const end = binAt(event.clientX);
    if (!pinch.up(event) && begin !== undefined && pxOf(Math.abs(end - begin)) >= DRAG) zoomTo(begin, end);
    setBegin(undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === '+' || event.key === 'Enter') zoomAround(cursor ?? Math.floor(count / 2));
    else if (event.key === '-' || event.key === '0') showAll();
    else return;
    event.preventDefault();
  };
  const leave = (event?: PointerEvent) => {
    if (event) pinch.up(event);
    setBegin(undefined);
    // Where a finger was stays shown after it is lifted.
    if (event?.pointerType !== 'touch') setCursor(undefined);
  };
  return (
    <input
      ref={ref}
      type="range"
      className={css['range']}
      aria-label="Moment of the run"
      aria-valuetext={spoken}
      min={0}
      max={count - 1}
      value={cursor ?? 0}
      onChange={({ currentTarget }) => setCursor(Number(currentTarget.value))}
      onKeyDown={onKey}
      onBlur={() => leave()}
      onPointerMove={(event) => {
        if (!pinch.move(event)) setCursor(binAt(event.clientX));
      }}
      onPointerLeave={leave}
      onPointerCancel={leave}
      onPointerDown={onDown}
      onPointerUp={onUp}
      onDoubleClick={showAll}
    />
  );
}
