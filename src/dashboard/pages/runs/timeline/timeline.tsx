import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { Timeline as Data } from '../../../model/timeline.ts';
import { useZone } from '../../../parts/clock.ts';
import { TimelineHead } from './head.tsx';
import { Lanes } from './lanes.tsx';
import { MomentInput } from './moment-input.tsx';
import { Plot } from './plot.tsx';
import { axisOf, clockOf, partOf, type Span, timeOf } from './scale.ts';
import { tellBin } from './tell.ts';
import css from './timeline.module.css';
import { ToldBox } from './told.tsx';

interface TimelineProps {
  timeline: Data;
  isZoomed: boolean;
  onlyProblems: boolean;
  /** Shows a part of the axis; all of it where none is named. */
  onZoom: (span: Span | undefined) => void;
  onOnlyProblems: (only: boolean) => void;
}

/** What happened in a run, on one axis: a drag zooms in, a double click out, and so do wheel, fingers and keys. */
export function Timeline({ timeline, isZoomed, onlyProblems, onZoom, onOnlyProblems }: TimelineProps) {
  const { ref: sized, width } = useElementSize();
  const plot = useRef<HTMLDivElement>(null);
  const ref = useMergedRef(sized, plot);
  const axis = axisOf(timeline);
  const clock = clockOf(axis, useZone());
  const [pointed, setCursor] = useState<number>();
  const [begin, setBegin] = useState<number>();
  const cursor = pointed === undefined ? undefined : Math.min(pointed, axis.count - 1);
  const told = cursor === undefined ? [] : tellBin(timeline, cursor);
  const time = cursor === undefined ? undefined : clock(timeOf(axis, cursor));
  const showAll = () => onZoom(undefined);
  return (
    <section className={css['timeline']} aria-label="Timeline">
      <TimelineHead
        axis={axis}
        isZoomed={isZoomed}
        onlyProblems={onlyProblems}
        onShowAll={showAll}
        onOnlyProblems={onOnlyProblems}
      />
      <div className={css['body']}>
        <Plot
          ref={ref}
          axis={axis}
          width={width}
          cursor={cursor}
          dragged={
            begin === undefined || cursor === undefined
              ? undefined
              : [Math.min(begin, cursor), Math.max(begin, cursor)]
          }
          clock={clock}
        />
        <Lanes timeline={timeline} width={width} onlyProblems={onlyProblems} />
        <MomentInput
          plot={plot}
          axis={axis}
          cursor={cursor}
          setCursor={setCursor}
          begin={begin}
          setBegin={setBegin}
          spoken={
            time === undefined
              ? 'no moment'
              : [time, ...told.map(([name, value]) => `${name}: ${value}`)].join(', ')
          }
          zoomTo={(a, b) =>
            onZoom(partOf(axis, timeOf(axis, Math.min(a, b)), timeOf(axis, Math.max(a, b) + 1)))
          }
          showAll={showAll}
        />
        {cursor !== undefined && time !== undefined && (
          <ToldBox
            time={time}
            told={told}
            at={(cursor / axis.count) * width}
            isRight={cursor > axis.count / 2}
          />
        )}
      </div>
      <p className={css['hint']}>
        Drag to zoom in, double click to see all. By keyboard: arrows, + and −. By wheel: with Ctrl.
      </p>
    </section>
  );
}
