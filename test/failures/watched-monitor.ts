import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { DataDirectory, MonitorProcess } from './monitor-process.ts';

/** Between two calls of a watcher, in ms. */
const PAUSE = 5;
/** Calls after which a look has seen something, the one among them that was under way. */
const LEAST_CALLS = 20;
/** Milliseconds in a tick of /proc. */
const TICK = 10;

/** What a monitor was seen to need since the last look. */
export interface Needed {
  /** Calls of `/api/health/live/`. */
  calls: number;
  /** The time that 99 of 100 of them stayed under, in ms. */
  p99: number;
  /** The longest that its event loop worked during a call, in ms: what other processes took does not count. */
  busy: number;
  /** The most that it has had in memory since it started, in MiB. */
  memory: number;
  /** Answers other than 200, and why there was none. */
  failed: string[];
}

/** A monitor in a process of its own, and a thread that asks it all the time whether it is alive. */
export class WatchedMonitor {
  readonly http: string;
  readonly https: string;
  /** Of a staff user, which is both. */
  readonly token: string;
  readonly staffToken: string;
  readonly dataDirectory: string;
  readonly #stop: () => Promise<unknown>;
  readonly #watcher: Worker;

  private constructor(
    { http, https }: MonitorProcess,
    token: string,
    directory: DataDirectory,
    { watcher, stop }: { watcher: Worker; stop: () => Promise<unknown> },
  ) {
    this.http = http.replace('localhost', '127.0.0.1');
    this.https = https;
    this.token = this.staffToken = token;
    this.dataDirectory = directory.path;
    this.#watcher = watcher;
    this.#stop = stop;
  }

  static async start(): Promise<WatchedMonitor> {
    const directory = new DataDirectory();
    const monitor = await MonitorProcess.start(directory);
    const token = await directory.token();
    const watcher = new Worker(new URL(import.meta.url), {
      workerData: { url: `${monitor.http}/api/health/live/`, pid: monitor.pid },
    });
    const stop = async () => {
      await watcher.terminate();
      await monitor.stop();
      directory.remove();
    };
    const watched = new WatchedMonitor(monitor, token, directory, { watcher, stop });
    await watched.look(); // the thread needs longer to start than some floods take
    return watched;
  }

  look(): Promise<Needed> {
    return new Promise((resolve, reject) => {
      this.#watcher.once('error', reject).once('message', resolve).postMessage('look');
    });
  }

  stop(): Promise<unknown> {
    return this.#stop();
  }
}

if (parentPort && workerData?.url) {
  const { url, pid } = workerData as { url: string; pid: number };
  const parent = parentPort;
  let seen: { took: number; worked: number }[] = [];
  let failed: string[] = [];
  let isAsked = false;
  parent.on('message', () => {
    isAsked = true;
  });
  const answer = () => {
    parent.postMessage({
      calls: seen.length,
      p99: percentile(seen.map(({ took }) => took)),
      busy: Math.max(...seen.map(({ took, worked }) => Math.min(took, worked))),
      memory: peakMemory(pid),
      failed,
    } satisfies Needed);
    seen = [];
    failed = [];
    isAsked = false;
  };
  for (;;) {
    const [at, ticks] = [performance.now(), ticksOf(pid)];
    try {
      const reply = await fetch(url);
      await reply.arrayBuffer();
      if (reply.status !== 200) failed.push(String(reply.status));
    } catch (error) {
      failed.push(String((error as Error).cause ?? error));
    }
    seen.push({ took: performance.now() - at, worked: (ticksOf(pid) - ticks) * TICK });
    if (isAsked && seen.length >= LEAST_CALLS) answer();
    await sleep(PAUSE);
  }
}

function percentile(times: number[]): number {
  times.sort((a, b) => a - b);
  return times[Math.ceil(times.length * 0.99) - 1] ?? 0;
}

/** Of the thread of its event loop. Where there is no /proc its time is not known, and the clock's counts. */
function ticksOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return performance.now() / TICK;
  }
}

/** Linux alone tells; 0 elsewhere. */
function peakMemory(pid: number): number {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kibibytes) / 1_024;
  } catch {
    return 0;
  }
}
