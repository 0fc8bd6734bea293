import { constants } from 'node:os';
import { describeValue } from './describe.ts';
import { onStopSignal, type StopSignal } from './stop-signals.ts';

/** Says good-bye. @param crash what the process crashes with, where it does */
export type ExitHandler = (crash?: Error) => Promise<void>;

/** How long a process that is to die of its signal may live on, in ms. Process 1 of a container does not die of it. */
const LAST_RESORT = 1_000;

interface ExitHandlers {
  all: Set<ExitHandler>;
  isCrashing: boolean;
  /** Removes the listeners of whichever copy of this module has added them. */
  stopListening: () => void;
}

/**
 * Of all agents and commands of this process: it must not end before the last of them has said good-bye. The packages of
 * the client and of the monitor have a copy of this module each; two that listened to crashes would each leave the
 * process to the other.
 */
const KEY = Symbol.for('swf-monitor.process-exit');
const shared = globalThis as { [KEY]?: ExitHandlers };
shared[KEY] ??= { all: new Set(), isCrashing: false, stopListening: () => undefined };
const handlers = shared[KEY];

/**
 * Has something said before this process ends by a signal or a crash; then it ends as it would have. Where the program
 * itself deals with the signal or the error, what becomes of the process is left to it.
 * @returns what takes it back
 */
export function onProcessExit(handler: ExitHandler): () => void {
  if (handlers.all.size === 0) {
    const ignoreSignals = onStopSignal(
      (signal) => void runAll().then(() => dieOf(signal)),
      dieOf, // at once
    );
    process.on('uncaughtException', onCrash); // promises that nobody caught come here, too
    handlers.stopListening = () => {
      ignoreSignals();
      if (!handlers.isCrashing) process.off('uncaughtException', onCrash);
    };
  }
  handlers.all.add(handler);
  return () => {
    handlers.all.delete(handler);
    if (handlers.all.size === 0) handlers.stopListening();
  };
}

/** Ends the process as the signal would have ended it, unless the program deals with the signal itself. */
function dieOf(signal: StopSignal): void {
  handlers.stopListening();
  if (process.listenerCount(signal) > 0) return;
  process.kill(process.pid, signal);
  setTimeout(() => process.exit(128 + constants.signals[signal]), LAST_RESORT);
}

function onCrash(error: unknown): void {
  if (process.listenerCount('uncaughtException') > 1) return;
  const crash = error instanceof Error ? error : new Error(describeValue(error));
  // The first is told; those that follow while it is told would end the process too soon.
  if (handlers.isCrashing) console.error('While the crash is told:', crash);
  else void runAll(crash).then(() => endBy(crash));
  handlers.isCrashing = true;
}

function endBy(crash: Error): void {
  process.off('uncaughtException', onCrash);
  // Not thrown: Node would show the line that throws it, this one, rather than the program's own.
  void Promise.reject(crash);
  setImmediate(() => {
    console.error(crash); // a program that does not end where promises fail
    process.exit(1);
  });
}

async function runAll(crash?: Error): Promise<void> {
  await Promise.allSettled([...handlers.all].map((handler) => handler(crash)));
}
