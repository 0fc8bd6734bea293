/**
 * The digits of whole numbers from 0 to one, as a pattern.
 * @param most digits of the largest; all of fewer digits are among them
 */
function upTo(most: string): string {
  const forms = [`\\d{1,${most.length - 1}}`];
  for (const [index, digit] of [...most].entries()) {
    const least = index === 0 ? 1 : 0;
    const last = Number(digit) - (index === most.length - 1 ? 0 : 1);
    if (last < least) continue;
    const left = most.length - index - 1;
    const range = least === last ? String(last) : `[${least}-${last}]`;
    forms.push(`${most.slice(0, index)}${range}${left === 0 ? '' : left === 1 ? '\\d' : `\\d{${left}}`}`);
  }
  return `(?:${forms.join('|')})`;
}

/** Whole numbers as text: digits with a sign, and zeros before them. */
export function integerText(bits: unknown): string {
  const most = bits === 64 ? '9007199254740991' : '2147483647';
  const least = bits === 64 ? '' : '-0*2147483648|';
  return `(?:${least}[+-]?0*${upTo(most)})`;
}
