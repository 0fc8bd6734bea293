import type { CallOperation } from './caller.ts';
import { resources } from './tool.ts';
import { fenced, LABEL, shortened } from './untrusted.ts';

/** Of a text and of a list: who reads a resource wants it whole, but not without end. */
const LIMITS = { text: 2_000, elements: 50, numbers: 60 };

/** Reads what stands at an address such as `swf://runs/100010`. */
export async function readResource(
  call: CallOperation,
  uri: string,
  signal: AbortSignal,
): Promise<{ text: string } | { problem: string }> {
  for (const { uri: template, key, place, isList, operation, anyJson } of resources) {
    const value = valueIn(template, uri);
    if (value === undefined) continue;
    const input = { path: {}, query: isList ? { limit: 1 } : {}, body: {}, ...{ [place]: { [key]: value } } };
    if (isList) input.query = { [key]: value, limit: 1 };
    const { status, body } = await call(operation, input, signal);
    const found = isList && status < 300 ? (body as { results: unknown[] }).results[0] : body;
    if (status >= 300 || found === undefined)
      return { problem: `${uri} was not found, or may not be read (${status}).` };
    return { text: `${LABEL}\n${fenced(shortened(found, new Set(anyJson), LIMITS, new Set()))}` };
  }
  return {
    problem: `There is nothing at ${uri.slice(0, 200)}. Addresses are ${resources.map((one) => one.uri).join(', ')}.`,
  };
}

/** What an address has in place of the braces of a template; undefined where it is of another one. */
function valueIn(template: string, uri: string): string | undefined {
  const [before = ''] = template.split('{', 1);
  const rest = uri.startsWith(before) ? uri.slice(before.length) : '';
  if (rest === '' || rest.includes('/')) return undefined;
  try {
    return decodeURIComponent(rest);
  } catch {
    return undefined;
  }
}
