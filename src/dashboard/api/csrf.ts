/** Methods that change nothing. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

let token: string | null = null;

/** Keeps what the session says that calls need which change something. @param value null where nobody is signed in */
export function rememberCsrfToken(value: string | null): void {
  token = value;
}

/** What a call has beside its cookie, so that no page of another site can make it. */
export const csrfHeaders = (method: string): Record<string, string> =>
  token === null || SAFE.has(method) ? {} : { 'X-CSRF-Token': token };

/** Whether this tab has been signed in until now, as far as it knows. */
export const hasSession = (): boolean => token !== null;
