import { readFileSync } from 'node:fs';

/** The contract as a fresh object: glue writes into the one that it is given. */
export function contractDocument(): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8'));
}
