import type { Agent } from '#client';

/** What all agents hear, and the monitor: where a run stands, and which files there are. */
export const WORKFLOW = '/topic/epictopic';
/** Slices for the workers. */
export const SLICES = '/topic/panda.slices';
/** What the workers are told of the run. */
export const WORKERS = '/topic/panda.workers';
/** What the workers made of their slices, for the fast-processing agent. */
export const RESULTS = '/queue/panda.results.fastprocessing';

/** In all messages. Times are the host's own, without an offset, as the Python agents have them. */
export interface OfRun {
  /** The run number as text. */
  run_id: string;
  execution_id?: string | null;
}

/** What the DAQ simulator says. */
export interface DaqMessage extends OfRun {
  execution_id: string;
  timestamp: string;
  /** Seconds of simulated time since the workflow began. */
  simulation_tick: number;
  /** Of the machine and of the detector. */
  state?: string;
  substate?: string;
}

/** A new STF file, which nobody has registered. */
export interface StfGen extends DaqMessage {
  filename: string;
  sequence: number;
}

/** An STF file that the data agent has registered. */
export interface StfReady extends OfRun {
  filename: string;
  sequence: number;
  size_bytes: number | null;
  /** When its data were taken. */
  start: string;
  end: string;
  state: string;
  substate: string | null;
  simulation_tick: number;
  processed_by: string;
}

/** A file with a sample of the time frames of an STF file. */
export interface TimeFrameFile extends OfRun {
  processed_by: string;
  tf_file_id: string;
  tf_filename: string;
  stf_filename: string;
  /** The first and the last time frame, and how many. */
  tf_first: number;
  tf_last: number;
  tf_count: number;
  file_size_bytes: number;
  status: string;
  timestamp: string;
}

/** Some of the time frames of a file, the work of one worker for a while. */
export interface Slice {
  run_id: string;
  execution_id: string | null;
  /** Of this piece of work; its result carries it. */
  req_id: string;
  filename: string;
  tf_filename: string;
  /** The monitor's id of the time-frame file, and of the slice. */
  tf_file_id: string;
  tf_slice_id: number;
  /** Counted from 0 in each time-frame file. */
  slice_id: number;
  /** Its first and last time frame. */
  start: number;
  end: number;
  tf_count: number;
  state: string;
  substate: string;
}

/** What a worker made of a slice, as PanDA's workers say it. */
interface SliceResult {
  requested_at: string;
  processing_start_at: string;
  processed_at: string;
  state: 'done' | 'failed';
  hostname: string;
  panda_task_id: string | null;
  panda_id: string | null;
  harvester_id: string | null;
  result: {
    state: boolean;
    /** Older workers name the slice, newer ones send all of it back as well. */
    result: { slice_id?: number; tf_filename?: string; processed: boolean; origin_message?: Slice } | null;
    error: string | null;
  };
}

/** All messages by their `msg_type`. */
export interface Messages {
  run_imminent: DaqMessage;
  start_run: DaqMessage;
  pause_run: DaqMessage & { reason: string };
  resume_run: DaqMessage;
  end_run: DaqMessage & { total_stf_files: number };
  stf_gen: StfGen;
  stf_ready: StfReady;
  tf_file_registered: TimeFrameFile;
  slice: OfRun & { created_at: string; content: Slice };
  slice_result: OfRun & { created_at: string; content: SliceResult };
}

/** Hears messages of some types, one after the other. */
export function hear(
  agent: Agent,
  handlers: { [Type in keyof Messages]?: (message: Messages[Type]) => Promise<unknown> | unknown },
  destination = WORKFLOW,
): void {
  agent.onMessage(async (message) => {
    const handler = handlers[message['msg_type'] as keyof Messages] as
      | ((given: unknown) => unknown)
      | undefined;
    await handler?.(message);
  }, destination);
}

/** The headers by which workers choose among what PanDA's destinations carry. */
export function selectable(type: string, run_id: string, namespace: string | undefined) {
  return { vo: 'eic', msg_type: type, run_id, ...(namespace !== undefined && { namespace }) };
}

/** Sends a message. @param headers for brokers and workers that choose by them */
export async function tell<Type extends keyof Messages>(
  agent: Agent,
  type: Type,
  message: Messages[Type],
  destination = WORKFLOW,
  headers: Record<string, string> = {},
): Promise<void> {
  await agent.send({ ...message, msg_type: type }, destination, headers);
}

/** The host's own time without an offset, in microseconds as Python writes it. */
export function now(): string {
  const date = new Date();
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().replace('Z', '000');
}
