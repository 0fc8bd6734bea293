/** What the order of lines goes by. */
interface Place {
  timestamp: string;
  id: number;
}

/** A moment in microseconds since 1970: more than a Date has. */
function micros(at: string): number {
  const [, digits = ''] = /\.(\d+)/.exec(at) ?? [];
  return Math.floor(Date.parse(at) / 1_000) * 1_000_000 + Number(digits.padEnd(6, '0').slice(0, 6));
}

/** Whether a line stands before another one where the newest is the first, as in the lists of the monitor. */
export function isNewer(line: Place, other: Place): boolean {
  if (line.timestamp === other.timestamp) return line.id > other.id;
  return micros(line.timestamp) > micros(other.timestamp);
}

/** The moment a microsecond later: ranges of time end before their end. */
export function justAfter(at: string): string {
  const next = micros(at) + 1;
  const seconds = Math.floor(next / 1_000_000);
  const fraction = String(next - seconds * 1_000_000).padStart(6, '0');
  return new Date(seconds * 1_000).toISOString().replace('.000Z', `.${fraction}Z`);
}
