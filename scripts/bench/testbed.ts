import { setTimeout as sleep } from 'node:timers/promises';
import type { Input, MonitorClient } from '../../src/client/index.ts';
import type { StompClient } from '../../src/stomp/client.ts';
import { SENT } from './crowd.ts';
import { log } from './log-record.ts';

/** What the testbed is designed for: STF files a second, and what follows of each. */
const STF_PER_SECOND = 6.25;
const FILES_PER_STF = 7;
/** Of one file of each STF file, and how many of them are reported back. */
const SLICES = 15;
const RESULTS = 7;
const AGENTS = 300;
/** Between two heartbeats of an agent, in ms. */
const BEAT = 60_000;
/** Of each agent, sent once a second: 3,300 a second in all. */
const RECORDS = 11;
type Body<Id extends 'createStfFile' | 'createFastmonFile' | 'createTfSlice'> = Input<Id>['body'];

/** Calls of one stretch of load. */
class Stretch {
  readonly times: number[] = [];
  readonly errors: string[] = [];
  records = 0;

  /** Does a call and notes how long it took. */
  async time<Result>(call: Promise<Result>): Promise<Result | undefined> {
    const before = performance.now();
    try {
      return await call;
    } catch (error) {
      this.errors.push(String(error));
      return undefined;
    } finally {
      this.times.push(performance.now() - before);
    }
  }

  percentile(share: number): number {
    const sorted = this.times.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length * share)] ?? 0;
  }
}

/** The agents, as far as the monitor notices them. */
export class Testbed {
  /** Sent since the warming up. */
  messages = 0;
  readonly #client: MonitorClient;
  readonly #sender: StompClient;
  #runNumber = 0;
  #runId = 0;
  #stf = 0;

  constructor(client: MonitorClient, sender: StompClient) {
    this.#client = client;
    this.#sender = sender;
  }

  async prepare(): Promise<void> {
    const { run_number } = await this.#client.nextRunNumber();
    const time = new Date().toISOString();
    const run = await this.#client.createRun({ body: { run_number, start_time: time } });
    const state = {
      run_number,
      phase: 'physics',
      state: 'run',
      state_changed_at: time,
      target_worker_count: 30,
    };
    await this.#client.createRunState({ body: state });
    [this.#runNumber, this.#runId] = [run_number, run.run_id];
  }

  /** @param factor of the design @param duration in ms @param every ten seconds */
  async load(
    factor: number,
    duration: number,
    onProgress: (seconds: number, stretch: Stretch) => void = () => undefined,
  ): Promise<Stretch> {
    this.messages = 0;
    const stretch = new Stretch();
    const begin = performance.now();
    const under = new Set<Promise<unknown>>();
    const start = (work: Promise<unknown>) => {
      under.add(work);
      void work.finally(() => under.delete(work));
    };
    // Each in its own even rhythm, however long what it starts takes.
    const rhythms = [
      { every: 1_000 / (STF_PER_SECOND * factor), work: () => this.#takeStf(stretch) },
      { every: BEAT / (AGENTS * factor), work: (n: number) => this.#beat(stretch, n) },
      { every: 1_000 / (AGENTS * factor), work: (n: number) => this.#log(stretch, n) },
    ].map((rhythm) => ({ ...rhythm, done: 0 }));
    let reported = 0;
    for (;;) {
      const now = performance.now() - begin;
      if (now >= duration) break;
      for (const rhythm of rhythms)
        while (rhythm.done * rhythm.every <= now) start(rhythm.work(rhythm.done++));
      if (now - reported >= 60_000) {
        reported = now;
        onProgress(Math.round(now / 1_000), stretch);
      }
      await sleep(2);
    }
    await Promise.all(under);
    return stretch;
  }

  /** An STF file and all that follows of it, each agent one call at a time. */
  async #takeStf(stretch: Stretch): Promise<void> {
    const name = `swf.${this.#runNumber}.${String(++this.#stf).padStart(6, '0')}`;
    const stf_filename = `${name}.stf`;
    await this.#tell('stf_gen', { filename: stf_filename });
    const file = await stretch.time(
      this.#client.createStfFile({
        body: {
          run: this.#runId,
          stf_filename,
          machine_state: 'run',
          status: 'registered',
          metadata: { substate: 'physics', sequence: this.#stf },
        } satisfies Body<'createStfFile'>,
      }),
    );
    if (!file) return;
    await this.#tell('stf_ready', { filename: stf_filename });
    const processed = stretch.time(
      this.#client.updateStfFile({ path: { file_id: file.file_id }, body: { status: 'processed' } }),
    );
    const cuts: Promise<void>[] = [];
    for (let number = 1; number <= FILES_PER_STF; number++) {
      const tf_filename = `${name}_tf_${String(number).padStart(3, '0')}.tf`;
      const frames = { tf_first: (number - 1) * 142, tf_last: number * 142 - 1, tf_count: 142 };
      await stretch.time(
        this.#client.createFastmonFile({
          body: {
            stf_file: stf_filename,
            tf_filename,
            ...frames,
            file_size_bytes: 306_783_378,
            status: 'registered',
            metadata: { simulation: true, created_from: stf_filename },
          } satisfies Body<'createFastmonFile'>,
        }),
      );
      await this.#tell('tf_file_registered', { tf_filename, stf_filename, ...frames });
      cuts.push(this.#cut(stretch, tf_filename, stf_filename, number === 1 ? SLICES : 0));
    }
    await Promise.all([processed, ...cuts]);
  }

  /** What the fast-processing agent does with a time-frame file. */
  async #cut(stretch: Stretch, tf: string, stf_filename: string, slices: number): Promise<void> {
    const ids: number[] = [];
    for (let slice_id = 0; slice_id < slices; slice_id++) {
      const slice = await stretch.time(
        this.#client.createTfSlice({
          body: {
            slice_id,
            tf_first: slice_id * 9,
            tf_last: slice_id * 9 + 8,
            tf_count: 9,
            tf_filename: `${tf.replace('.tf', '')}_slice_${String(slice_id).padStart(3, '0')}.tf`,
            stf_filename,
            run_number: this.#runNumber,
            status: 'queued',
            retries: 0,
            metadata: { created_by: 'fast_processing-agent-operator-4' },
          } satisfies Body<'createTfSlice'>,
        }),
      );
      if (slice) ids.push(slice.id);
    }
    const path = { run_number: this.#runNumber };
    const state = await stretch.time(this.#client.retrieveRunState({ path }));
    const time = new Date().toISOString();
    const counters = { stf_samples_received: (state?.stf_samples_received ?? 0) + 1, state_changed_at: time };
    await stretch.time(this.#client.updateRunState({ path, body: counters }));
    const event = { timestamp: time, ...path, event_type: 'tf_file_processed', state: 'unknown' };
    await stretch.time(
      this.#client.createSystemStateEvent({ body: { ...event, event_data: { tf_filename: tf, slices } } }),
    );
    for (const id of ids.slice(0, RESULTS))
      await stretch.time(this.#client.updateTfSlice({ path: { id }, body: { status: 'completed' } }));
  }

  async #beat(stretch: Stretch, n: number): Promise<void> {
    const instance_name = `load-agent-operator-${n % AGENTS}`;
    const body = {
      instance_name,
      agent_type: 'DATA',
      status: 'OK',
      operational_state: 'PROCESSING' as const,
    };
    await stretch.time(this.#client.heartbeat({ body }));
  }

  async #log(stretch: Stretch, n: number): Promise<void> {
    const records = Array.from({ length: RECORDS }, () => ({
      ...(log() as Input<'createLog'>['body']),
      instance_name: `load-agent-operator-${n % AGENTS}`,
    }));
    const stored = await stretch.time(this.#client.createLogs({ body: records }));
    stretch.records += stored?.created ?? 0;
  }

  async #tell(msg_type: string, more: object): Promise<void> {
    const message = { msg_type, sender: 'load-agent-operator-1', run_id: String(this.#runNumber), ...more };
    await this.#sender.send('/topic/epictopic', JSON.stringify({ ...message, [SENT]: Date.now() }));
    this.messages++;
  }
}
