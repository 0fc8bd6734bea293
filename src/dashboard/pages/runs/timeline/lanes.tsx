import { Link } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import type { Timeline } from '../../../model/timeline.ts';
import { AgentLanes } from './agent-lanes.tsx';
import { Bars } from './bars.tsx';
import { added, most } from './counts.ts';
import { Lane } from './lane.tsx';
import { LogLane } from './log-lane.tsx';
import { scaleOf } from './scale.ts';
import { SliceLanes } from './slice-lanes.tsx';
import { States } from './states.tsx';
import { StfLane } from './stf-lane.tsx';

interface LanesProps {
  timeline: Timeline;
  width: number;
  onlyProblems: boolean;
}

/** All lanes, on one axis. A lane of which there is nothing is left out. */
export const Lanes = memo(function Lanes({ timeline, width, onlyProblems }: LanesProps) {
  const { lanes, states, run_number: run, now } = timeline;
  const scale = useMemo(() => scaleOf(timeline, width), [timeline, width]);
  const files = lanes.tf_files ?? [];
  const messages = added((lanes.messages ?? []).map(({ counts }) => counts));
  return (
    <>
      {states.length > 0 && (
        <Lane label="State" width={width} height={34}>
          <States
            states={states}
            x={scale.x}
            width={width}
            height={34}
            end={Math.min(scale.to, Date.parse(now))}
          />
        </Lane>
      )}
      <StfLane timeline={timeline} scale={scale} onlyProblems={onlyProblems} />
      {!onlyProblems && files.some(Boolean) && (
        <Lane label="Time frames" width={width} height={40}>
          <Bars width={width} counts={files} base={36} height={30} most={most(files)} tone="busy" />
        </Lane>
      )}
      <SliceLanes timeline={timeline} width={width} onlyProblems={onlyProblems} />
      {!onlyProblems && messages.some(Boolean) && (
        <Lane
          label={
            <Link to="/workflow/messages/" search={{ run_id: String(run) }}>
              Messages
            </Link>
          }
          width={width}
          height={36}
        >
          <Bars width={width} counts={messages} base={32} height={26} most={most(messages)} tone="idle" />
        </Lane>
      )}
      <LogLane lanes={lanes} width={width} />
      <AgentLanes timeline={timeline} scale={scale} />
    </>
  );
});
