import { Refusal } from './refusal.ts';

// Selectors are the part of SQL-92 that JMS brokers read in the header `selector` of SUBSCRIBE: here =, <>, IN, LIKE,
// IS NULL, AND, OR, NOT and parentheses. No package served: sql-where-parser takes `a =` for a whole condition and knows
// no quote within quotes; filtrex is another language, compiled with new Function.

/** The longest selector, in characters; it is looked at for every message. */
const LONGEST = 4_096;
/** How deep parentheses and NOT may nest. */
const DEEPEST = 50;

const TOKEN =
  /\s*(?:(?<text>'(?:[^']|'')*')|(?<number>[+-]?\d+(?:\.\d+)?)|(?<word>[A-Za-z_$][\w$]*)|(?<sign><>|[=(),]))/y;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;
/** Words that are no names of headers. Those of JMS itself are no headers of STOMP. */
const RESERVED = /^(AND|OR|NOT|IN|LIKE|IS|NULL|BETWEEN|ESCAPE|TRUE|FALSE|JMS\w*)$/i;

/** Where a selector finds the headers of a message. */
interface Headers {
  header(name: string): string | undefined;
}
/** Whether it holds; undefined where SQL does not know, for want of a header. */
type Condition = (message: Headers) => boolean | undefined;
type Value = (message: Headers) => string | number | undefined;
interface Token {
  text?: string;
  number?: string;
  word?: string;
  sign?: string;
}

/** What a subscription wants of its destination, by the headers of the messages. */
export class Selector {
  readonly text: string;
  readonly #holds: Condition;

  /** @throws Refusal naming the place from which it cannot be read */
  constructor(text: string) {
    if (text.length > LONGEST) throw new Refusal(`a selector has no more than ${LONGEST} characters`);
    this.text = text;
    this.#holds = new Parser(text).whole();
  }

  /** Whether the message is wanted. What SQL does not know is not. */
  takes(message: Headers): boolean {
    return this.#holds(message) === true;
  }
}

/** Reads a selector from left to right; each method reads what it is called after. */
class Parser {
  readonly #text: string;
  /** Of the next token, and behind it. */
  #start = 0;
  #end = 0;
  #token: Token | undefined;
  #depth = 0;

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
    const first = this.#conjunction();
    const all = [first];
    while (this.#passes('OR')) all.push(this.#conjunction());
    return all.length === 1 ? first : (message) => decided(all, message, true);
  }

  #conjunction(): Condition {
    const first = this.#negation();
    const all = [first];
    while (this.#passes('AND')) all.push(this.#negation());
    return all.length === 1 ? first : (message) => decided(all, message, false);
  }

  #negation(): Condition {
    if (++this.#depth > DEEPEST) this.#refuse();
    const condition = this.#passes('NOT')
      ? not(this.#negation())
      : this.#passes('(')
        ? this.#parenthesis()
        : this.#comparison();
    this.#depth--;
    return condition;
  }

  #parenthesis(): Condition {
    const condition = this.#alternatives();
    this.#expect(')');
    return condition;
  }

  #comparison(): Condition {
    const left = this.#value();
    if (this.#passes('=')) return equal(left, this.#value());
    if (this.#passes('<>')) return not(equal(left, this.#value()));
    if (this.#passes('IS')) {
      const isNull: Condition = (message) => left(message) === undefined;
      const condition = this.#passes('NOT') ? not(isNull) : isNull;
      this.#expect('NULL');
      return condition;
    }
    const isNegated = this.#passes('NOT');
    const condition = this.#passes('IN') ? this.#membership(left) : this.#likeness(left);
    return isNegated ? not(condition) : condition;
  }

  #membership(left: Value): Condition {
    const members = new Set<string | number>();
    this.#expect('(');
    do members.add(this.#string());
    while (this.#passes(','));
    this.#expect(')');
    return known(left, (value) => members.has(value));
  }

  #likeness(left: Value): Condition {
    this.#expect('LIKE');
    const pattern = this.#string();
    return known(left, (value) => typeof value === 'string' && isLike(value, pattern));
  }

  #value(): Value {
    const { word, number, text } = this.#token ?? {};
    if (word !== undefined && !RESERVED.test(word)) {
      this.#advance();
      return (message) => message.header(word);
    }
    if (number !== undefined) {
      this.#advance();
      return () => Number(number);
    }
    if (text === undefined) this.#refuse();
    const string = this.#string();
    return () => string;
  }

  #string(): string {
    const text = this.#token?.text ?? this.#refuse();
    this.#advance();
    return text.slice(1, -1).replaceAll("''", "'");
  }

  #expect(what: string): void {
    if (!this.#passes(what)) this.#refuse();
  }

  /** Passes over a word or a sign, if it is the next. */
  #passes(what: string): boolean {
    const { word, sign } = this.#token ?? {};
    if ((word?.toUpperCase() ?? sign) !== what) return false;
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

  #refuse(): never {
    const rest = this.#text.slice(this.#start);
    const place = rest === '' ? 'its end' : `character ${this.#start + 1}, ${rest.slice(0, 40)}`;
    throw new Refusal(
      `the selector cannot be read from ${place}: known are =, <>, IN, LIKE, IS NULL, AND, OR, NOT, names of headers, 'text' and numbers, up to ${DEEPEST} deep`,
    );
  }
}

/** Whether one of several conditions decides all of them, true for OR and false for AND; else it may be unknown. */
function decided(conditions: Condition[], message: Headers, decisive: boolean): boolean | undefined {
  let isKnown = true;
  for (const condition of conditions) {
    const holds = condition(message);
    if (holds === decisive) return decisive;
    if (holds === undefined) isKnown = false;
  }
  return isKnown ? !decisive : undefined;
}

function not(condition: Condition): Condition {
  return (message) => {
    const holds = condition(message);
    return holds === undefined ? undefined : !holds;
  };
}

function known(value: Value, holds: (value: string | number) => boolean): Condition {
  return (message) => {
    const given = value(message);
    return given === undefined ? undefined : holds(given);
  };
}

/** Headers are text; beside a number they are read as one, as by ActiveMQ. */
function equal(left: Value, right: Value): Condition {
  return (message) => {
    const [a, b] = [left(message), right(message)];
    if (a === undefined || b === undefined) return undefined;
    return typeof a === typeof b ? a === b : numberIn(a) === numberIn(b);
  };
}

function numberIn(value: string | number): number {
  return typeof value === 'number' || NUMBER.test(value) ? Number(value) : Number.NaN;
}

/** `%` stands for any text, `_` for any character. Takes no more steps than one length times the other. */
function isLike(text: string, pattern: string): boolean {
  let at = 0;
  let place = 0;
  /** The last `%`, and the text that is left to what comes after it. */
  let any = -1;
  let resume = 0;
  while (at < text.length) {
    if (pattern[place] === '%') {
      any = place++;
      resume = at;
    } else if (pattern[place] === '_' || pattern[place] === text[at]) {
      place++;
      at++;
    } else if (any >= 0) {
      place = any + 1;
      at = ++resume;
    } else return false;
  }
  while (pattern[place] === '%') place++;
  return place === pattern.length;
}
