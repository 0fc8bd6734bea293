import { isLongerThan } from '../../json/code-points.ts';
import { strip, textOf, typeName } from '../../json/python.ts';
import { MESSAGES } from './messages.ts';
import { type FieldReader, type Reads, refuse } from './outcome.ts';

/**
 * Text, its white space cut off at both ends; a number is taken as its text.
 * @param reads `maxLength` in code points, none by default; `longest`, the same for the text as it comes, with its white
 *   space; and whether it may be `blank`, by default not
 */
export function text({ maxLength, longest, blank }: Reads): FieldReader {
  return (given) => {
    if (typeof given !== 'string' && !isNumber(given)) return refuse(MESSAGES.text);
    const value = strip(textOf(given));
    if (value === '') return blank === true ? { value } : refuse(MESSAGES.blank);
    if (typeof longest === 'number' && isLongerThan(textOf(given), longest))
      return refuse(MESSAGES.tooLong(longest));
    const isTooLong = typeof maxLength === 'number' && isLongerThan(value, maxLength);
    if (!isTooLong && !value.includes('\0') && value.isWellFormed()) return { value };
    const messages = [];
    if (isTooLong) messages.push(MESSAGES.tooLong(maxLength));
    if (value.includes('\0')) messages.push(MESSAGES.nulCharacter);
    const surrogate = loneSurrogate(value);
    if (surrogate !== undefined) messages.push(MESSAGES.surrogate(surrogate));
    return { messages };
  };
}

/**
 * A password, taken as it is: nothing is cut off, and a number is none.
 * @param reads `minLength` and `maxLength` in code points
 */
export function secret({ minLength, maxLength }: Reads): FieldReader {
  const [least, most] = [Number(minLength), Number(maxLength)];
  return (given) => {
    if (typeof given !== 'string') return refuse(MESSAGES.text);
    if (isLongerThan(given, most)) return refuse(MESSAGES.tooLong(most));
    if (!isLongerThan(given, least - 1)) return refuse(least > 1 ? MESSAGES.tooShort(least) : MESSAGES.blank);
    if (given.includes('\0')) return refuse(MESSAGES.nulCharacter);
    const surrogate = loneSurrogate(given);
    return surrogate === undefined ? { value: given } : refuse(MESSAGES.surrogate(surrogate));
  };
}

function isNumber(given: unknown): boolean {
  return typeName(given) === 'int' || typeName(given) === 'float';
}

function loneSurrogate(value: string): string | undefined {
  const at = value.search(/\p{Surrogate}/u);
  return at < 0 ? undefined : value.charCodeAt(at).toString(16).toUpperCase();
}
