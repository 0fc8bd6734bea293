/** A number that a JavaScript double would change, kept by its digits; JSON.stringify writes them as they are. */
type RawJson = object & { rawJSON: string };

// Node 24 has these; TypeScript's library does not name them yet.
interface LosslessJson {
  rawJSON(text: string): RawJson;
  isRawJSON(value: unknown): value is RawJson;
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
  ): unknown;
}
const lossless = JSON as unknown as LosslessJson;

/** Only a text with so many digits in a row, or an exponent, may hold a number that a double changes. */
const MAY_LOSE_DIGITS = /\d[\d.]{15}|\d[eE][+-]?\d{2}/;

/**
 * Parses JSON without losing digits: integers beyond 2^53 and long fractions come back as they were.
 * A number beyond the range of a double stays Infinity, for the reader of its field to refuse.
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  return MAY_LOSE_DIGITS.test(text) ? parseEveryDigit(text) : JSON.parse(text);
}

/** The same for a text that is known to hold such a number; slower than JSON.parse. */
export function parseEveryDigit(text: string): unknown {
  return lossless.parse(text, (_key, value, { source }) => {
    if (typeof value !== 'number' || source === undefined || !Number.isFinite(value)) return value;
    return isExact(value, source) ? value : lossless.rawJSON(source);
  });
}

/** The digits of a number that a double could not hold exactly; undefined for anything else. */
export function rawDigits(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && lossless.isRawJSON(value) ? value.rawJSON : undefined;
}

/** Whether writing the double gives the same number again. */
function isExact(value: number, source: string): boolean {
  return (
    (Number.isSafeInteger(value) && /^-?\d+$/.test(source)) ||
    canonicalNumber(String(value)) === canonicalNumber(source)
  );
}

/** A number's text as sign, digits without zeros at the ends, and exponent, so that 1.50e2 and 150 are equal. */
export function canonicalNumber(text: string): string {
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = whole + fraction;
  const significant = digits.replace(/0+$/, '');
  const power = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${sign}${significant.replace(/^0+/, '')}e${significant === '' ? 0 : power}`;
}
