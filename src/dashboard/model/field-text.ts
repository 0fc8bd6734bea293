import { formatJson } from '../api/json.ts';
import type { Field } from './resource.ts';

// What stands in a field of a form is text; what is sent is JSON text. Between the two no digit is lost.

/** The text that a field shows for a value. Nothing is an empty text. */
export function textOf({ kind }: Pick<Field, 'kind'>, value: unknown): string {
  if (value === undefined) return '';
  if (kind === 'json') return formatJson(value);
  if (value === null) return '';
  return typeof value === 'object' ? formatJson(value) : String(value);
}

/** What is wrong with a text before anybody is asked. */
export class FieldFault extends Error {}

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * The JSON that is sent for what stands in a field.
 * @returns undefined where nothing is: then the monitor decides
 * @throws FieldFault where it is not of the kind
 */
export function jsonOf(field: Field, text: string): string | undefined {
  const { kind, mayBeNull, choices, isObject } = field;
  const given = text.trim();
  if (given === '') return mayBeNull ? 'null' : emptyOf(field);
  if (kind === 'integer' || (kind === 'key' && field.minimum !== undefined)) {
    if (!/^-?\d+$/.test(given)) throw new FieldFault('Write a whole number.');
    return String(BigInt(given));
  }
  if (kind === 'number') {
    if (!NUMBER.test(given)) throw new FieldFault('Write a number, such as 0.25.');
    return given.replace(/^(-?)0+(?=\d)/, '$1');
  }
  if (kind === 'boolean') return given;
  if (kind === 'choice') return JSON.stringify(choices?.find((choice) => String(choice) === given) ?? given);
  if (kind !== 'json') return JSON.stringify(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new FieldFault(`This is not JSON: ${(error as Error).message}`);
  }
  if (isObject && (typeof value !== 'object' || value === null || Array.isArray(value)))
    throw new FieldFault('Write an object: { … }.');
  return text;
}

/** Texts may be empty, and so may what has such a choice; of anything else an empty field says nothing. */
const emptyOf = ({ kind, choices }: Field): string | undefined =>
  kind === 'line' || kind === 'text' || kind === 'url' || choices?.includes('') ? '""' : undefined;
