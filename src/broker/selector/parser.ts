import type { Headers } from '../../stomp/protocol.ts';
import { Refusal } from '../errors.ts';
import {
  type Condition,
  combined,
  equal,
  known,
  not,
  type Ordering,
  ordered,
  type Value,
} from './conditions.ts';
import { LikePattern } from './like.ts';
import { headerNamed } from './names.ts';

/** How deep parentheses may nest. */
const DEEPEST = 50;
/** Characters in all patterns of LIKE together: with the longest header, matching them takes a millisecond. */
const MOST_IN_PATTERNS = 256;

const TOKEN =
  /\s*(?:(?<text>'(?:[^']|'')*')|(?<number>[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<name>"(?:[^"]|"")+")|(?<word>[A-Za-z_$][\w$]*)|(?<sign><>|[<>]=?|[=(),]))/y;
/** Words that are no names of headers. */
const RESERVED = /^(AND|OR|NOT|IN|LIKE|IS|NULL|BETWEEN|ESCAPE|TRUE|FALSE)$/i;
const ORDERINGS = ['>', '<', '>=', '<='] as const;

/** Of a message that has none: only literals have a value then. */
const NO_HEADERS: Headers = Object.create(null);

interface Token {
  text?: string;
  number?: string;
  name?: string;
  word?: string;
  sign?: string;
}

/** @throws Refusal naming the place from which it cannot be read */
export function parseSelector(text: string): Condition {
  return new Parser(text).whole();
}

/** Reads a selector from left to right; each method reads what it is called after. */
class Parser {
  readonly #text: string;
  /** Of the next token, and behind it. */
  #start = 0;
  #end = 0;
  #token: Token | undefined;
  #depth = 0;
  #inPatterns = 0;

  constructor(text: string) {
    this.#text = text;
    this.#advance();
  }

  whole(): Condition {
    const condition = this.#alternatives();
    if (this.#start < this.#text.length) this.#refuse();
    return condition;
  }

  #alternatives(): Condition {
    const all = [this.#conjunction()];
    while (this.#passes('OR')) all.push(this.#conjunction());
    return combined(all, true);
  }

  #conjunction(): Condition {
    const all = [this.#negation()];
    while (this.#passes('AND')) all.push(this.#negation());
    return combined(all, false);
  }

  #negation(): Condition {
    if (!this.#passes('NOT')) return this.#condition();
    // To ActiveMQ, `NOT a = 'b'` is `(NOT a) = 'b'`, which nobody means.
    if (this.#token?.sign !== '(' && !this.#isWord('TRUE') && !this.#isWord('FALSE'))
      this.#refuse('NOT stands before a condition in parentheses');
    return not(this.#condition());
  }

  #condition(): Condition {
    if (this.#passes('(')) return this.#parenthesis();
    const left = this.#value();
    if (this.#passes('=')) return equal(left, this.#value());
    if (this.#passes('<>')) return not(equal(left, this.#value()));
    for (const ordering of ORDERINGS)
      if (this.#passes(ordering)) return ordered(left, ordering, this.#number());
    if (this.#passes('IS')) return this.#nullness(left);
    if (this.#passes('IN')) return this.#membership(left);
    if (this.#passes('LIKE')) return this.#likeness(left);
    if (this.#passes('BETWEEN')) return this.#between(left, '>=', '<=', false);
    if (!this.#passes('NOT')) return this.#constant(left);
    if (this.#passes('IN')) return not(this.#membership(left));
    // Of text, neither this nor BETWEEN is so.
    if (this.#passes('BETWEEN')) return this.#between(left, '<', '>', true);
    this.#expect('LIKE');
    return not(this.#likeness(left));
  }

  #parenthesis(): Condition {
    if (++this.#depth > DEEPEST) this.#refuse();
    const condition = this.#alternatives();
    this.#expect(')');
    this.#depth--;
    return condition;
  }

  #nullness(left: Value): Condition {
    const isNegated = this.#passes('NOT');
    this.#expect('NULL');
    return (headers) => (left(headers) === undefined) !== isNegated;
  }

  #membership(left: Value): Condition {
    if (left(NO_HEADERS) !== undefined) this.#refuse('IN stands behind the name of a header');
    const members = new Set<string | number | boolean>();
    this.#expect('(');
    do members.add(this.#string());
    while (this.#passes(','));
    this.#expect(')');
    return known(left, (value) => members.has(value));
  }

  #likeness(left: Value): Condition {
    const text = this.#string();
    const escapeWith = this.#passes('ESCAPE') ? this.#string() : undefined;
    if (escapeWith !== undefined && escapeWith.length !== 1)
      this.#refuse('ESCAPE is followed by one character');
    this.#inPatterns += text.length;
    if (this.#inPatterns > MOST_IN_PATTERNS)
      this.#refuse(`the patterns of LIKE have no more than ${MOST_IN_PATTERNS} characters together`);
    const pattern = new LikePattern(text, escapeWith);
    return known(left, (value) => typeof value === 'string' && pattern.matches(value));
  }

  #between(left: Value, lower: Ordering, upper: Ordering, isEither: boolean): Condition {
    const least = this.#number();
    this.#expect('AND');
    return combined([ordered(left, lower, least), ordered(left, upper, this.#number())], isEither);
  }

  /** TRUE or FALSE as a whole condition. */
  #constant(left: Value): Condition {
    const value = left(NO_HEADERS);
    if (typeof value !== 'boolean') this.#refuse();
    return () => value;
  }

  #value(): Value {
    const { word, name, number, text } = this.#token ?? {};
    if (text !== undefined) {
      const string = this.#string();
      return () => string;
    }
    if (number !== undefined) {
      const value = this.#number();
      return () => value;
    }
    if (name !== undefined) {
      this.#advance();
      return headerNamed(name.slice(1, -1).replaceAll('""', '"'));
    }
    const isTrue = this.#passes('TRUE');
    if (isTrue || this.#passes('FALSE')) return () => isTrue;
    if (word === undefined || RESERVED.test(word)) this.#refuse();
    this.#advance();
    return headerNamed(word);
  }

  #number(): number {
    const number = this.#token?.number ?? this.#refuse('only numbers are before or after each other');
    this.#advance();
    return Number(number);
  }

  #string(): string {
    const text = this.#token?.text ?? this.#refuse();
    this.#advance();
    return text.slice(1, -1).replaceAll("''", "'");
  }

  #expect(what: string): void {
    if (!this.#passes(what)) this.#refuse();
  }

  #isWord(what: string): boolean {
    return this.#token?.word?.toUpperCase() === what;
  }

  /** Passes over a word or a sign, if it is the next. */
  #passes(what: string): boolean {
    if (this.#token?.sign !== what && !this.#isWord(what)) return false;
    this.#advance();
    return true;
  }

  #advance(): void {
    TOKEN.lastIndex = this.#end;
    const found = TOKEN.exec(this.#text);
    this.#token = found?.groups;
    this.#start = this.#end + this.#text.slice(this.#end).search(/\S|$/);
    if (found) this.#end = TOKEN.lastIndex;
  }

  #refuse(why = KNOWN): never {
    const rest = this.#text.slice(this.#start);
    const place = rest === '' ? 'its end' : `character ${this.#start + 1}, ${rest.slice(0, 40)}`;
    throw new Refusal(`the selector cannot be read from ${place}: ${why}`);
  }
}

const KNOWN = `known are =, <>, >, <, >=, <=, BETWEEN, IN, LIKE, IS NULL, AND, OR, NOT, TRUE, FALSE, names of headers, "names in double quotes", 'text' and numbers, up to ${DEEPEST} parentheses deep`;
