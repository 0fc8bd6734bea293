import type { Frame } from '../stomp/frame.ts';
import { Refusal } from './errors.ts';

/** The longest name that a client gives to something: a subscription, a transaction, a receipt, itself. */
const LONGEST_NAME = 255;

/** @returns a header that a frame must have @throws Refusal */
export function need({ command, headers }: Frame, name: string): string {
  const value = headers[name];
  if (value === undefined) throw new Refusal(`${command} lacks the header ${name}`);
  return value;
}

/** @throws Refusal where a name is too long */
export function checkName(text: string): void {
  if (text.length > LONGEST_NAME)
    throw new Refusal(`${text.slice(0, 40)}… is too long for a name, and exceeds ${LONGEST_NAME} characters`);
}

/** A name that the broker keeps as long as what it names. @throws Refusal where it is too long */
export function nameIn(text: string): string {
  checkName(text);
  return detached(text);
}

/** A copy of a text that stays: what is cut out of the headers of a frame would keep all of them in memory. */
export function detached(text: string): string {
  return Buffer.from(text).toString();
}
