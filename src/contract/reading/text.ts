import { strip, textOf, typeName } from '../../json/python.ts';
import { MESSAGES } from './messages.ts';
import { type FieldReader, type Reads, refuse } from './outcome.ts';

/**
 * Text, its white space cut off at both ends; a number is taken as its text.
 * @param reads `maxLength` in code points, none by default, and whether it may be `blank`, by default not
 */
export function text({ maxLength, blank }: Reads): FieldReader {
  return (given) => {
    if (typeof given !== 'string' && !isNumber(given)) return refuse(MESSAGES.text);
    const value = strip(textOf(given));
    if (value === '') return blank === true ? { value } : refuse(MESSAGES.blank);
    const isTooLong = typeof maxLength === 'number' && isLonger(value, maxLength);
    if (!isTooLong && !value.includes('\0') && value.isWellFormed()) return { value };
    const messages = [];
    if (isTooLong) messages.push(MESSAGES.tooLong(maxLength));
    if (value.includes('\0')) messages.push(MESSAGES.nulCharacter);
    const surrogate = loneSurrogate(value);
    if (surrogate !== undefined) messages.push(MESSAGES.surrogate(surrogate));
    return { messages };
  };
}

function isNumber(given: unknown): boolean {
  return typeName(given) === 'int' || typeName(given) === 'float';
}

/** Whether a text has more code points than allowed; counted only where the UTF-16 length leaves it open. */
function isLonger(value: string, most: number): boolean {
  return value.length > most && (value.length > 2 * most || [...value].length > most);
}

function loneSurrogate(value: string): string | undefined {
  if (value.isWellFormed()) return undefined;
  const [found] = [...value].filter((character) => !character.isWellFormed());
  return found?.charCodeAt(0).toString(16).toUpperCase();
}
