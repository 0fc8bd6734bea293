/** The host's local time without an offset, as Python's datetime.now().isoformat() has it. */
export function now(): string {
  const date = new Date();
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().replace('Z', '000');
}
