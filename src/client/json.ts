/** Serialises the body of a call. Text is JSON already: what was serialised once need not be read and written again. */
export function serialize(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** JSON, or undefined for what is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An object of JSON, or undefined for what is none. */
export function objectIn(text: string): Record<string, unknown> | undefined {
  const value = parsed(text);
  return Object(value) === value && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}
