/** One way in which a request or its reply is not what the contract says. */
export interface Violation {
  /** Who broke it: whoever sent the request, or the monitor. */
  by: 'agent' | 'monitor';
  method: string;
  path: string;
  /** What the monitor answered. */
  status: number;
  /** Where in the request or reply, such as `body.level`; empty for the whole. */
  where: string;
  message: string;
}

/** A violation in one line. */
export function lineOf({ by, method, path, status, where, message }: Violation): string {
  return `by the ${by}: ${method} ${path} (${status}): ${where ? `${where}: ` : ''}${message}`;
}

/** An error's message; or its code, for a connection that was tried on several addresses has no message. */
export function describe(error: Error & { code?: string }): string {
  return error.message || error.code || error.name;
}
