/** Every day that there is, of the years 1 to 9999, its parts set apart by `dash`. */
function days(dash: string): string {
  const year = '(?:[1-9]\\d{3}|0[1-9]\\d\\d|00[1-9]\\d|000[1-9])';
  const long = `(?:0[13578]|1[02])${dash}(?:0[1-9]|[12]\\d|3[01])`;
  const short = `(?:0[469]|11)${dash}(?:0[1-9]|[12]\\d|30)`;
  const february = `02${dash}(?:0[1-9]|1\\d|2[0-8])`;
  const byFour = '(?:0[48]|[2468][048]|[13579][26])';
  const leapYear = `(?:\\d\\d${byFour}|${byFour}00)`;
  return `(?:${year}${dash}(?:${long}|${short}|${february})|${leapYear}${dash}02${dash}29)`;
}

const HOUR = '(?:[01]\\d|2[0-3])';
const SIXTY = '[0-5]\\d';
const FRACTION = '(?:[.,]\\d{1,9})?';
const OFFSET = `(?:Z|[+-]${HOUR}(?::?${SIXTY})?)?`;

/** A moment in the extended form (`-` and `:`), or in the basic one without them. */
function moment(dash: string, colon: string): string {
  const clock = `${HOUR}${colon}${SIXTY}(?:${colon}${SIXTY}${FRACTION})?${OFFSET}`;
  return `${days(dash)}(?:[T\\x20]${clock})?`;
}

/** What `readDateTime` reads, up to the first and the last moment of all, which an offset may pass. */
export const DATE_TIME = `^(?:${moment('-', ':')}|${moment('', '')})$`;
