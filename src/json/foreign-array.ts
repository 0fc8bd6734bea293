import { inTurns, stepByStep } from '../process/event-loop.ts';
import { MalformedJson, TooManyElements } from './errors.ts';
import { parseSurveyed, readingForeignJson } from './foreign-json.ts';
import { JSON_LIMITS } from './limits.ts';
import { survey, surveying } from './survey.ts';

/** Of all elements together. */
const LIMITS = { ...JSON_LIMITS, values: 5 * JSON_LIMITS.values, names: 5 * JSON_LIMITS.names };

/**
 * Reads a JSON array that comes from outside, an element at a time, with pauses in which others are served. What is no
 * array is read as it is, for the reader of the body to refuse.
 * @param most how many elements there may be
 * @param note told the time of each turn that is taken before the elements are read, in ms
 * @throws TooManyElements, and MalformedJson as `readForeignJson`
 */
export async function readForeignArray(
  text: string,
  most: number,
  note: (time: number) => void,
): Promise<unknown> {
  const found = await stepByStep(surveying(text, LIMITS), note);
  const open = text.search(/\S/);
  if (text[open] !== '[') return stepByStep(readingForeignJson(text), note);
  const close = found.ends.at(-1) ?? 0;
  if (text[close] !== ']' || /\S/.test(text.slice(close + 1)))
    throw new MalformedJson('the array does not end where it should');
  const isEmpty = found.ends.length === 1 && !/\S/.test(text.slice(open + 1, close));
  if (isEmpty) return [];
  if (found.ends.length > most) throw new TooManyElements(most);
  return inTurns(found.ends, (end, index) => {
    const start = (found.ends[index - 1] ?? open) + 1;
    try {
      const element = text.slice(start, end);
      return parseSurveyed(element, found.longNumbers.length > 0 ? survey(element).longNumbers : []);
    } catch (error) {
      throw error instanceof MalformedJson ? new MalformedJson(`element ${index}: ${error.message}`) : error;
    }
  });
}
