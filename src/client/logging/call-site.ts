/** Where in a program a log call stands. */
export interface CallSite {
  /** The file's name without its ending, as Python has it. */
  module: string;
  funcname: string;
  lineno: number;
}

/** Where a call site is not known: the monitor wants a value of each. */
export const NOWHERE: CallSite = { module: 'unknown', funcname: 'unknown', lineno: 0 };

/** The function, the file without its directories and its ending, and the line of a frame. */
const FRAME = /^ *at (?:async )?(?:(.*?) \()?(?:.*[/\\])?(.+?)(?:\.\w+)?:(\d+):\d+\)?$/m;

/**
 * Where a function was called from: one frame of a stack, which costs a few microseconds.
 * @param below the function whose caller is meant
 */
export function callSite(below: (...words: never[]) => unknown): CallSite {
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = 1;
  const at: { stack?: string } = {};
  Error.captureStackTrace(at, below);
  Error.stackTraceLimit = usual;
  const [, funcname, module, line] = FRAME.exec(String(at.stack)) ?? [];
  if (!module) return NOWHERE;
  return {
    module: module.slice(0, 255),
    funcname: (funcname || '<module>').slice(0, 255),
    lineno: Number(line),
  };
}
