/** The pattern of a LIKE: `%` stands for any text, `_` for any character, and what follows `escapeWith` for itself. */
export class LikePattern {
  readonly #start: Segment;
  /** Between two `%`. */
  readonly #inner: Segment[];
  /** Undefined where there is no `%`: the start is then all of it. */
  readonly #end: Segment | undefined;

  constructor(text: string, escapeWith: string | undefined) {
    const segments: Characters[] = [[]];
    for (let at = 0; at < text.length; at++) {
      const character = text.charAt(at);
      if (character === escapeWith && at + 1 < text.length) segments.at(-1)?.push(text.charAt(++at));
      else if (character === '%') segments.push([]);
      else segments.at(-1)?.push(character === '_' ? ANY : character);
    }
    const [start, ...others] = segments.map((characters) => new Segment(characters));
    this.#start = start as Segment;
    this.#end = others.pop();
    this.#inner = others;
  }

  /** Takes a few steps for each character of the text, whatever the pattern: as many as it has words of 31 bits. */
  matches(text: string): boolean {
    const end = this.#end;
    if (!end) return text.length === this.#start.length && this.#start.isAt(text, 0);
    const last = text.length - end.length;
    if (this.#start.length > last || !this.#start.isAt(text, 0) || !end.isAt(text, last)) return false;
    let at = this.#start.length;
    for (const segment of this.#inner) {
      at = segment.endOfFirst(text, at, last);
      if (at < 0) return false;
    }
    return true;
  }
}

/** Stands for any character. */
const ANY = Symbol('any character');
type Characters = (string | typeof ANY)[];

/** Bits in one number of a set; the sign is left alone. */
const WORD = 31;

/** Characters of a pattern that follow each other. */
class Segment {
  readonly length: number;
  readonly #characters: Characters;
  /** For each character, the places where it may stand, a bit each. */
  readonly #places = new Map<string, Int32Array>();
  readonly #placesOfOthers: Int32Array;

  constructor(characters: Characters) {
    this.length = characters.length;
    this.#characters = characters;
    this.#placesOfOthers = this.#placesOf(ANY);
    for (const character of characters)
      if (character !== ANY) this.#places.set(character, this.#placesOf(character));
  }

  #placesOf(wanted: string | typeof ANY): Int32Array {
    const set = new Int32Array(Math.ceil(this.length / WORD));
    for (const [place, character] of this.#characters.entries()) {
      const word = Math.floor(place / WORD);
      if (character === ANY || character === wanted) set[word] = (set[word] ?? 0) | (1 << (place % WORD));
    }
    return set;
  }

  isAt(text: string, start: number): boolean {
    return this.#characters.every((character, n) => character === ANY || character === text[start + n]);
  }

  /** @returns where its first occurrence from `start` to `end` ends; -1 where there is none */
  endOfFirst(text: string, start: number, end: number): number {
    if (this.length === 0) return start;
    // The bit-parallel search "shift-and": bit n is set while the last n + 1 characters are those of the segment.
    const matching = new Int32Array(this.#placesOfOthers.length);
    const lastWord = matching.length - 1;
    const lastBit = 1 << ((this.length - 1) % WORD);
    for (let at = start; at < end; at++) {
      const places = this.#places.get(text.charAt(at)) ?? this.#placesOfOthers;
      let carry = 1;
      for (let word = 0; word <= lastWord; word++) {
        const before = matching[word] ?? 0;
        matching[word] = ((before << 1) | carry) & (places[word] ?? 0);
        carry = (before >>> (WORD - 1)) & 1;
      }
      if ((matching[lastWord] ?? 0) & lastBit) return at + 1;
    }
    return -1;
  }
}
