/** Texts without so many digits in a row hold no integer that a number cannot. */
const MANY_DIGITS = /\d{16}/;

type ReviverContext = { source?: string } | undefined;
type Reviver = (key: string, value: unknown) => unknown;

/** Reads JSON with every digit of its integers: those beyond 2^53 become bigints. */
export function parseJson(text: string): unknown {
  if (!MANY_DIGITS.test(text)) return JSON.parse(text);
  const revive = (_key: string, value: unknown, context?: ReviverContext) =>
    Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
      ? BigInt(context?.source ?? '')
      : value;
  return JSON.parse(text, revive as Reviver);
}

/** A number of JSON as it is written there, where JavaScript would write it otherwise. */
class WrittenNumber {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** Reads JSON so that it can be written again with every digit of every number. */
export function parseExactly(text: string): unknown {
  const revive = (_key: string, value: unknown, context?: ReviverContext) =>
    typeof value === 'number' && context?.source !== undefined && String(value) !== context.source
      ? new WrittenNumber(context.source)
      : value;
  return JSON.parse(text, revive as Reviver);
}

/** Whether this browser can: older ones do not tell how a number is written. */
export const readsExactly = parseExactly('1.0') instanceof WrittenNumber;

/** Writes what `parseJson` or `parseExactly` has read, indented. */
export function formatJson(value: unknown, indent = ''): string {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof WrittenNumber) return value.source;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const parts = Array.isArray(value)
    ? value.map((item) => formatJson(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${formatJson(item, inner)}`);
  return parts.length === 0
    ? open + close
    : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}
