import { setFlagsFromString } from 'node:v8';

/** So much larger than what lived after the last collection the heap may become before the next one, in per cent. */
const GROWTH = 50;

/**
 * Has V8 collect the whole heap more seldom. In a small heap it does so after some 10 MiB, which lists and their compression
 * leave outside of the heap within 600 pages; marking takes the event loop 50 to 100 ms then, spread over some 20 requests.
 * With a half of the heap it is each 2,000th page or less. `NODE_OPTIONS` does not take this flag; V8 looks at it anew at each collection.
 */
export function collectSeldom(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
