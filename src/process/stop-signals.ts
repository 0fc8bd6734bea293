/** What a terminal, a service manager, a container or a terminal that is closed sends to end a program. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

export type StopSignal = (typeof SIGNALS)[number];

/**
 * Signals that follow the first one within this time are the same request, in ms. npm forwards each signal that it gets
 * to a program that has already got it with the rest of the process group, and people press Ctrl-C twice.
 */
const SAME_REQUEST = 2_000;

/**
 * Calls `first` for the first signal that asks this program to stop, and `again` for each that comes more than two
 * seconds after it: whoever asked no longer wants to wait.
 * @returns removes the listeners; a signal then ends the process, as without them
 */
export function onStopSignal(
  first: (signal: StopSignal) => void,
  again: (signal: StopSignal) => void,
): () => void {
  let firstAt: number | undefined;
  const listener = (signal: StopSignal) => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      first(signal);
    } else if (performance.now() - firstAt > SAME_REQUEST) again(signal);
  };
  for (const signal of SIGNALS) process.on(signal, listener);
  return () => {
    for (const signal of SIGNALS) process.off(signal, listener);
  };
}
