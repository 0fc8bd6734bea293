import { Button, Switch } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Timeline as Data } from '../../../model/timeline.ts';
import { useZone, zoneName } from '../../../parts/clock.ts';
import { clockTime, duration } from '../../../parts/format.ts';
import { Lanes } from './lanes.tsx';
import { marksOf, partOf, type Span } from './scale.ts';
import { tellBin } from './tell.ts';
import css from './timeline.module.css';

interface TimelineProps {
  timeline: Data;
  isZoomed: boolean;
  onlyProblems: boolean;
  /** Shows a part of the axis; all of it where none is named. */
  onZoom: (span: Span | undefined) => void;
  onOnlyProblems: (only: boolean) => void;
}

/** A drag of fewer px is a click. */
const DRAG = 6;

/** What a time takes of the axis, in px: nearer to its end a mark has none. */
const LABEL = 64;

/** What happened in a run, on one axis: a drag zooms in, a double click out, and so do the keys. */
export function Timeline({ timeline, isZoomed, onlyProblems, onZoom, onOnlyProblems }: TimelineProps) {
  const zone = useZone();
  const { ref: sized, width } = useElementSize();
  const plot = useRef<HTMLDivElement>(null);
  const ref = useMergedRef(sized, plot);
  const [pointed, setCursor] = useState<number>();
  const [begin, setBegin] = useState<number>();
  const whole = { from: Date.parse(timeline.from), to: Date.parse(timeline.to) };
  const step = timeline.step_seconds * 1_000;
  const count = Math.round((whole.to - whole.from) / step);
  const cursor = pointed === undefined ? undefined : Math.min(pointed, count - 1);
  const xOf = (bin: number) => (bin / count) * width;
  const binAt = ({ clientX }: PointerEvent) => {
    const left = plot.current?.getBoundingClientRect().left ?? 0;
    return Math.max(0, Math.min(count - 1, Math.floor(((clientX - left) / Math.max(1, width)) * count)));
  };
  const timeOf = (bin: number) => whole.from + bin * step;
  const zoomTo = (a: number, b: number) =>
    onZoom(partOf(whole, timeOf(Math.min(a, b)), timeOf(Math.max(a, b) + 1)));
  const zoomAround = (bin: number) => zoomTo(Math.round(bin - count / 4), Math.round(bin + count / 4));
  const onUp = (event: PointerEvent) => {
    const end = binAt(event);
    if (begin !== undefined && Math.abs(xOf(end) - xOf(begin)) >= DRAG) zoomTo(begin, end);
    setBegin(undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === '+' || event.key === 'Enter') zoomAround(cursor ?? Math.floor(count / 2));
    else if (event.key === '-' || event.key === '0') onZoom(undefined);
    else return;
    event.preventDefault();
  };
  const leave = () => {
    setCursor(undefined);
    setBegin(undefined);
  };
  const told = cursor === undefined ? [] : tellBin(timeline, cursor);
  const time = cursor === undefined ? undefined : timeOf(cursor);
  const clock = (moment: number) =>
    step < 1_000
      ? `${clockTime(moment, zone)}.${Math.floor((moment % 1_000) / 100)}`
      : clockTime(moment, zone);
  const spoken =
    time === undefined
      ? 'no moment'
      : [clock(time), ...told.map(([name, value]) => `${name}: ${value}`)].join(', ');
  const placeOf = (moment: number) => ((moment - whole.from) / (whole.to - whole.from)) * width;
  const dragged = begin !== undefined &&
    cursor !== undefined && {
      left: xOf(Math.min(begin, cursor)),
      width: xOf(Math.abs(cursor - begin) + 1),
    };
  const isRight = cursor !== undefined && cursor > count / 2;
  return (
    <section className={css['timeline']} aria-label="Timeline">
      <header className={css['head']}>
        <h2>Timeline</h2>
        <span className={css['span']}>
          {clock(whole.from)} – {clock(whole.to)} {zoneName(zone)} · bins of {duration(step)}
        </span>
        <span className={css['tools']}>
          <Switch
            size="xs"
            label="Only problems"
            checked={onlyProblems}
            onChange={({ currentTarget }) => onOnlyProblems(currentTarget.checked)}
          />
          <Button size="compact-xs" variant="default" disabled={!isZoomed} onClick={() => onZoom(undefined)}>
            Show all
          </Button>
        </span>
      </header>
      <div className={css['body']}>
        <div ref={ref} className={css['plot']}>
          {marksOf(whole, Math.max(2, width / 110)).map((mark) => (
            <span key={mark} className={css['mark']} style={{ left: placeOf(mark) }}>
              {width - placeOf(mark) >= LABEL && clock(mark)}
            </span>
          ))}
          {dragged && <span className={css['dragged']} style={dragged} />}
          {cursor !== undefined && (
            <span className={css['cursor']} style={{ left: xOf(cursor), width: xOf(1) }} />
          )}
        </div>
        <Lanes timeline={timeline} width={width} onlyProblems={onlyProblems} />
        <input
          type="range"
          className={css['range']}
          aria-label="Moment of the run"
          aria-valuetext={spoken}
          min={0}
          max={count - 1}
          value={cursor ?? 0}
          onChange={({ currentTarget }) => setCursor(Number(currentTarget.value))}
          onKeyDown={onKey}
          onBlur={leave}
          onPointerMove={(event) => setCursor(binAt(event))}
          onPointerLeave={leave}
          onPointerDown={(event) => event.button === 0 && setBegin(binAt(event))}
          onPointerUp={onUp}
          onDoubleClick={() => onZoom(undefined)}
        />
        {time !== undefined && (
          <div
            className={css['told']}
            data-right={isRight}
            style={{ '--at': `${xOf(cursor ?? 0)}px` } as CSSProperties}
          >
            <strong>{clock(time)}</strong>
            <dl>
              {told.map(([name, value, tone]) => (
                <div key={name} data-tone={tone}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </div>
      <p className={css['hint']}>Drag to zoom in, double click to see all. By keyboard: arrows, + and −.</p>
    </section>
  );
}
