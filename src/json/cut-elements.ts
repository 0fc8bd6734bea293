import type { Steps } from '../process/event-loop.ts';
import { MalformedJson } from './errors.ts';
import { JSON_LIMITS } from './limits.ts';
import { endOfNumber, endOfString, mayChange } from './survey.ts';

/** Characters that are looked at before others may have a turn. */
const STEP = 16 * 1024;

/** A document without the elements of some arrays, in whose place their numbers stand; and these elements. */
export interface CutDocument {
  rest: string;
  elements: string[];
  /** The numbers of those that have a number which JSON.parse may change. */
  withLongNumbers: Set<number>;
}

/**
 * Cuts the elements out of all arrays of a name, so that each can be parsed when it is its turn. One pass, linear in the
 * length and in steps; what is no JSON comes out as what is none.
 * @param name of letters alone; a name that is written with escapes is another one
 * @param note told of each element: a text of nothing but commas has as many as bytes
 * @throws MalformedJson for an element that is nested deeper, or has a longer number, than JSON_LIMITS says
 */
export function* cutElements(text: string, name: string, note: () => void): Steps<CutDocument> {
  const begin = new RegExp(`"${name}"\\s*:\\s*\\[`, 'g');
  const elements: string[] = [];
  const withLongNumbers = new Set<number>();
  let rest = '';
  let at = 0;
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const open = found.index + found[0].length;
    rest += text.slice(at, open);
    const first = elements.length;
    const cutter = new Cutter(text, open, (element, hasLongNumber) => {
      note();
      if (hasLongNumber) withLongNumbers.add(elements.length);
      elements.push(element);
    });
    while (!cutter.goOn(STEP)) yield;
    at = cutter.at;
    rest += elements.slice(first).map((_, index) => first + index);
    begin.lastIndex = at;
  }
  return { rest: rest + text.slice(at), elements, withLongNumbers };
}

/** Cuts the elements of one array. A loop of its own, which a generator would make slower by half. */
class Cutter {
  /** How far it is; at the end where the bracket is that closes the array. */
  at: number;
  readonly #text: string;
  readonly #open: number;
  readonly #take: (element: string, hasLongNumber: boolean) => void;
  #start: number;
  #depth = 0;
  #hasLongNumber = false;

  /** @param open behind the bracket that opens the array */
  constructor(text: string, open: number, take: (element: string, hasLongNumber: boolean) => void) {
    this.#text = text;
    this.#open = open;
    this.#take = take;
    this.#start = open;
    this.at = open;
  }

  /** @returns whether it has come to the end within so many characters, or the first string or number beyond */
  goOn(characters: number): boolean {
    const text = this.#text;
    const end = Math.min(text.length, this.at + characters);
    let depth = this.#depth;
    let { at } = this;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) at = endOfString(text, at);
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        if (++depth > JSON_LIMITS.depth)
          throw new MalformedJson(`nested deeper than ${JSON_LIMITS.depth} levels`);
      } else if (code === COMMA) {
        if (depth === 0) this.#cut(at);
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        if (--depth < 0) {
          if (this.#start > this.#open || text.slice(this.#start, at).trim() !== '') this.#cut(at);
          this.at = at;
          return true;
        }
      } else if ((code >= ZERO && code <= NINE) || code === MINUS) {
        const behind = endOfNumber(text, at, JSON_LIMITS.numberLength);
        this.#hasLongNumber ||= mayChange(text, at, behind);
        at = behind - 1;
      }
    }
    this.#depth = depth;
    this.at = at;
    return at >= text.length;
  }

  #cut(at: number): void {
    this.#take(this.#text.slice(this.#start, at), this.#hasLongNumber);
    this.#start = at + 1;
    this.#hasLongNumber = false;
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
