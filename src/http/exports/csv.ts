/**
 * Cells of CSV (RFC 4180), made of JSON texts. Own code: libraries for CSV take values, for which every row would have to
 * be parsed first; their guard against formulas takes negative numbers for some, and null is the empty text to them.
 */

/** With these a spreadsheet takes a text for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** The end of a line. */
export const CSV_END = '\r\n';

/**
 * A cell. Null is an empty one, an empty text has quotes; objects and arrays are JSON.
 * @param json of the value
 * @param isJson whether the column is JSON, whose texts stay as they are there
 */
export function csvCell(json: string | null, isJson = false): string {
  if (json === null || json === 'null') return '';
  if (isJson || !json.startsWith('"')) return quoted(json);
  const text: string = json.includes('\\') ? JSON.parse(json) : json.slice(1, -1);
  if (text === '') return '""';
  return quoted(FORMULA.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
