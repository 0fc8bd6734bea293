/**
 * What JSON from outside may be, whether it comes as the body of a request or as a message: all of it is looked at
 * before anything is built. A document at these limits keeps the event loop for 20 ms at most; agents send a hundredth.
 */
export const JSON_LIMITS = {
  /** Of a document, in bytes. */
  bytes: 1024 * 1024,
  /** Objects and arrays within each other; deeper ones cannot be written again without overflowing the stack. */
  depth: 100,
  /** Values in a document, those in objects and arrays included: each costs a microsecond, however short it is. */
  values: 20_000,
  /** Different names of members, of all objects together: each costs five microseconds, for what is built of them. */
  names: 2_000,
  /** Characters of a number. A double has 17 digits, and nobody measures with a thousand. */
  numberLength: 1_000,
};

/** Characters of one text, or of one JSON value as PostgreSQL writes it: without exponents. Lists hold many of them. */
export const LONGEST_VALUE = 256 * 1024;
