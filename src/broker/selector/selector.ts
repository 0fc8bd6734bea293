import type { Headers } from '../../stomp/protocol.ts';
import { Refusal } from '../errors.ts';
import { detached } from '../headers.ts';
import type { Condition } from './conditions.ts';
import { parseSelector } from './parser.ts';

// Selectors are the part of SQL-92 that JMS brokers read in the header `selector` of SUBSCRIBE. They mean here what they
// mean to ActiveMQ Artemis, to which every header of STOMP is text. No package served: sql-where-parser takes `a =` for a
// whole condition and knows no quote within quotes; filtrex is another language, compiled with new Function.

/** The longest selector, in characters; it is evaluated for every message. */
const LONGEST = 4_096;

/** What a selector takes in memory at most, in bytes: measured with one of many short conditions. */
const MEMORY_PER_CHARACTER = 64;

/** What a subscription wants of its destination, by the headers of the messages. */
export class Selector {
  /** About what it takes in memory, in bytes. */
  readonly size: number;
  readonly #holds: Condition;

  /** @throws Refusal naming the place from which it cannot be read */
  constructor(text: string) {
    if (text.length > LONGEST) throw new Refusal(`a selector has no more than ${LONGEST} characters`);
    this.#holds = parseSelector(detached(text));
    this.size = text.length * MEMORY_PER_CHARACTER;
  }

  /** Whether a message with these headers is wanted. What SQL does not know is not. */
  takes(headers: Headers): boolean {
    return this.#holds(headers) === true;
  }
}
