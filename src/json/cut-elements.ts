import type { Steps } from '../process/event-loop.ts';
import { MalformedJson } from './errors.ts';
import { JSON_LIMITS } from './limits.ts';
import { endOfString } from './survey.ts';

/** Characters that are looked at before others may have a turn. */
const STEP = 16 * 1024;

/** A document without the elements of some arrays, in whose place their numbers stand; and these elements. */
export interface CutDocument {
  rest: string;
  elements: string[];
}

/**
 * Cuts the elements out of all arrays of a name, so that each can be parsed when it is its turn. One pass, linear in the
 * length and in steps; what is no JSON comes out as what is none.
 * @param name of letters alone; a name that is written with escapes is another one
 * @param note told of each element: a text of nothing but commas has as many as bytes
 * @throws MalformedJson for an element that is nested deeper than JSON_LIMITS says
 */
export function* cutElements(text: string, name: string, note: () => void): Steps<CutDocument> {
  const begin = new RegExp(`"${name}"\\s*:\\s*\\[`, 'g');
  const elements: string[] = [];
  let rest = '';
  let at = 0;
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const open = found.index + found[0].length;
    rest += text.slice(at, open);
    const first = elements.length;
    at = yield* takeElements(text, open, (element) => {
      note();
      elements.push(element);
    });
    rest += elements.slice(first).map((_, index) => first + index);
    begin.lastIndex = at;
  }
  return { rest: rest + text.slice(at), elements };
}

/** @param open behind the bracket that opens the array @returns where the one is that closes it */
function* takeElements(text: string, open: number, take: (element: string) => void): Steps<number> {
  let start = open;
  let depth = 0;
  let pause = open + STEP;
  for (let at = open; at < text.length; at++) {
    if (at >= pause) {
      yield;
      pause = at + STEP;
    }
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        at = endOfString(text, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        if (++depth > JSON_LIMITS.depth)
          throw new MalformedJson(`nested deeper than ${JSON_LIMITS.depth} levels`);
        break;
      case 0x2c: // ,
        if (depth > 0) break;
        take(text.slice(start, at));
        start = at + 1;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        if (--depth >= 0) break;
        if (start > open || text.slice(start, at).trim() !== '') take(text.slice(start, at));
        return at;
    }
  }
  return text.length;
}
