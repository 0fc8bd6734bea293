import { Link } from '@tanstack/react-router';
import { memo, useCallback } from 'react';
import { isProblem, type Timeline } from '../../../model/timeline.ts';
import { number } from '../../../parts/format.ts';
import { AgentLink } from '../../../parts/links.tsx';
import { AgentBar } from './agents-lane.tsx';
import { Area, Bars } from './bars.tsx';
import { Lane } from './lane.tsx';
import { States } from './states.tsx';
import { StfMarks } from './stf-marks.tsx';

interface LanesProps {
  timeline: Timeline;
  width: number;
  onlyProblems: boolean;
}

/** Marks need so much room each, in px; where there is less, bins are drawn. */
const MARK = 8;
/** Agents that have a row of their own. */
const AGENTS = 8;

const most = (...lanes: readonly (readonly number[])[]) => Math.max(1, ...lanes.flat());
const added = (lanes: readonly (readonly number[])[]) =>
  (lanes[0] ?? []).map((_, at) => lanes.reduce((sum, counts) => sum + (counts[at] ?? 0), 0));

/** All lanes, on one axis. A lane of which there is nothing is left out. */
export const Lanes = memo(function Lanes({ timeline, width, onlyProblems }: LanesProps) {
  const { lanes, states, stfs, stfs_omitted: omitted, agents, run_number: run } = timeline;
  const from = Date.parse(timeline.from);
  const to = Date.parse(timeline.to);
  const now = Date.parse(timeline.now);
  const x = useCallback((moment: number) => ((moment - from) / (to - from)) * width, [from, to, width]);
  const bars = { width, most: 1 };
  const shown = onlyProblems ? stfs.filter((stf) => isProblem(stf, now)) : stfs;
  const hasRoom = omitted === 0 && shown.length * MARK <= width;
  const created = lanes.slices_created ?? [];
  const done = lanes.slices_done ?? [];
  const failed = lanes.slices_failed ?? [];
  const waiting = lanes.slices_waiting ?? [];
  const messages = added((lanes.messages ?? []).map(({ counts }) => counts));
  const words = (isWarning: boolean) =>
    added(
      (lanes.logs ?? [])
        .filter(({ value }) => (value === 'WARNING') === isWarning)
        .map(({ counts }) => counts),
    );
  const warnings = words(true);
  const errors = words(false);
  const logsMost = most(warnings, errors);
  const slicesMost = most(created, done, failed);
  const announced = lanes.stf_announced ?? [];
  const registered = lanes.stf_registered ?? [];
  const hasSlices = most(created, waiting, done) > 1 || created.some(Boolean);
  return (
    <>
      {states.length > 0 && (
        <Lane label="State" width={width} height={34}>
          <States states={states} x={x} width={width} height={34} end={Math.min(to, now)} />
        </Lane>
      )}
      <Lane
        label={
          <Link to="/stf-files/" search={{ run_number: String(run) }}>
            STF files
          </Link>
        }
        note={hasRoom ? undefined : 'announced, registered'}
        width={width}
        height={hasRoom ? 34 : 52}
      >
        {hasRoom ? (
          <StfMarks stfs={shown} x={x} height={34} />
        ) : (
          <>
            <Bars {...bars} counts={announced} base={25} height={21} most={most(announced)} tone="idle" />
            <Bars
              {...bars}
              counts={registered}
              base={27}
              height={21}
              most={most(announced, registered)}
              tone="busy"
              isDown
            />
          </>
        )}
      </Lane>
      {!onlyProblems && lanes.tf_files?.some(Boolean) && (
        <Lane label="Time frames" width={width} height={40}>
          <Bars
            {...bars}
            counts={lanes.tf_files}
            base={36}
            height={30}
            most={most(lanes.tf_files)}
            tone="busy"
          />
        </Lane>
      )}
      {hasSlices && (
        <>
          <Lane
            label={
              <Link to="/tf-slices/" search={{ run_number: String(run) }}>
                Slices
              </Link>
            }
            note={onlyProblems ? 'failed' : 'created up, done down'}
            width={width}
            height={92}
          >
            {!onlyProblems && (
              <>
                <Bars {...bars} counts={created} base={45} height={40} most={slicesMost} tone="busy" />
                <Bars
                  {...bars}
                  counts={done}
                  base={47}
                  height={40}
                  most={slicesMost}
                  tone="good"
                  isDown
                  below={failed}
                />
              </>
            )}
            <Bars {...bars} counts={failed} base={47} height={40} most={slicesMost} tone="bad" isDown />
          </Lane>
          <Lane label="Waiting" note={`at most ${number(most(waiting))}`} width={width} height={48}>
            <Area width={width} counts={waiting} base={44} height={38} most={most(waiting)} />
          </Lane>
        </>
      )}
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
          <Bars {...bars} counts={messages} base={32} height={26} most={most(messages)} tone="idle" />
        </Lane>
      )}
      {(warnings.some(Boolean) || errors.some(Boolean)) && (
        <Lane label="Logs" note="warnings and errors" width={width} height={40}>
          <Bars {...bars} counts={errors} base={36} height={30} most={logsMost} tone="bad" />
          <Bars
            {...bars}
            counts={warnings}
            base={36}
            height={30}
            most={logsMost}
            tone="warn"
            below={errors}
          />
        </Lane>
      )}
      {agents.slice(0, AGENTS).map((agent) => (
        <Lane
          key={agent.instance_name}
          label={<AgentLink name={agent.instance_name} />}
          width={width}
          height={24}
        >
          <AgentBar agent={agent} x={x} width={width} height={24} now={now} />
        </Lane>
      ))}
    </>
  );
});
