/**
 * A line for `~/.env` that a shell and the Python agents read alike. The agents take quotes off both ends of a value,
 * expand nothing, and leave out what holds a `$`; so a value is quoted only where a shell needs it.
 */
export function exportLine(name: string, value: string): string {
  return `export ${name}=${quoted(value)}`;
}

/** Whether the Python agents have another value from the file than a shell: some text cannot be written for both. */
export function isForShellsOnly(value: string): boolean {
  return /[$\n]/.test(value) || quoted(value).replace(/^["']+|["']+$/g, '') !== value;
}

function quoted(value: string): string {
  if (/^[\w@%+=:,./-]*$/.test(value)) return value;
  if (!value.includes("'")) return `'${value}'`;
  if (!/["$`\\]/.test(value)) return `"${value}"`;
  return `'${value.replaceAll("'", "'\\''")}'`;
}
