import { closest } from '../closest.ts';
import type { InnerInput } from '../http/handler.ts';
import type { Tool } from './tool.ts';

/** Rows where the caller does not say how many, and the most. */
const ROWS = { usual: 10, most: 20 };

/** What a call of a tool asks for. */
export interface Asked {
  input: InnerInput;
  /** Rows before the page. */
  offset: number;
}

/**
 * Puts the arguments of a tool where its operation takes them. What each may be, the operation's own readers say: here is
 * only what they do not know, such as names that the tool does not take.
 * @returns the faults by argument where there are any
 */
export function readArguments(
  tool: Tool,
  given: Record<string, unknown>,
): Asked | { faults: Record<string, string> } {
  const { places, sets, isList } = tool;
  const names = Object.keys(tool.inputSchema.properties);
  const faults: Record<string, string> = {};
  const input: InnerInput = { path: {}, query: {}, body: {} };
  const put = (name: string, value: unknown, place = places[name] ?? 'query') => {
    input[place][name] = value;
  };
  for (const [name, value] of Object.entries(sets)) put(name, value);
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(tool.inputSchema.properties, name)) {
      const meant = closest(name, names);
      faults[name] =
        `${tool.name} takes no such argument.${meant ? ` Did you mean ${meant}?` : ` It takes ${names.join(', ')}.`}`;
    } else if (typeof value === 'object' && value !== null && places[name] !== 'body')
      faults[name] = 'Give a text, a number or a boolean.';
    // In a path the operation would only say that there is no such thing.
    else if (places[name] === 'path' && isNoInteger(tool, name, value)) faults[name] = 'Give a whole number.';
    // A model writes null where it has nothing to say.
    else if (value !== null && !isPaging(tool, name)) put(name, value);
  }
  for (const name of tool.inputSchema.required ?? [])
    if ((given[name] ?? null) === null) faults[name] = 'This argument is needed.';
  const [limit, offset] = isList ? page(given, faults) : [0, 0];
  if (Object.keys(faults).length > 0) return { faults };
  if (isList) Object.assign(input.query, { limit, offset });
  return { input, offset };
}

const isNoInteger = ({ inputSchema }: Tool, name: string, value: unknown) =>
  inputSchema.properties[name]?.type === 'integer' && !/^-?\d{1,19}$/.test(String(value));

const isPaging = ({ isList }: Tool, name: string) => isList && (name === 'limit' || name === 'cursor');

/** @returns rows of the page, and before it */
function page(
  given: Record<string, unknown>,
  faults: Record<string, string>,
): [limit: number, offset: number] {
  const { limit, cursor } = given;
  const rows = Number(limit ?? ROWS.usual);
  if (!Number.isInteger(rows) || rows < 1 || rows > ROWS.most)
    faults['limit'] =
      `Give a whole number from 1 to ${ROWS.most}; for more rows use the cursor of the answer.`;
  const before = cursor ?? '0';
  if (!/^\d{1,9}$/.test(String(before))) faults['cursor'] = 'Give the cursor of the answer before, as it is.';
  return [rows, Number(before)];
}
